using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;
using ReformFlow.Domain;
using ReformFlow.Notifications.Teams.Composing;
using ReformFlow.Notifications.Teams.Settings;

namespace ReformFlow.Notifications.Teams.Graph;

/// <summary>Asks Graph by Microsoft's library. Its types are known in this folder alone.</summary>
internal sealed class GraphGateway(TeamsOptions options, GraphTokens tokens, TimeProvider time) : ITeamsGateway, IDisposable
{
    private const string Id = "client-request-id";

    private readonly GraphServiceClient _graph = GraphClient.New(options, tokens);

    public async Task<GraphAnswer> TellAsync(string person, TeamsNote note, string? appId, string requestId, CancellationToken cancellation) => (await AskAsync(async (call, stop) =>
    {
        await _graph.Users[person].Teamwork.SendActivityNotification.PostAsync(GraphBodies.ToOne(note, appId), request => call.Prepare(request, requestId), stop);
        return "";
    }, cancellation)).Answer;

    public async Task<GraphAnswer> TellAllAsync(Values<string> people, TeamsNote note, string? appId, string requestId, CancellationToken cancellation) => (await AskAsync(async (call, stop) =>
    {
        await tokens.RenewUnlessLongAsync(stop);
        await _graph.Teamwork.SendActivityNotificationToRecipients.PostAsync(GraphBodies.ToMany(people, note, appId), request => call.Prepare(request, requestId), stop);
        return "";
    }, cancellation)).Answer;

    public Task<GraphFound> CatalogIdAsync(string manifestId, CancellationToken cancellation) => AskAsync(async (call, stop) =>
    {
        var found = await _graph.AppCatalogs.TeamsApps.GetAsync(request =>
        {
            request.QueryParameters.Filter = $"externalId eq '{manifestId}'";
            call.Prepare(request, null);
        }, stop);
        return found?.Value?.FirstOrDefault()?.Id ?? "";
    }, cancellation);

    public Task<GraphFound> InstallationAsync(string person, string manifestId, CancellationToken cancellation) => AskAsync(async (call, stop) =>
    {
        var found = await _graph.Users[person].Teamwork.InstalledApps.GetAsync(request =>
        {
            request.QueryParameters.Expand = ["teamsApp"];
            request.QueryParameters.Filter = $"teamsApp/externalId eq '{manifestId}'";
            call.Prepare(request, null);
        }, stop);
        return found?.Value?.FirstOrDefault()?.Id ?? "";
    }, cancellation);

    public async Task<GraphAnswer> InstallAsync(string person, string appId, CancellationToken cancellation) => (await AskAsync(async (call, stop) =>
    {
        await _graph.Users[person].Teamwork.InstalledApps.PostAsync(GraphBodies.Installation(appId), request => call.Prepare(request, null), stop);
        return "";
    }, cancellation)).Answer;

    public Task<GraphFound> UserAsync(string person, CancellationToken cancellation) => AskAsync(async (call, stop) =>
    {
        var found = await _graph.Users[person].GetAsync(request =>
        {
            request.QueryParameters.Select = ["id", "userPrincipalName"];
            call.Prepare(request, null);
        }, stop);
        return found?.UserPrincipalName ?? found?.Id ?? "";
    }, cancellation);

    public void Dispose() => _graph.Dispose();

    private async Task<GraphFound> AskAsync(Func<Call, CancellationToken, Task<string>> ask, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var call = new Call();
        try
        {
            var found = await ask(call, either.Token);
            return new(new GraphAnswer.Taken(call.RequestId), found);
        }
        // Nothing has left, so the caller's wish is simply followed.
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellation.IsCancellationRequested && !call.Leaving.HasLeft) && GraphFailures.Of(failure, call.Leaving.HasLeft) is not null)
        {
            return new(GraphFailures.Of(failure, call.Leaving.HasLeft)!, "");
        }
    }

    // What is watched during one request.
    private sealed class Call
    {
        private readonly HeadersInspectionHandlerOption _headers = new() { InspectResponseHeaders = true };

        public Leaving Leaving { get; } = new();

        public string RequestId => _headers.ResponseHeaders.TryGetValue("request-id", out var values) ? values.FirstOrDefault() ?? "" : "";

        public void Prepare<T>(RequestConfiguration<T> request, string? id) where T : class, new()
        {
            if (id is not null) request.Headers.Add(Id, id);
            request.Options.Add(Leaving);
            request.Options.Add(_headers);
        }
    }
}
