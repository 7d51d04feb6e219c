using ReformFlow.Notifications.Teams.Graph;
using ReformFlow.Notifications.Teams.Settings;

namespace ReformFlow.Notifications.Teams.Carrying;

/// <summary>Knows the app's id in the organisation's catalogue: what the options say, or what Graph answers, once.</summary>
internal sealed class TeamsCatalog(TeamsOptions options, ITeamsGateway gateway)
{
    private string _found = options.CatalogAppId;

    /// <summary>The id; where there is none, the answer says why.</summary>
    public async Task<GraphFound> AppAsync(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _found) is { Length: > 0 } known) return new(new GraphAnswer.Taken(""), known);
        var found = await gateway.CatalogIdAsync(options.ManifestId, cancellation);
        if (found.Value.Length > 0) Volatile.Write(ref _found, found.Value);
        else if (found.Answer is GraphAnswer.Taken) return new(new GraphAnswer.Refused(409, "no-app", "The organisation's catalogue has no app of this manifest id. Upload the app in the Teams admin centre."), "");
        return found;
    }
}
