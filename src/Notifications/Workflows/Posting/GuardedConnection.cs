using System.Net;
using System.Net.Sockets;
using ReformFlow.Notifications.Workflows.Settings;

namespace ReformFlow.Notifications.Workflows.Posting;

/// <summary>
/// Opens the line to a workflow. A name that is allowed may still lead to a machine inside (SSRF): so the address is looked at
/// after the name was resolved, and the line goes to that very address.
/// </summary>
internal static class GuardedConnection
{
    /// <summary>A handler that follows nothing, keeps nothing, and connects only where it may.</summary>
    public static SocketsHttpHandler Handler(WorkflowHosts hosts)
    {
        var proxy = hosts.Proxy.Length > 0 ? new Uri(hosts.Proxy) : null;
        return new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = proxy is not null,
            Proxy = proxy is null ? null : new WebProxy(proxy),
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            // A trace would have the whole address.
            ActivityHeadersPropagator = null,
            ConnectCallback = (context, cancellation) => OpenAsync(context.DnsEndPoint, hosts.AllowPrivate || IsProxy(context.DnsEndPoint, proxy), cancellation),
        };
    }

    /// <summary>Whether an address is this machine's, of a private network, or of no machine at all.</summary>
    public static bool IsPrivate(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return IsPrivate(address.MapToIPv4());
        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any)) return true;
        if (address.AddressFamily is not AddressFamily.InterNetwork) return false;
        return address.GetAddressBytes() switch
        {
            [0 or 10 or 127, ..] or [100, >= 64 and < 128, ..] or [169, 254, ..] or [172, >= 16 and < 32, ..] or [192, 168, ..] or [192, 0, 0, _] or [198, 18 or 19, ..] or [>= 224, ..] => true,
            _ => false,
        };
    }

    private static bool IsProxy(DnsEndPoint end, Uri? proxy) => proxy is not null && string.Equals(end.Host, proxy.Host, StringComparison.OrdinalIgnoreCase) && end.Port == proxy.Port;

    private static async ValueTask<Stream> OpenAsync(DnsEndPoint end, bool mayBePrivate, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(end.Host, cancellation);
        if (!mayBePrivate && addresses.Any(IsPrivate)) throw new ForbiddenAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>An allowed name led to an address inside.</summary>
internal sealed class ForbiddenAddressException() : IOException("The name leads to a private address.");
