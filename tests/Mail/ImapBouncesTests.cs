using ReformFlow.Notifications.Mail.Bounces;
using ReformFlow.Notifications.Mail.Settings;
using ReformFlow.Notifications.Mail.Smtp;
using ReformFlow.Tests.Mail.Servers;

namespace ReformFlow.Tests.Mail;

/// <summary>The mailbox for reports, read from a real IMAP server.</summary>
public sealed class ImapBouncesTests : IAsyncLifetime
{
    private readonly List<Bounce> _taken = [];
    private DovecotServer _dovecot = null!;

    public async Task InitializeAsync() => _dovecot = await DovecotServer.StartAsync(Directory.GetFiles(BounceReportTests.Folder, "*.eml"));

    public async Task DisposeAsync() => await _dovecot.DisposeAsync();

    [Fact]
    public async Task AT37_ThreeKindsOfReports_AreGivenOnOnce_AndTheRestIsLeft()
    {
        var bounces = Bounces(Options());
        Assert.Equal(new BounceLook(3, null), await bounces.ReadAsync(TakeAsync));
        Assert.Equal(["01K0M7QWZ5", "01K0M7QWZ6", "01K0M7QWZ7"], _taken.Select(bounce => bounce.Delivery).Order(StringComparer.Ordinal));
        Assert.Equal(new BounceLook(0, null), await bounces.ReadAsync(TakeAsync));
    }

    [Fact]
    public async Task AReportThatCouldNotBeRecorded_ComesAgain()
    {
        var bounces = Bounces(Options());
        var isBroken = true;
        Task TakeOnceBrokenAsync(Bounce bounce, CancellationToken cancellation) => isBroken ? throw new TimeoutException("The database is away.") : TakeAsync(bounce, cancellation);

        await Assert.ThrowsAsync<TimeoutException>(() => bounces.ReadAsync(TakeOnceBrokenAsync));
        isBroken = false;
        Assert.Equal(3, (await bounces.ReadAsync(TakeOnceBrokenAsync)).Reports);
    }

    [Fact]
    public async Task AWrongPassword_IsSaid() => await FailsAsync(Options() with { Password = "falsch" }, "AuthenticationException");

    [Fact]
    public async Task AnUnknownCertificate_IsRefused() => await FailsAsync(Options() with { CertificateSha256 = "" }, _dovecot.Pin);

    [Fact]
    public async Task AServerThatIsNotThere_IsSaid() => await FailsAsync(Options() with { Port = ScriptedServer.FreePort() }, "SocketException");

    private async Task FailsAsync(BounceOptions options, string words)
    {
        var look = await Bounces(options).ReadAsync(TakeAsync);
        Assert.Equal(0, look.Reports);
        Assert.Contains(words, look.Failure, StringComparison.Ordinal);
        Assert.Empty(_taken);
    }

    private Task TakeAsync(Bounce bounce, CancellationToken cancellation)
    {
        _taken.Add(bounce);
        return Task.CompletedTask;
    }

    private BounceOptions Options() => new()
    {
        Host = "127.0.0.1", Port = _dovecot.Port, CertificateSha256 = _dovecot.Pin, UserName = "bounce", Password = DovecotServer.Password, Timeout = TimeSpan.FromSeconds(40),
    };

    private static ImapBounces Bounces(BounceOptions options) => new(Letters.Options with { Bounces = options }, new AccessTokens(new OAuth2Options()), TimeProvider.System);
}
