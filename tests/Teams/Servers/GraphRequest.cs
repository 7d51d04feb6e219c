using System.Text.Json.Nodes;

namespace ReformFlow.Tests.Teams.Servers;

/// <summary>A request as the Graph of a test got it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path below the version.</param>
/// <param name="Query">The query as it came, decoded.</param>
/// <param name="Id">The client's id of the request; empty where there is none.</param>
/// <param name="Token">The bearer token.</param>
/// <param name="Body">The body; null where there is none.</param>
/// <param name="At">When it came, on the clock of the test.</param>
internal sealed record GraphRequest(string Method, string Path, string Query, string Id, string Token, JsonNode? Body, DateTimeOffset At)
{
    public bool IsToOne => Method == "POST" && Path.StartsWith("/users/", StringComparison.Ordinal) && Path.EndsWith("/teamwork/sendActivityNotification", StringComparison.Ordinal);

    public bool IsToMany => Method == "POST" && Path == "/teamwork/sendActivityNotificationToRecipients";

    public bool IsInstall => Method == "POST" && Path.EndsWith("/teamwork/installedApps", StringComparison.Ordinal);

    public long Chain => Body!["chainId"]!.GetValue<long>();

    public string? AppId => (string?)Body!["teamsAppId"];

    /// <summary>Who is told.</summary>
    public IReadOnlyList<string> People => IsToOne ? [Path.Split('/')[2]] : IsToMany ? [.. Body!["recipients"]!.AsArray().Select(each => (string)each!["userId"]!)] : [];
}
