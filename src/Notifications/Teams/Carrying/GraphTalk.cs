using ReformFlow.Domain;
using ReformFlow.Notifications.Outbox.Sending;
using ReformFlow.Notifications.Teams.Composing;
using ReformFlow.Notifications.Teams.Graph;
using ReformFlow.Notifications.Teams.Settings;

namespace ReformFlow.Notifications.Teams.Carrying;

/// <summary>Makes requests at the channel's own rate, and each at most once more where only a token or the app's id was wrong.</summary>
internal sealed class GraphTalk(ITeamsGateway gateway, GraphTokens tokens, TeamsOptions options, TimeProvider time)
{
    // Microsoft allows two requests to many people a second.
    private const int MostBulkRps = 2;

    // One after the other, without a stock: what Graph counts is the second, not the minute.
    private readonly TokenBucket _pace = new(options.Rps * 60, time, atOnce: 1), _bulkPace = new(Math.Min(options.Rps, MostBulkRps) * 60, time, atOnce: 1);

    /// <summary>Tells one person.</summary>
    public Task<GraphAnswer> TellAsync(string person, TeamsNote note, string app, string requestId, CancellationToken cancellation) =>
        TwiceAsync(_pace, appId => gateway.TellAsync(person, note, appId, requestId, cancellation), app, cancellation);

    /// <summary>Tells many people the same.</summary>
    public Task<GraphAnswer> TellAllAsync(Values<string> people, TeamsNote note, string app, string requestId, CancellationToken cancellation) =>
        TwiceAsync(_bulkPace, appId => gateway.TellAllAsync(people, note, appId, requestId, cancellation), app, cancellation);

    /// <summary>Installs the app for a person. That it is there already is as good.</summary>
    public async Task<bool> InstallAsync(string person, string app, CancellationToken cancellation)
    {
        await _pace.WaitAsync(cancellation);
        var answer = await gateway.InstallAsync(person, app, cancellation);
        return answer is GraphAnswer.Taken || answer.Is(409);
    }

    private async Task<GraphAnswer> TwiceAsync(TokenBucket pace, Func<string?, Task<GraphAnswer>> ask, string app, CancellationToken cancellation)
    {
        await pace.WaitAsync(cancellation);
        var answer = await ask(null);
        // 412: too little of the token's time is left for a request to many people.
        var isToken = answer.Is(401) || answer.Is(412);
        if (!isToken && !answer.Is(409)) return answer;
        if (isToken) tokens.Renew();
        await pace.WaitAsync(cancellation);
        // 409: several apps have this application's id, and Graph must be told which one is meant.
        return await ask(isToken ? null : app);
    }
}
