using System.Net;
using System.Net.Sockets;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Teams.Carrying;
using ReformFlow.Tests.Teams.Servers;

namespace ReformFlow.Tests.Teams;

/// <summary>Waiting as asked, and lines that break.</summary>
public class LineTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, 10)]
    [InlineData("", 10)]
    [InlineData("soon", 10)]
    [InlineData("-5", 10)]
    [InlineData("0", 10)]
    [InlineData("7", 10)]
    [InlineData("12.5", 12.5)]
    [InlineData("120", 120)]
    [InlineData(" 33 ", 33)]
    [InlineData("1e9", 10)]
    [InlineData("99999999999999999999", 86_400)]
    [InlineData("Thu, 26 Nov 2026 00:01:30 GMT", 90)]
    [InlineData("Thu, 26 Nov 2026 00:00:03 GMT", 10)]
    [InlineData("Wed, 25 Nov 2026 00:00:00 GMT", 10)]
    public void AT10_EveryFormOfRetryAfter_IsUnderstood_AndNeverLessThanTenSeconds(string? header, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), WaitAsked.Of(header, Now));

    [Theory]
    [InlineData("7", 10)]
    [InlineData("120", 120)]
    [InlineData(null, 10)]
    public async Task AT09_ABusyGraph_IsLeftAloneForAsLongAsItAsks(string? header, int seconds)
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Graph.Script = (request, _) => request.IsToOne ? GraphReply.Throttled(header) : GraphReply.Done;
        var failed = await rig.FailAsync(Letters.Any);
        Assert.Equal((FailureKind.Throttled, TimeSpan.FromSeconds(seconds)), (failed.Kind, failed.RetryAfter));
        Assert.Single(rig.Graph.Tellings);
    }

    [Fact]
    public async Task AT14_AnAnswerThatNeverComes_IsUncertain_AndTheSecondTimeTakesThePlaceOfTheFirst()
    {
        await using var rig = await TeamsRig.StartAsync(options => options with { Timeout = TimeSpan.FromSeconds(5) });
        rig.Graph.Script = (request, before) => request.IsToOne && before == 1 ? GraphReply.TakenButSilent : GraphReply.Done;
        // A cold machine's first request takes its time, and would be given up before it has left.
        Assert.IsType<SendResult.Sent>(await rig.Channel.SendAsync(Letters.Any));
        var failed = await rig.FailAsync(Letters.Any);
        Assert.Equal((FailureKind.Uncertain, "timeout after request"), (failed.Kind, failed.Code));

        Assert.IsType<SendResult.Sent>(await rig.Channel.SendAsync(Letters.Any));
        Assert.Equal(3, Assert.Single(rig.Graph.Feed).Value);
        Assert.Single(rig.Graph.Tellings.Select(request => request.Id).Distinct());
    }

    [Fact]
    public async Task ALineThatIsCutInTheMiddle_IsUncertain()
    {
        using var listener = Listening();
        var cutting = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync();
            Assert.True(await client.GetStream().ReadAsync(new byte[65_536]) > 0);
        });
        await using var rig = await TeamsRig.StartAsync(options => options with { BaseAddress = $"http://{listener.LocalEndpoint}/v1.0", CatalogAppId = TestGraph.App });
        var failed = await rig.FailAsync(Letters.Any);
        await cutting;
        Assert.Equal((FailureKind.Uncertain, "connection after request"), (failed.Kind, failed.Code));
    }

    [Fact]
    public async Task APortWhereNobodyListens_HasToldNobodyAnything()
    {
        string address;
        using (var listener = Listening()) address = $"http://{listener.LocalEndpoint}/v1.0";
        await using var rig = await TeamsRig.StartAsync(options => options with { BaseAddress = address, CatalogAppId = TestGraph.App });
        var failed = await rig.FailAsync(Letters.Any);
        Assert.Equal((FailureKind.Temporary, "connection at connect"), (failed.Kind, failed.Code));
    }

    [Fact]
    public async Task WithoutATokenItsOwnHost_IsNotAsked()
    {
        await using var rig = await TeamsRig.StartAsync();
        await rig.Channel.SendAsync(Letters.Any);
        Assert.All(rig.Graph.Asked, request => Assert.Equal("secret-token-1", request.Token));
    }

    [Fact]
    public async Task ANodeThatStopsBeforeAnythingHasLeft_SimplyStops()
    {
        await using var rig = await TeamsRig.StartAsync(options => options with { CatalogAppId = TestGraph.App });
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.Channel.SendAsync(Letters.Any, stopping.Token));
        Assert.Empty(rig.Graph.Asked);
    }

    private static TcpListener Listening()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }
}
