using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReformFlow.Tests.Teams.Servers;

/// <summary>
/// A Microsoft Graph on the loopback: takes only what the real one would, keeps everybody's feed, and answers as a test tells it.
/// </summary>
internal sealed class TestGraph : IAsyncDisposable
{
    public const string App = "0b4f7a7e-5a0e-4c1a-9f5e-3d2c1b0a9f8e";

    private readonly WebApplication _server;
    private readonly CancellationTokenSource _end = new();
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, int> _before = new();

    private TestGraph(WebApplication server, TimeProvider time) => (_server, _time) = (server, time);

    /// <summary>The answer to a request; the number is how often this client's id of a request has come before.</summary>
    public Func<GraphRequest, int, GraphReply> Script { get; set; } = (_, _) => GraphReply.Done;

    public ConcurrentQueue<GraphRequest> Asked { get; } = new();

    /// <summary>Notifications, as they came, to each person under each chain; a feed shows each chain once.</summary>
    public ConcurrentDictionary<(string Person, long Chain), int> Feed { get; } = new();

    /// <summary>What no real Graph would take. A test without such a thing in mind fails for it.</summary>
    public ConcurrentQueue<string> Broken { get; } = new();

    public string Address => $"{_server.Urls.First()}/v1.0";

    public IEnumerable<GraphRequest> Tellings => Asked.Where(request => request.IsToOne || request.IsToMany);

    public static async Task<TestGraph> StartAsync(TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var graph = new TestGraph(builder.Build(), time);
        graph._server.Run(graph.AnswerAsync);
        await graph._server.StartAsync();
        return graph;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _server.DisposeAsync();
        _end.Dispose();
        Assert.True(Broken.IsEmpty, string.Join("\n", Broken));
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await ReadAsync(context.Request);
        Asked.Enqueue(request);
        var wrong = GraphRules.Broken(request).ToList();
        if (request.Token.Length == 0) wrong.Add("there is no token");
        wrong.ForEach(Broken.Enqueue);
        var reply = wrong.Count > 0 ? GraphReply.Error(400, "BadRequest", string.Join("; ", wrong)) : Script(request, _before.AddOrUpdate(request.Id, 0, (_, before) => before + 1));
        if (reply.IsTaken)
            foreach (var person in request.People) Feed.AddOrUpdate((person, request.Chain), 1, (_, before) => before + 1);
        if (reply.Hangs) await Task.Delay(Timeout.Infinite, _end.Token).ContinueWith(_ => context.Abort(), TaskScheduler.Default);
        else await WriteAsync(context.Response, request, reply);
    }

    private async Task<GraphRequest> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync();
        var bearer = request.Headers.Authorization.ToString();
        return new(request.Method, request.Path.Value![("/v1.0".Length)..], WebUtility.UrlDecode(request.QueryString.Value ?? ""), request.Headers["client-request-id"].ToString(),
            bearer.StartsWith("Bearer ", StringComparison.Ordinal) ? bearer["Bearer ".Length..] : "", text.Length == 0 ? null : JsonNode.Parse(text), _time.GetUtcNow());
    }

    private static async Task WriteAsync(HttpResponse response, GraphRequest request, GraphReply reply)
    {
        var (status, body) = reply.Status > 0 ? (reply.Status, reply.Body) : Usual(request);
        response.StatusCode = status;
        response.Headers["request-id"] = "graph-4711";
        if (reply.RetryAfter is { } wait) response.Headers.RetryAfter = wait;
        if (body.Length == 0) return;
        response.ContentType = body.StartsWith('<') ? "text/html" : "application/json";
        await response.WriteAsync(body);
    }

    private static (int, string) Usual(GraphRequest request) => request switch
    {
        { IsToOne: true } => (204, ""),
        { IsToMany: true } => (202, ""),
        { IsInstall: true } => (201, """{"id":"installed"}"""),
        _ when request.Path == "/appCatalogs/teamsApps" => (200, string.Create(CultureInfo.InvariantCulture, $$"""{"value":[{"id":"{{App}}","externalId":"x"}]}""")),
        _ when request.Path.EndsWith("/teamwork/installedApps", StringComparison.Ordinal) => (200, """{"value":[]}"""),
        _ => (200, """{"id":"x","userPrincipalName":"kacho@example.lg.jp"}"""),
    };
}
