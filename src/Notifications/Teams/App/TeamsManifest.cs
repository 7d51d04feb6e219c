using System.Text.Json.Nodes;

namespace ReformFlow.Notifications.Teams.App;

/// <summary>
/// Makes the app's manifest. Its kinds of notices are those of <see cref="TeamsTexts"/>, so that the program never sends what the
/// manifest does not declare. Pure.
/// </summary>
public static class TeamsManifest
{
    /// <summary>The tab's name within the app: where links of notices lead.</summary>
    public const string HomeTab = "home";

    /// <summary>The page of that tab.</summary>
    public const string TabPage = "/teams/tab";

    private const string Name = "ReformFlow";

    /// <summary>The manifest.</summary>
    public static JsonObject Of(TeamsApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var site = $"https://{app.Host}";
        var manifest = new JsonObject
        {
            ["$schema"] = "https://developer.microsoft.com/json-schemas/teams/v1.23/MicrosoftTeams.schema.json",
            ["manifestVersion"] = "1.23",
            ["version"] = TeamsApp.Version,
            ["id"] = app.ManifestId.ToString(),
            ["developer"] = new JsonObject { ["name"] = Name, ["websiteUrl"] = $"{site}/", ["privacyUrl"] = $"{site}/", ["termsOfUseUrl"] = $"{site}/" },
            ["localizationInfo"] = new JsonObject { ["defaultLanguageTag"] = "ja" },
            ["name"] = new JsonObject { ["short"] = Name, ["full"] = "ReformFlow 行政改革推進計画" },
            ["description"] = new JsonObject { ["short"] = "調書の依頼、期限、結果をお知らせします。", ["full"] = "行政改革推進計画の調書について、作成・審査・承認の依頼、期限、結果を、担当する職員にお知らせします。内容は ReformFlow の画面で開きます。" },
            ["icons"] = new JsonObject { ["color"] = TeamsPackage.ColorIcon, ["outline"] = TeamsPackage.OutlineIcon },
            ["accentColor"] = "#0017C1",
            ["defaultInstallScope"] = "personal",
            ["staticTabs"] = new JsonArray(new JsonObject
            {
                ["entityId"] = HomeTab, ["name"] = Name, ["contentUrl"] = $"{site}{TabPage}", ["websiteUrl"] = $"{site}/tasks", ["scopes"] = new JsonArray("personal"),
            }),
            ["validDomains"] = new JsonArray(app.Host),
            ["webApplicationInfo"] = new JsonObject { ["id"] = app.ClientId.ToString(), ["resource"] = $"api://{app.Host}/{app.ClientId}" },
            ["activities"] = new JsonObject { ["activityTypes"] = new JsonArray([.. TeamsTexts.Rows.Select(Activity)]) },
        };
        if (app.AsksEachPerson) manifest["authorization"] = Permission();
        return manifest;
    }

    private static JsonNode Activity(TeamsText text) => new JsonObject { ["type"] = text.ActivityType, ["description"] = text.Description, ["templateText"] = text.Template };

    private static JsonObject Permission() => new()
    {
        ["permissions"] = new JsonObject { ["resourceSpecific"] = new JsonArray(new JsonObject { ["name"] = "TeamsActivity.Send.User", ["type"] = "Application" }) },
    };
}
