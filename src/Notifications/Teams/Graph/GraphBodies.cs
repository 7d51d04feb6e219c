using Microsoft.Graph.Models;
using Microsoft.Graph.Teamwork.SendActivityNotificationToRecipients;
using Microsoft.Graph.Users.Item.Teamwork.SendActivityNotification;
using ReformFlow.Domain;
using ReformFlow.Notifications.Teams.Composing;
using Pair = Microsoft.Graph.Models.KeyValuePair;

namespace ReformFlow.Notifications.Teams.Graph;

/// <summary>What is told, in Graph's own types.</summary>
internal static class GraphBodies
{
    // Graph wants this very address, wherever the request goes.
    private const string Catalogue = "https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/";

    public static SendActivityNotificationPostRequestBody ToOne(TeamsNote note, string? appId) => new()
    {
        Topic = Topic(note), ActivityType = note.ActivityType, ChainId = note.Chain, PreviewText = Preview(note), TemplateParameters = Parameters(note), TeamsAppId = appId,
    };

    public static SendActivityNotificationToRecipientsPostRequestBody ToMany(Values<string> people, TeamsNote note, string? appId) => new()
    {
        Topic = Topic(note), ActivityType = note.ActivityType, ChainId = note.Chain, PreviewText = Preview(note), TemplateParameters = Parameters(note), TeamsAppId = appId,
        Recipients = [.. people.Select(person => new AadUserNotificationRecipient { UserId = person })],
    };

    public static UserScopeTeamsAppInstallation Installation(string appId) => new()
    {
        OdataType = null, AdditionalData = new Dictionary<string, object> { ["teamsApp@odata.bind"] = Catalogue + appId },
    };

    // Only a text may lead to a page of our own choice.
    private static TeamworkActivityTopic Topic(TeamsNote note) => new() { Source = TeamworkActivityTopicSource.Text, Value = note.Topic, WebUrl = note.Link };

    private static ItemBody Preview(TeamsNote note) => new() { Content = note.Preview, ContentType = BodyType.Text };

    private static List<Pair> Parameters(TeamsNote note) => [.. note.Parameters.Select(parameter => new Pair { Name = parameter.Name, Value = parameter.Value })];
}
