using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using ReformFlow.Notifications.Teams.Settings;

namespace ReformFlow.Notifications.Teams.Graph;

/// <summary>Puts Graph's client together.</summary>
internal static class GraphClient
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10), ConnectionLife = TimeSpan.FromMinutes(5);

    /// <summary>The client. Asks nobody yet.</summary>
    public static GraphServiceClient New(TeamsOptions options, GraphTokens tokens)
    {
        // The library's own retries would hold a sender for as long as the other side says; the outbox waits without one.
        DelegatingHandler[] kept = [.. GraphClientFactory.CreateDefaultHandlers().Where(handler => handler is not RetryHandler and not RedirectHandler), new Wire.Watch()];
        var network = new SocketsHttpHandler { ConnectTimeout = ConnectTimeout, PooledConnectionLifetime = ConnectionLife, AllowAutoRedirect = false };
        var http = GraphClientFactory.Create(kept, finalHandler: network);
        http.Timeout = System.Threading.Timeout.InfiniteTimeSpan;
        return new(http, new BaseBearerTokenAuthenticationProvider(tokens), options.BaseAddress.TrimEnd('/'));
    }
}
