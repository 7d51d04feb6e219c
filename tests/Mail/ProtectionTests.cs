using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Settings;
using ReformFlow.Tests.Mail.Servers;

namespace ReformFlow.Tests.Mail;

/// <summary>Nothing is said over a line that is not protected as the options want it.</summary>
public sealed class ProtectionTests : IDisposable
{
    private readonly System.Security.Cryptography.X509Certificates.X509Certificate2 _good = SelfSigned.Good(), _expired = SelfSigned.Expired();

    [Fact]
    public async Task AT35_AServerWithoutStartTls_GetsNothing()
    {
        await using var server = ScriptedServer.Start(new Script { Offers = ["AUTH PLAIN"] }, new Script { Certificate = _good, Offers = ["AUTH PLAIN"] });
        await using var channel = Sending.Channel(Protected(server.Port) with { Auth = MailAuth.Password, UserName = "reformflow", Password = "geheim" });

        var failed = await channel.FailAsync(Letters.Any);
        Assert.Equal((FailureKind.Configuration, "unsupported"), (failed.Kind, failed.Code));
        Assert.DoesNotContain(server.Commands, command => command.StartsWith("AUTH", StringComparison.Ordinal) || command.StartsWith("MAIL", StringComparison.Ordinal));

        await channel.DeliverAsync(Letters.Any);
    }

    [Theory]
    [InlineData("454 4.7.0 TLS not available", "454 4.7.0")]
    [InlineData("502 5.5.1 what?", "502 5.5.1")]
    public async Task AT35_AServerThatTakesItsOfferBack_GetsNothing(string answer, string code)
    {
        await using var server = ScriptedServer.Start(new Script { Certificate = _good, Answers = new Dictionary<string, string> { ["STARTTLS"] = answer } });
        await using var channel = Sending.Channel(Protected(server.Port));

        var failed = await channel.FailAsync(Letters.Any);
        Assert.Equal((FailureKind.Configuration, code), (failed.Kind, failed.Code));
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task AnUnknownCertificate_IsRefused_AndItsFingerprintSaid()
    {
        await using var server = ScriptedServer.Start(new Script { Certificate = _good });
        await using var channel = Sending.Channel(Protected(server.Port) with { CertificateSha256 = "" });

        await IsRefusedAsync(channel, _good.Pin());
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task AnotherCertificateThanTheNamedOne_IsRefused()
    {
        await using var server = ScriptedServer.Start(new Script { Certificate = _good });
        await using var channel = Sending.Channel(Protected(server.Port) with { CertificateSha256 = new string('0', 64) });

        await IsRefusedAsync(channel, "another one");
    }

    [Fact]
    public async Task AnExpiredCertificate_IsRefused_EvenTheNamedOne()
    {
        await using var server = ScriptedServer.Start(new Script { Certificate = _expired }, new Script { Certificate = _good });
        await using var channel = Sending.Channel(Protected(server.Port) with { CertificateSha256 = _expired.Pin() });

        await IsRefusedAsync(channel, "expired on 2020-01-01");
    }

    [Fact]
    public async Task TlsFromTheFirstByte_Works()
    {
        await using var server = ScriptedServer.Start(new Script { Certificate = _good, IsTlsAtOnce = true });
        await using var channel = Sending.Channel(Protected(server.Port) with { Security = MailSecurity.Tls });

        await channel.DeliverAsync(Letters.Any);
    }

    [Fact]
    public async Task AServerWithoutTlsWhereTlsIsWanted_GetsNothing()
    {
        await using var server = ScriptedServer.Start(Script.Healthy);
        await using var channel = Sending.Channel(Protected(server.Port) with { Security = MailSecurity.Tls });

        Assert.Equal(FailureKind.Configuration, (await channel.FailAsync(Letters.Any)).Kind);
        Assert.Empty(server.Mails);
    }

    public void Dispose()
    {
        _good.Dispose();
        _expired.Dispose();
    }

    private MailOptions Protected(int port) => Sending.Plain(port) with { Security = MailSecurity.StartTls, AllowPlaintext = false, CertificateSha256 = _good.Pin() };

    private static async Task IsRefusedAsync(Notifications.Mail.Smtp.MailChannel channel, string words)
    {
        var failed = await channel.FailAsync(Letters.Any);
        Assert.Equal((FailureKind.Configuration, "certificate"), (failed.Kind, failed.Code));
        Assert.Contains(words, failed.Detail, StringComparison.Ordinal);
    }
}
