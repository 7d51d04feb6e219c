using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using ReformFlow.Domain;
using ReformFlow.Notifications.Teams.Composing;
using ReformFlow.Notifications.Teams.Settings;

namespace ReformFlow.Notifications.Teams.Graph;

/// <summary>Asks Graph by Microsoft's library. Its types are known in this folder alone.</summary>
internal sealed class GraphGateway(TeamsOptions options, GraphTokens tokens, TimeProvider time) : ITeamsGateway, IDisposable
{
    private readonly GraphServiceClient _graph = GraphClient.New(options, tokens);

    public async Task<GraphAnswer> TellAsync(string person, TeamsNote note, string? appId, string requestId, CancellationToken cancellation) => (await AskAsync(async (wire, stop) =>
    {
        await _graph.Users[person].Teamwork.SendActivityNotification.PostAsync(GraphBodies.ToOne(note, appId), request => request.Prepare(wire, requestId), stop);
        return "";
    }, cancellation)).Answer;

    public async Task<GraphAnswer> TellAllAsync(Values<string> people, TeamsNote note, string? appId, string requestId, CancellationToken cancellation) => (await AskAsync(async (wire, stop) =>
    {
        await tokens.RenewUnlessLongAsync(stop);
        await _graph.Teamwork.SendActivityNotificationToRecipients.PostAsync(GraphBodies.ToMany(people, note, appId), request => request.Prepare(wire, requestId), stop);
        return "";
    }, cancellation)).Answer;

    public Task<GraphFound> CatalogIdAsync(string manifestId, CancellationToken cancellation) => AskAsync(async (wire, stop) =>
    {
        var found = await _graph.AppCatalogs.TeamsApps.GetAsync(request =>
        {
            request.QueryParameters.Filter = $"externalId eq '{manifestId}'";
            request.Prepare(wire);
        }, stop);
        return found?.Value?.FirstOrDefault()?.Id ?? "";
    }, cancellation);

    public Task<GraphFound> InstallationAsync(string person, string manifestId, CancellationToken cancellation) => AskAsync(async (wire, stop) =>
    {
        var found = await _graph.Users[person].Teamwork.InstalledApps.GetAsync(request =>
        {
            request.QueryParameters.Expand = ["teamsApp"];
            request.QueryParameters.Filter = $"teamsApp/externalId eq '{manifestId}'";
            request.Prepare(wire);
        }, stop);
        return found?.Value?.FirstOrDefault()?.Id ?? "";
    }, cancellation);

    public async Task<GraphAnswer> InstallAsync(string person, string appId, CancellationToken cancellation) => (await AskAsync(async (wire, stop) =>
    {
        await _graph.Users[person].Teamwork.InstalledApps.PostAsync(GraphBodies.Installation(appId), request => request.Prepare(wire), stop);
        return "";
    }, cancellation)).Answer;

    public Task<GraphFound> UserAsync(string person, CancellationToken cancellation) => AskAsync(async (wire, stop) =>
    {
        var found = await _graph.Users[person].GetAsync(request =>
        {
            request.QueryParameters.Select = ["id", "userPrincipalName"];
            request.Prepare(wire);
        }, stop);
        return found?.UserPrincipalName ?? found?.Id ?? "";
    }, cancellation);

    public void Dispose() => _graph.Dispose();

    private async Task<GraphFound> AskAsync(Func<Wire, CancellationToken, Task<string>> ask, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var wire = new Wire();
        try
        {
            var found = await ask(wire, either.Token);
            // The library takes a redirection for an answer.
            return wire.IsDone ? new(new GraphAnswer.Taken(wire.RequestId), found) : new(new GraphAnswer.Refused(wire.Status, "", ""), "");
        }
        // Where nothing has left, the caller's wish is simply followed.
        catch (Exception failure) when (!(cancellation.IsCancellationRequested && failure is OperationCanceledException && !wire.HasLeft) && GraphFailures.Of(failure, wire) is not null)
        {
            return new(GraphFailures.Of(failure, wire)!, "");
        }
    }
}

/// <summary>What every request has with it.</summary>
internal static class Preparing
{
    /// <summary>Puts our id and what watches the line on a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="wire">What watches.</param>
    /// <param name="id">Our id of it; null where nobody will ask for it.</param>
    public static void Prepare<T>(this RequestConfiguration<T> request, Wire wire, string? id = null) where T : class, new()
    {
        if (id is not null) request.Headers.Add("client-request-id", id);
        request.Options.Add(wire);
    }
}
