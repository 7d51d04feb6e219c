using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using ReformFlow.Silo.Hosting;

namespace ReformFlow.Web.Observing;

/// <summary>
/// The second listener, for metrics and detailed health. Whether a request came through it is asked of the connection, never
/// of a header, which anybody can write.
/// </summary>
internal sealed class PrivatePort(IServer server)
{
    private const string Key = "ReformFlow:PrivateListener";

    private int? _port;

    /// <summary>Reserves the listener beside the public ones: all addresses to listen at, this one first.</summary>
    /// <exception cref="Silo.Storage.StartupRefusedException">The option is wrong.</exception>
    public static string Listen(WebApplicationBuilder builder, string publicUrls)
    {
        var options = builder.Configuration.Read<PrivateOptions>(PrivateOptions.Section);
        options.Validate();
        var url = options.Url ?? (IsFree(new Uri(PrivateOptions.DefaultUrl)) ? PrivateOptions.DefaultUrl : "");
        builder.Configuration[Key] = url;
        builder.Services.AddSingleton<PrivatePort>();
        // First, so that it is found again among the addresses when its port was left to the system.
        return url.Length == 0 ? publicUrls : $"{url};{publicUrls}";
    }

    /// <summary>Whether the request came in through the private listener.</summary>
    public bool Has(HttpContext context) => context.Connection.LocalPort == (_port ??= Find(context.RequestServices.GetRequiredService<IConfiguration>()[Key]));

    // -1 is no port that a connection can have.
    private int Find(string? configured) =>
        string.IsNullOrEmpty(configured) || server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is not { } address ? -1 : new Uri(address).Port;

    private static bool IsFree(Uri url)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Parse(url.Host), url.Port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
