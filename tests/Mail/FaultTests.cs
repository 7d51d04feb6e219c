using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Settings;
using ReformFlow.Tests.Mail.Servers;

namespace ReformFlow.Tests.Mail;

/// <summary>What servers do to letters (reliability.md F18): each fault is named rightly, and the next letter goes out.</summary>
public class FaultTests
{
    [Theory]
    [InlineData("greeting", "421 4.3.2 closing", FailureKind.Temporary, "421 4.3.2")]
    [InlineData("greeting", "554 5.7.1 we do not serve you", FailureKind.Configuration, "554 5.7.1")]
    [InlineData("MAIL", "421 4.4.2 closing", FailureKind.Temporary, "421 4.4.2")]
    [InlineData("MAIL", "432 4.3.2 too many connections", FailureKind.Throttled, "432 4.3.2")]
    [InlineData("MAIL", "530 5.7.57 client not authenticated", FailureKind.Configuration, "530 5.7.57")]
    [InlineData("MAIL", "550 5.7.30 basic authentication is not supported", FailureKind.Configuration, "550 5.7.30")]
    [InlineData("MAIL", "550 5.7.60 not allowed to send as this sender", FailureKind.Configuration, "550 5.7.60")]
    [InlineData("MAIL", "553 5.1.8 sender rejected", FailureKind.Configuration, "553 5.1.8")]
    [InlineData("RCPT", "450 4.2.0 greylisted", FailureKind.Temporary, "450 4.2.0")]
    [InlineData("RCPT", "452 4.2.2 mailbox full", FailureKind.Temporary, "452 4.2.2")]
    [InlineData("RCPT", "552 5.2.2 over quota", FailureKind.Letter, "552 5.2.2")]
    [InlineData("RCPT", "554 5.7.1 policy", FailureKind.Letter, "554 5.7.1")]
    [InlineData("DATA", "451 4.3.0 not now", FailureKind.Temporary, "451 4.3.0")]
    [InlineData("dot", "451 4.3.0 not now", FailureKind.Temporary, "451 4.3.0")]
    [InlineData("dot", "421 4.3.2 closing", FailureKind.Temporary, "421 4.3.2")]
    [InlineData("dot", "552 5.3.4 too big", FailureKind.Letter, "552 5.3.4")]
    [InlineData("dot", "554 5.7.1 spam", FailureKind.Letter, "554 5.7.1")]
    [InlineData("dot", "550 5.1.1 no such user after all", FailureKind.Recipient, "550 5.1.1")]
    public Task AnAnswer_SaysWhatIsToBeDone(string after, string answer, FailureKind kind, string code) => FailsThenGoesOnAsync(Script.Saying(after, answer), kind, code);

    [Theory]
    [InlineData("550 5.1.1 no such user", "550 5.1.1")]
    [InlineData("550 no such user", "550")]
    [InlineData("553 mailbox name not allowed", "553")]
    [InlineData("501 5.1.3 bad address", "501 5.1.3")]
    public Task AT36_AnUnknownRecipient_IsThePersonsMatterAlone(string answer, string code) => FailsThenGoesOnAsync(Script.Saying("RCPT", answer), FailureKind.Recipient, code);

    [Theory]
    [InlineData("greeting", "connection at connect")]
    [InlineData("EHLO", "connection at connect")]
    [InlineData("MAIL", "connection before data")]
    [InlineData("RCPT", "connection before data")]
    [InlineData("DATA", "connection before data")]
    public Task ABreakBeforeTheMail_MeansThatNothingLeft(string after, string code) => FailsThenGoesOnAsync(Script.Saying(after, Script.HangUp), FailureKind.Temporary, code);

    [Fact]
    public async Task AT15_ABreakBetweenTheLastDotAndTheAnswer_IsUnclear_AndTheNextTryHasTheSameId()
    {
        await using var server = ScriptedServer.Start(Script.Saying("dot", Script.HangUp), Script.Healthy);
        await using var channel = Sending.Channel(Sending.Plain(server.Port));

        var unclear = await channel.FailAsync(Letters.Any);
        Assert.Equal((FailureKind.Uncertain, "connection after data"), (unclear.Kind, unclear.Code));
        await channel.DeliverAsync(Letters.Any);

        Assert.Equal(2, server.Mails.Count);
        Assert.All(server.Mails, mail => Assert.Contains("\r\nMessage-Id: <01K0M7QWZ5.1@notify.city.example.jp>\r\n", mail, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("greeting", FailureKind.Temporary, "timeout at connect")]
    [InlineData("RCPT", FailureKind.Temporary, "timeout before data")]
    [InlineData("dot", FailureKind.Uncertain, "timeout after data")]
    public Task ASilentServer_IsWaitedForNoLongerThanTheLimit(string after, FailureKind kind, string code) =>
        FailsThenGoesOnAsync(Script.Saying(after, Script.Silence), kind, code, options => options with { ConnectTimeout = TimeSpan.FromSeconds(2), SendTimeout = TimeSpan.FromSeconds(4) });

    [Fact]
    public Task AServerOfOneByteASecond_HoldsALetterNoLongerThanTheLimit() =>
        FailsThenGoesOnAsync(new() { ForEachByte = TimeSpan.FromSeconds(1) }, FailureKind.Temporary, "timeout at connect", options => options with { ConnectTimeout = TimeSpan.FromSeconds(2) });

    [Fact]
    public async Task ARefusedConnection_IsTemporary()
    {
        var port = ScriptedServer.FreePort();
        await using var channel = Sending.Channel(Sending.Plain(port));
        var refused = await channel.FailAsync(Letters.Any);
        Assert.Equal((FailureKind.Temporary, "connection at connect"), (refused.Kind, refused.Code));

        await using var server = ScriptedServer.StartAt(port, Script.Healthy);
        await channel.DeliverAsync(Letters.Any);
    }

    [Fact]
    public async Task ThatTheProcessStops_IsUnclearOnlyOnceTheMailIsLeaving()
    {
        await using var server = ScriptedServer.Start(Script.Saying("dot", Script.Silence), Script.Saying("RCPT", Script.Silence));
        await using var channel = Sending.Channel(Sending.Plain(server.Port));

        using var first = new CancellationTokenSource();
        var leaving = channel.SendAsync(Letters.Any, first.Token);
        while (server.Mails.IsEmpty) await Task.Delay(20);
        await first.CancelAsync();
        Assert.Equal(FailureKind.Uncertain, Assert.IsType<SendResult.Failed>(await leaving).Kind);

        using var second = new CancellationTokenSource();
        var talking = channel.SendAsync(Letters.Any, second.Token);
        while (server.Commands.Count(command => command.StartsWith("RCPT", StringComparison.Ordinal)) < 2) await Task.Delay(20);
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => talking);
    }

    private static async Task FailsThenGoesOnAsync(Script fault, FailureKind kind, string code, Func<MailOptions, MailOptions>? with = null)
    {
        await using var server = ScriptedServer.Start(fault, Script.Healthy);
        var options = Sending.Plain(server.Port);
        await using var channel = Sending.Channel(with?.Invoke(options) ?? options);

        var failed = await channel.FailAsync(Letters.Any);
        Assert.Equal((kind, code), (failed.Kind, failed.Code));

        Assert.Contains("queued as 4711", await channel.DeliverAsync(Letters.Another("01K0M7QWZ6")), StringComparison.Ordinal);
        Assert.Contains("01K0M7QWZ6.1@", server.Mails.Last(), StringComparison.Ordinal);
    }
}
