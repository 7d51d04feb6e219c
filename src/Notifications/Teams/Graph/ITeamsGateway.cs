using ReformFlow.Domain;
using ReformFlow.Notifications.Teams.Composing;

namespace ReformFlow.Notifications.Teams.Graph;

/// <summary>
/// The few requests to Microsoft Graph that the program makes, each made once. It never tries again by itself and throws for
/// nothing that the other side did; only where the caller gives up before a request has left is that an exception.
/// </summary>
internal interface ITeamsGateway
{
    /// <summary>Tells one person.</summary>
    /// <param name="person">The object id.</param>
    /// <param name="note">What.</param>
    /// <param name="appId">The app's id in the catalogue where Graph must be told which one is meant; null otherwise.</param>
    /// <param name="requestId">Our id of the request, which no retry changes.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<GraphAnswer> TellAsync(string person, TeamsNote note, string? appId, string requestId, CancellationToken cancellation);

    /// <summary>Tells up to 100 people the same. Taken means that Graph will try; it does not say whom it reached.</summary>
    Task<GraphAnswer> TellAllAsync(Values<string> people, TeamsNote note, string? appId, string requestId, CancellationToken cancellation);

    /// <summary>The app's id in the organisation's catalogue.</summary>
    Task<GraphFound> CatalogIdAsync(string manifestId, CancellationToken cancellation);

    /// <summary>The installation's id where a person has the app.</summary>
    Task<GraphFound> InstallationAsync(string person, string manifestId, CancellationToken cancellation);

    /// <summary>Installs the app for a person.</summary>
    Task<GraphAnswer> InstallAsync(string person, string appId, CancellationToken cancellation);

    /// <summary>The user principal name where there is such a person.</summary>
    Task<GraphFound> UserAsync(string person, CancellationToken cancellation);
}
