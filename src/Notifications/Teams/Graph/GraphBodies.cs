using Microsoft.Graph.Models;
using Microsoft.Graph.Teamwork.SendActivityNotificationToRecipients;
using Microsoft.Graph.Users.Item.Teamwork.SendActivityNotification;
using Microsoft.Kiota.Abstractions.Serialization;
using ReformFlow.Domain;
using ReformFlow.Notifications.Teams.Composing;
using Pair = Microsoft.Graph.Models.KeyValuePair;

namespace ReformFlow.Notifications.Teams.Graph;

/// <summary>What is told, in Graph's own types.</summary>
internal static class GraphBodies
{
    // Graph wants this very address, wherever the request goes.
    private const string Catalogue = "https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/";

    public static SendActivityNotificationPostRequestBody ToOne(TeamsNote note, string? appId)
    {
        var body = new SendActivityNotificationPostRequestBody { Topic = Topic(note), ActivityType = note.ActivityType, ChainId = note.Chain, PreviewText = Preview(note), TemplateParameters = Parameters(note) };
        // What was set to nothing would be sent as nothing.
        if (appId is not null) body.TeamsAppId = appId;
        return body;
    }

    public static SendActivityNotificationToRecipientsPostRequestBody ToMany(Values<string> people, TeamsNote note, string? appId)
    {
        var body = new SendActivityNotificationToRecipientsPostRequestBody { Topic = Topic(note), ActivityType = note.ActivityType, ChainId = note.Chain, PreviewText = Preview(note), TemplateParameters = Parameters(note) };
        body.Recipients = [.. people.Select(person => new AadUserNotificationRecipient { UserId = person })];
        if (appId is not null) body.TeamsAppId = appId;
        return body;
    }

    public static UserScopeTeamsAppInstallation Installation(string appId) => new Bound(Catalogue + appId);

    // Only a text may lead to a page of our own choice.
    private static TeamworkActivityTopic Topic(TeamsNote note) => new() { Source = TeamworkActivityTopicSource.Text, Value = note.Topic, WebUrl = note.Link };

    private static ItemBody Preview(TeamsNote note) => new() { Content = note.Preview, ContentType = BodyType.Text };

    private static List<Pair> Parameters(TeamsNote note) => [.. note.Parameters.Select(parameter => new Pair { Name = parameter.Name, Value = parameter.Value })];

    // Says which app, and none of what the library would say of the installation itself.
    private sealed class Bound(string app) : UserScopeTeamsAppInstallation
    {
        public override void Serialize(ISerializationWriter writer) => writer.WriteStringValue("teamsApp@odata.bind", app);
    }
}
