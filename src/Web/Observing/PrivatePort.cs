using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using ReformFlow.Silo.Hosting;

namespace ReformFlow.Web.Observing;

/// <summary>
/// The second listener, for metrics and detailed health. Whether a request came through it is asked of the connection, never
/// of a header, which anybody can write.
/// </summary>
internal sealed class PrivatePort : IDisposable
{
    private readonly IPEndPoint? _named;
    private readonly Socket? _held;
    private IPEndPoint? _bound;

    private PrivatePort(IPEndPoint? named, Socket? held) => (_named, _held) = (named, held);

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
        var named = url.Length == 0 ? null : EndPointOf(new(url));
        var held = options.Url is null ? TryListen(named!) : null;
        var port = new PrivatePort(options.Url is null && held is null ? null : named, held);
        builder.Services.AddSingleton(_ => port);
        return port;
    }

    /// <summary>All addresses to listen at.</summary>
    public string Beside(string publicUrls) => _named is null ? publicUrls : $"http://{_named};{publicUrls}";

    /// <summary>The socket for an address of the server's, where it is this listener's; null where it is another one's.</summary>
    public Socket? Bind(EndPoint address)
    {
        if (_named is null || !_named.Equals(address) || _bound is not null) return null;
        var socket = _held ?? SocketTransportOptions.CreateDefaultBoundListenSocket(address);
        _bound = (IPEndPoint)socket.LocalEndPoint!;
        return socket;
    }

    /// <summary>Whether the request came in through the private listener: at its address and its port.</summary>
    public bool Has(HttpContext context) =>
        _bound is { } own && context.Connection.LocalPort == own.Port && context.Connection.LocalIpAddress is { } address && Plain(address).Equals(Plain(own.Address));

    public void Dispose() => _held?.Dispose();

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static IPEndPoint EndPointOf(Uri url) => new(IPAddress.Parse(url.Host.Trim('[', ']')), url.Port);

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
