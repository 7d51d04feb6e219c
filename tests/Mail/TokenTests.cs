using System.Text;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Settings;
using ReformFlow.Notifications.Mail.Smtp;
using ReformFlow.Tests.Mail.Servers;

namespace ReformFlow.Tests.Mail;

/// <summary>Signing in by a token, as Exchange Online wants it.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private readonly System.Security.Cryptography.X509Certificates.X509Certificate2 _certificate = SelfSigned.Good();
    private TokenServer _authority = null!;

    public Task InitializeAsync()
    {
        _authority = TokenServer.Start();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _authority.DisposeAsync();
        _certificate.Dispose();
    }

    [Fact]
    public async Task ATokenForTheProgramItself_SignsTheMailboxIn_AndIsAskedForOnce()
    {
        await using var server = ScriptedServer.Start(Relay("235 2.7.0 accepted"));
        var options = Options(server.Port, TokenServer.Secret);
        await using (var first = Sending.Channel(options, Tokens(options)))
        {
            await first.DeliverAsync(Letters.Any);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(at => first.DeliverAsync(Letters.Another($"D{at}"))));
        }

        var (line, form) = Assert.Single(_authority.Asked);
        Assert.StartsWith("POST /town.example.jp/oauth2/v2.0/token", line, StringComparison.Ordinal);
        Assert.Contains("grant_type=client_credentials", form, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Foutlook.office365.com%2F.default", form, StringComparison.Ordinal);
        var signIn = server.Commands.First(command => command.StartsWith("AUTH XOAUTH2 ", StringComparison.Ordinal));
        Assert.Equal($"user=reformflow@city.example.jp\u0001auth=Bearer {TokenServer.Token}\u0001\u0001", Encoding.ASCII.GetString(Convert.FromBase64String(signIn.Split(' ')[2])));
    }

    [Fact]
    public async Task AnAuthorityThatDoesNotKnowUs_StopsTheChannel_WithoutTheSecretInWhatIsSaid()
    {
        await using var server = ScriptedServer.Start(Relay("235 2.7.0 accepted"));
        var options = Options(server.Port, "another-secret");
        await using var channel = Sending.Channel(options, Tokens(options));

        var failed = await channel.FailAsync(Letters.Any);
        Assert.Equal((FailureKind.Configuration, "token"), (failed.Kind, failed.Code));
        Assert.Contains("AADSTS7000215", failed.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("another-secret", failed.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAuthorityThatIsNotReached_IsTemporary()
    {
        await using var server = ScriptedServer.Start(Relay("235 2.7.0 accepted"));
        var options = Options(server.Port, TokenServer.Secret);
        var elsewhere = options with { OAuth2 = options.OAuth2 with { Authority = $"https://127.0.0.1:{ScriptedServer.FreePort()}/" } };
        await using var channel = Sending.Channel(elsewhere, Tokens(elsewhere));

        var failed = await channel.FailAsync(Letters.Any);
        Assert.Equal((FailureKind.Temporary, "token"), (failed.Kind, failed.Code));
    }

    [Theory]
    [InlineData("535 5.7.3 authentication unsuccessful", FailureKind.Configuration, "535 5.7.3")]
    [InlineData("535 5.7.139 authentication unsuccessful", FailureKind.Configuration, "535 5.7.139")]
    [InlineData("454 4.7.0 temporary authentication failure", FailureKind.Configuration, "454 4.7.0")]
    [InlineData("421 4.4.2 closing", FailureKind.Temporary, "421 4.4.2")]
    public async Task ARelayThatRefusesTheToken_SaysWhatIsToBeDone(string answer, FailureKind kind, string code)
    {
        await using var server = ScriptedServer.Start(Relay(answer), Relay("235 2.7.0 accepted"));
        var options = Options(server.Port, TokenServer.Secret);
        await using var channel = Sending.Channel(options, Tokens(options));

        var failed = await channel.FailAsync(Letters.Any);
        Assert.Equal((kind, code), (failed.Kind, failed.Code));
        await channel.DeliverAsync(Letters.Any);
    }

    private Script Relay(string answer) =>
        new() { Certificate = _certificate, Offers = ["AUTH XOAUTH2", "ENHANCEDSTATUSCODES"], Answers = new Dictionary<string, string> { ["AUTH"] = answer } };

    private AccessTokens Tokens(MailOptions options) => new(options.OAuth2, _authority.Transport());

    private MailOptions Options(int port, string secret) => Sending.Plain(port) with
    {
        Security = MailSecurity.StartTls, CertificateSha256 = _certificate.Pin(), Auth = MailAuth.OAuth2, UserName = "reformflow@city.example.jp",
        OAuth2 = new() { Authority = _authority.Authority, Tenant = "town.example.jp", ClientId = "2b1c3d4e-0000-4000-8000-000000000001", ClientSecret = secret },
    };
}
