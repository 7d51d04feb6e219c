using ReformFlow.Notifications.Channels;
using ReformFlow.Tests.Mail.Servers;

namespace ReformFlow.Tests.Mail;

/// <summary>How connections are used: few, again, and never by two letters at once.</summary>
public class ConnectionTests
{
    [Fact]
    public async Task LettersOneAfterTheOther_UseOneConnection_FiftyAtMost()
    {
        await using var server = ScriptedServer.Start(Script.Healthy);
        await using var channel = Sending.Channel(Sending.Plain(server.Port));

        for (var at = 0; at < 50; at++) await channel.DeliverAsync(Letters.Another($"D{at}"));
        Assert.Equal(1, server.Connections);
        await channel.DeliverAsync(Letters.Another("D50"));
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task LettersAtOnce_UseNoMoreConnectionsThanAllowed_AndEachArrivesOnce()
    {
        await using var server = ScriptedServer.Start(Script.Healthy);
        await using var channel = Sending.Channel(Sending.Plain(server.Port) with { MaxConnections = 2 });

        await Task.WhenAll(Enumerable.Range(0, 40).Select(at => channel.DeliverAsync(Letters.Another($"D{at}"))));

        Assert.InRange(server.Connections, 1, 2);
        Assert.Equal(40, server.Mails.Select(mail => mail.Split("Notification-Id: ")[1].Split('\r')[0]).Distinct().Count());
    }

    [Fact]
    public async Task AServerThatHungUpMeanwhile_CostsNoLetter()
    {
        await using var server = ScriptedServer.Start(Script.Saying("NOOP", Script.HangUp), Script.Healthy);
        await using var channel = Sending.Channel(Sending.Plain(server.Port));

        await channel.DeliverAsync(Letters.Another("D0"));
        // Longer than a connection is believed without being asked.
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        await channel.DeliverAsync(Letters.Another("D1"));

        Assert.Contains("NOOP", server.Commands);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task AServerThatFindsItTooMany_GetsOneLetterAtATime()
    {
        await using var server = ScriptedServer.Start(Script.Saying("MAIL", "432 4.3.2 too many"), Script.Healthy);
        await using var channel = Sending.Channel(Sending.Plain(server.Port) with { MaxConnections = 4 });

        Assert.Equal(FailureKind.Throttled, (await channel.FailAsync(Letters.Any)).Kind);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(at => channel.DeliverAsync(Letters.Another($"D{at}"))));

        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task AnAddressThatIsNone_IsNotEvenSaid()
    {
        await using var server = ScriptedServer.Start(Script.Healthy);
        await using var channel = Sending.Channel(Sending.Plain(server.Port));

        var failed = await channel.FailAsync(Letters.Another("D0", "kacho@city.example.jp>\r\nRCPT TO:<other@example.jp"));
        Assert.Equal(FailureKind.Recipient, failed.Kind);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task AnOwnSenderForEachMail_LeadsItsReportBack()
    {
        await using var server = ScriptedServer.Start(Script.Healthy);
        var options = Sending.Plain(server.Port);
        await using var channel = Sending.Channel(options with { Bounces = new() { Address = "bounce@city.example.jp", OwnSenderForEach = true } });

        await channel.DeliverAsync(Letters.Any);

        Assert.Contains(server.Commands, command => command.StartsWith("MAIL FROM:<bounce+01K0M7QWZ5.1@city.example.jp>", StringComparison.Ordinal));
    }
}
