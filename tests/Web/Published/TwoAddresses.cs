using System.Net;
using System.Net.Sockets;

namespace ReformFlow.Tests.Web.Published;

/// <summary>A server with an address of the residents' own beside the officers'.</summary>
public sealed class TwoAddresses : RunningServer, IAsyncLifetime
{
    private readonly string _url = $"http://127.0.0.1:{FreePort()}";

    public TwoAddresses() => Options = ["--ReformFlow:Private:Url=", $"--ReformFlow:Public:Url={_url}"];

    internal HttpClient Residents { get; private set; } = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        Residents = new HttpClient { BaseAddress = new Uri(_url) };
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        Residents?.Dispose();
        await DisposeAsync();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
