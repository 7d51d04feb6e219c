using System.Net;

namespace ReformFlow.Tests.Web.SignIn;

public class SignInTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Wrong = "アカウント名かパスワードが違うか";

    [Fact]
    public async Task TheRightPassword_SignsInAndSigningOutEndsEveryCopyOfTheSession()
    {
        using var browser = await server.Browser().AsAsync("somu-tanto");
        Assert.Equal("/tasks", browser.Location);
        var cookie = browser.Answer.Headers.GetValues("Set-Cookie").Single(each => each.StartsWith("reformflow=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);

        await browser.GetAsync("/rules");
        Assert.Contains("no-store", browser.Answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await browser.SendAsync("/sign-out"));

        using var thief = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Client.BaseAddress };
        thief.DefaultRequestHeaders.Add("Cookie", cookie[..cookie.IndexOf(';', StringComparison.Ordinal)]);
        Assert.DoesNotContain("サインアウト", await thief.GetStringAsync("/rules"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gesuido-kacho", "wrong-password")]
    [InlineData("no-such-person", "wrong-password")]
    [InlineData("<b>&'", "")]
    [InlineData("", "demo-reformflow")]
    public async Task AnythingElse_HasOneAnswer(string account, string password)
    {
        using var browser = await server.Browser().AsAsync(account, password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Answer.StatusCode);
        Assert.Contains(Wrong, browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FiveWrongPasswords_LockTheAccountForTheRightOneToo()
    {
        using var browser = server.Browser();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            using var attempt = await server.Browser().AsAsync("toshi-bucho", "wrong-password");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, attempt.Answer.StatusCode);
        }));

        await browser.AsAsync("toshi-bucho");
        Assert.Contains(Wrong, browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwentyTriesWithOneName_AreSlowedDown()
    {
        using var browser = server.Browser();
        for (var attempt = 0; attempt < 20; attempt++) await browser.AsAsync("guessed-name", "guess");
        await browser.AsAsync("guessed-name", "guess");
        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Answer.StatusCode);
    }

    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task AnAddressElsewhere_IsNeverLedTo(string address)
    {
        using var browser = server.Browser();
        await browser.GetAsync("/sign-in");
        await browser.SendAsync("/sign-in", new() { ["name"] = "zaimu-fuku", ["password"] = "demo-reformflow", ["returnUrl"] = address });
        Assert.Equal("/tasks", browser.Location);
    }

    [Fact]
    public async Task AFormWithoutItsToken_IsRefused()
    {
        using var browser = server.Browser();
        Assert.Equal(HttpStatusCode.BadRequest, await browser.PostAsync("/sign-in", new Dictionary<string, string> { ["name"] = "zaimu-tanto", ["password"] = "demo-reformflow" }));
    }

    [Fact]
    public async Task APageThatNeedsASignIn_LeadsThereAndBack()
    {
        using var browser = server.Browser();
        Assert.Equal(HttpStatusCode.Redirect, await browser.GetAsync("/tasks?kind=write"));
        Assert.EndsWith("/sign-in?returnUrl=%2Ftasks%3Fkind%3Dwrite", browser.Location, StringComparison.Ordinal);
        await browser.GetAsync(browser.Location!);
        await browser.SendAsync("/sign-in", new() { ["name"] = "zaimu-kacho", ["password"] = "demo-reformflow" });
        Assert.Equal("/tasks?kind=write", browser.Location);
    }
}
