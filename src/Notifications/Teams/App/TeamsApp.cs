using ReformFlow.Notifications.Teams.Settings;

namespace ReformFlow.Notifications.Teams.App;

/// <summary>What one town's app differs in from another's.</summary>
/// <param name="Host">The host name under which readers reach the pages by https, such as <c>reformflow.city.example.lg.jp</c>.</param>
/// <param name="ClientId">The id of the application that is registered in the town's directory.</param>
/// <param name="AsksEachPerson">
/// Whether the app itself asks for the right to notify whoever installs it (the resource-specific permission
/// <c>TeamsActivity.Send.User</c>). False: the directory's administrator gives <c>TeamsActivity.Send</c> for everybody.
/// </param>
public sealed record TeamsApp(string Host, Guid ClientId, bool AsksEachPerson)
{
    /// <summary>The app's version. Teams takes a changed app only with a higher one.</summary>
    public const string Version = "1.1.0";

    /// <summary>The app's own id, which never changes.</summary>
    public Guid ManifestId { get; init; } = Guid.Parse(TeamsOptions.OwnManifestId);
}
