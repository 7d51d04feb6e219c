using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace ReformFlow.Tests.Web.Observing;

/// <summary>What operators see, and what nobody else does.</summary>
public class ObservationTests(ObservedServer server) : IClassFixture<ObservedServer>
{
    [Fact]
    public async Task TheMetrics_AreOnThePrivatePortAlone()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync("/metrics")).StatusCode);
        // Whoever claims another port in a header is still on the public one.
        using var liar = new HttpRequestMessage(HttpMethod.Get, "/metrics") { Headers = { Host = server.Private.Authority } };
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.SendAsync(liar)).StatusCode);

        using var operators = new HttpClient { BaseAddress = server.Private };
        var metrics = await operators.GetStringAsync("/metrics");
        Assert.Contains("reformflow_acts_total{", metrics, StringComparison.Ordinal);
        Assert.Contains("reformflow_commit_duration_seconds_bucket{", metrics, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await operators.GetAsync("/rules")).StatusCode);
    }

    [Fact]
    public async Task Health_SaysWhatIsBroken_ToOperatorsAlone()
    {
        Assert.Equal("ok", await server.Client.GetStringAsync("/health/live"));
        Assert.Equal("ok", await server.Client.GetStringAsync("/health/ready"));

        using var operators = new HttpClient { BaseAddress = server.Private };
        var parts = JsonDocument.Parse(await operators.GetStringAsync("/health/ready")).RootElement.GetProperty("parts").EnumerateArray();
        Assert.Equal(["database", "silo", "jobs", "mail", "notices", "pdf"], parts.Select(part => part.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task TheJobs_AreForAdministrators()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        Assert.Equal(HttpStatusCode.NotFound, await officer.GetAsync("/hangfire"));
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync("/hangfire")).StatusCode);

        using var administrator = await server.Browser().AsAsync("admin");
        Assert.Equal(HttpStatusCode.OK, await administrator.GetAsync("/hangfire/jobs/scheduled"));
        Assert.Contains("unsafe-inline", administrator.Answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        await administrator.GetAsync("/rules");
        Assert.DoesNotContain("unsafe-inline", administrator.Answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheInbox_IsOnesOwn_AndNeedsASignIn()
    {
        Assert.Equal(HttpStatusCode.OK, await (await server.Browser().AsAsync("somu-tanto")).GetAsync("/inbox"));
        using var nobody = server.Browser();
        Assert.Equal(HttpStatusCode.Redirect, await nobody.GetAsync("/inbox"));
        Assert.StartsWith("/sign-in", new Uri(server.Client.BaseAddress!, nobody.Location).AbsolutePath, StringComparison.Ordinal);
        using var without = await server.Browser().AsAsync("somu-tanto");
        Assert.Equal(HttpStatusCode.BadRequest, await without.PostAsync("/inbox/read", []));
    }

    [Theory]
    [InlineData("--ReformFlow:Database:Provider=Oracle", "ReformFlow:Database")]
    [InlineData("--ReformFlow:Database:Pth=x", "ReformFlow:Database:Pth")]
    [InlineData("--ReformFlow:Cluster:SiloPort=99999", "ReformFlow:Cluster:SiloPort")]
    [InlineData("--ReformFlow:Private:Url=http://192.0.2.1:5081", "ReformFlow:Private:Url")]
    [InlineData("--ReformFlow:Proxy:Known=127.0.0.1,proxy.example", "ReformFlow:Proxy:Known")]
    [InlineData("--ReformFlow:Proxy:Known=0.0.0.0/0", "ReformFlow:Proxy:Known")]
    public async Task AWrongOption_StopsTheStart_InTwoLines(string option, string named)
    {
        var (exitCode, _, error) = await TheProgram.RunAsync("--urls", "http://127.0.0.1:0", option);

        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((1, 2), (exitCode, lines.Length));
        Assert.All(lines, line => Assert.Contains(named, line, StringComparison.Ordinal));
    }
}

/// <summary>A server whose private port the tests know.</summary>
public sealed class ObservedServer : RunningServer
{
    public ObservedServer() => Options = [$"--ReformFlow:Private:Url={Private}"];

    public Uri Private { get; } = FreeAddress();

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
