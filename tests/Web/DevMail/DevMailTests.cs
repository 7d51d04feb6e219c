using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Domain;
using ReformFlow.Notifications.Channels;

namespace ReformFlow.Tests.Web.DevMail;

/// <summary>The mails that a Development without a relay does not send.</summary>
public class DevMailTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly Letter Letter = new("D1", 1, new MunicipalityId("ninomiya"), new(new PersonId("kacho"), "総務課長", "総務課", "kacho@city.example.jp"),
        "review.requested", "thread", "【審査依頼】窓口手続", "", "<b>よろしく</b>お願いします。", "7 窓口手続", "/tasks", "所属長のため", new(new(2026, 12, 11), 0, "審査期限"));

    [Fact]
    public async Task ALetter_StandsOnThePage_WithItsTextHeadersAndAttachments()
    {
        await SendAsync();
        var list = await server.Client.GetStringAsync("/dev/mail");
        var address = list.Split("href=\"").Select(part => part.Split('"')[0]).Single(part => part.StartsWith("/dev/mail/", StringComparison.Ordinal));

        var page = await server.Client.GetStringAsync(address);
        foreach (var words in new[] { "【審査依頼】窓口手続", "<b>よろしく</b>お願いします。", "期限_7.ics", "X-ReformFlow-Notification-Id", $"src=\"{address}/html\"" })
            Assert.Contains(words, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);

        using var html = await server.Client.GetAsync(new Uri($"{address}/html", UriKind.Relative));
        Assert.Contains("&lt;b&gt;よろしく", await html.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var policy = Assert.Single(html.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("sandbox allow-popups; default-src 'none';", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherName_IsNotThere() => Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync(new Uri("/dev/mail/..%2Freformflow", UriKind.Relative))).StatusCode);

    [Fact]
    public async Task InProduction_ThereIsNoSuchPage_AndTheLogSaysThatNoMailsLeave()
    {
        var production = new RunningServer { Environment = "Production" };
        try
        {
            await production.InitializeAsync();
            Assert.Equal(HttpStatusCode.NotFound, (await production.Client.GetAsync(new Uri("/dev/mail", UriKind.Relative))).StatusCode);
            Assert.Contains("Mail: off: ReformFlow:Mail:Host is not set", production.Log.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            await production.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("--ReformFlow:Mail:Prot=25", "ReformFlow:Mail:Prot")]
    [InlineData("--ReformFlow:Mail:Port=0", "ReformFlow:Mail:Port")]
    [InlineData("--ReformFlow:Mail:Bounces:Prot=1", "ReformFlow:Mail:Bounces:Prot")]
    [InlineData("--ReformFlow:Mail:OAuth2:Secret=1", "ReformFlow:Mail:OAuth2:Secret")]
    [InlineData("--ReformFlow:Mail:Host=relay.example.jp", "ReformFlow:Mail:From")]
    public void AWrongOption_StopsTheStart(string option, string named)
    {
        using var data = new TemporaryFolder();
        var refusal = Assert.Throws<Silo.Storage.StartupRefusedException>(() => Build(data.File("reformflow.db"), option));
        Assert.Contains(named, refusal.Japanese, StringComparison.Ordinal);
        Assert.Contains(named, refusal.English, StringComparison.Ordinal);
    }

    // The channel of a second host on the same folder; nothing sends by itself yet.
    private async Task SendAsync()
    {
        await using var app = Build(server.Database);
        Assert.IsType<SendResult.Sent>(await Assert.Single(app.Services.GetServices<IChannel>()).SendAsync(Letter));
    }

    private static Microsoft.AspNetCore.Builder.WebApplication Build(string database, params string[] options) => ReformFlow.Web.Server.Build(
        ["--urls", "http://127.0.0.1:0", "--ReformFlow:Private:Url=", $"--ReformFlow:Database:Path={database}", .. options]);
}
