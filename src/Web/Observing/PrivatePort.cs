using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using ReformFlow.Silo.Hosting;

namespace ReformFlow.Web.Observing;

/// <summary>The second listener, for metrics and detailed health.</summary>
internal sealed class PrivatePort : IDisposable
{
    private readonly OwnAddress _own;

    private PrivatePort(OwnAddress own) => _own = own;

    /// <summary>
    /// The listener beside the public ones. The default one is taken here and now, so that of two programs that start at once
    /// one has it and the other does without; a configured one is taken at the start, and must be free then.
    /// </summary>
    /// <exception cref="Silo.Storage.StartupRefusedException">The option is wrong.</exception>
    public static PrivatePort Reserve(WebApplicationBuilder builder)
    {
        var options = builder.Configuration.Read<PrivateOptions>(PrivateOptions.Section);
        options.Validate();
        var url = options.Url ?? PrivateOptions.DefaultUrl;
        var named = url.Length == 0 ? null : OwnAddress.EndPointOf(new(url));
        var held = options.Url is null ? TryListen(named!) : null;
        var port = new PrivatePort(new(options.Url is null && held is null ? null : named, held));
        builder.Services.AddSingleton(_ => port);
        return port;
    }

    /// <summary>All addresses to listen at.</summary>
    public string Beside(string publicUrls) => _own.Beside(publicUrls);

    /// <summary>The socket for an address of the server's, where it is this listener's; null where it is another one's.</summary>
    public Socket? Bind(EndPoint address) => _own.Bind(address);

    /// <summary>Whether the request came in through the private listener.</summary>
    public bool Has(HttpContext context) => _own.Has(context);

    public void Dispose() => _own.Dispose();

    private static Socket? TryListen(IPEndPoint address)
    {
        try
        {
            var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(address);
            // Bound alone, two programs could both have it. The server listens once more, which changes nothing.
            socket.Listen();
            return socket;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
