using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace ReformFlow.Web.Observing;

/// <summary>
/// One more address that the server listens at, for one kind of visitor. Whether a request came through it is asked of the
/// connection, never of a header, which anybody can write.
/// </summary>
/// <param name="named">The address as configured; null for none.</param>
/// <param name="held">A socket that has it already; null to take it at the start.</param>
internal sealed class OwnAddress(IPEndPoint? named, Socket? held) : IDisposable
{
    private IPEndPoint? _bound;

    /// <summary>All addresses to listen at.</summary>
    public string Beside(string urls) => named is null ? urls : $"http://{named};{urls}";

    /// <summary>The socket for an address of the server's, where it is this one; null where it is another one's.</summary>
    public Socket? Bind(EndPoint address)
    {
        if (named is null || !named.Equals(address) || _bound is not null) return null;
        var socket = held ?? SocketTransportOptions.CreateDefaultBoundListenSocket(address);
        _bound = (IPEndPoint)socket.LocalEndPoint!;
        return socket;
    }

    /// <summary>Whether the request came in through it: at its address, or any of the machine's where it is that, and its port.</summary>
    public bool Has(HttpContext context) =>
        _bound is { } own && context.Connection.LocalPort == own.Port && context.Connection.LocalIpAddress is { } address && (IsAny(own.Address) || Plain(address).Equals(Plain(own.Address)));

    public void Dispose() => held?.Dispose();

    /// <summary>The end point of a URL whose host is an IP address.</summary>
    public static IPEndPoint EndPointOf(Uri url) => new(IPAddress.Parse(url.Host.Trim('[', ']')), url.Port);

    private static bool IsAny(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
