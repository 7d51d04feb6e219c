using System.Net;

namespace ReformFlow.Tests.Web.SignIn;

/// <summary>What a web server in front of this one says is believed where it is known, and nowhere else.</summary>
public class ProxyTests(ProxiedServer server) : IClassFixture<ProxiedServer>
{
    [Fact]
    public async Task OverHttps_TheCookiesAreThisHostsAloneAndSecure()
    {
        using var browser = new ProxiedBrowser(server.Client.BaseAddress!, "https", "203.0.113.1");
        var (status, set) = await browser.SignInAsync("somu-tanto", "demo-reformflow");

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Equal(["__Host-reformflow", "__Host-reformflow-form"], set.Select(cookie => cookie[..cookie.IndexOf('=', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        Assert.All(set, cookie => Assert.Contains("secure", cookie, StringComparison.Ordinal));
        Assert.All(set, cookie => Assert.Contains("path=/;", cookie, StringComparison.Ordinal));
        Assert.Contains("サインアウト", await browser.ReadAsync("/rules"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TooManyTries_AreThoseOfOneAddressBehindTheProxy()
    {
        using var guesser = new ProxiedBrowser(server.Client.BaseAddress!, "https", "203.0.113.2");
        // What a guesser writes before the proxy's own entry is nobody's word.
        using var liar = new ProxiedBrowser(server.Client.BaseAddress!, "https", "198.51.100.7, 203.0.113.2");
        using var neighbour = new ProxiedBrowser(server.Client.BaseAddress!, "https", "203.0.113.3");
        for (var attempt = 0; attempt < 20; attempt++) await guesser.SignInAsync("guessed-behind", "guess");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.SignInAsync("guessed-behind", "guess")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await liar.SignInAsync("guessed-behind", "guess")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await neighbour.SignInAsync("guessed-behind", "guess")).Status);
    }
}

/// <summary>Where no proxy is named, the headers are anybody's.</summary>
public class NoProxyTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task WithoutAKnownProxy_TheHeadersAreIgnored()
    {
        using var browser = new ProxiedBrowser(server.Client.BaseAddress!, "https", "203.0.113.1");
        var (status, set) = await browser.SignInAsync("somu-tanto", "demo-reformflow");

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Contains(set, cookie => cookie.StartsWith("reformflow=", StringComparison.Ordinal));
        Assert.All(set, cookie => Assert.DoesNotContain("secure", cookie, StringComparison.Ordinal));
    }
}

/// <summary>A server that believes the loopback.</summary>
public sealed class ProxiedServer : RunningServer
{
    public ProxiedServer() => Options = [.. Options, "--ReformFlow:Proxy:Known=127.0.0.1"];
}

/// <summary>A browser behind a proxy; it sends cookies back whatever the scheme says.</summary>
internal sealed class ProxiedBrowser : IDisposable
{
    private readonly HttpClient _client;
    private readonly Dictionary<string, string> _cookies = [];

    public ProxiedBrowser(Uri server, string scheme, string from)
    {
        _client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server };
        _client.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        _client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
    }

    /// <summary>Signs in by the page's form: the status, and every cookie that was given on the way.</summary>
    public async Task<(HttpStatusCode Status, List<string> Set)> SignInAsync(string name, string password)
    {
        var set = new List<string>();
        using var page = await SendAsync(new(HttpMethod.Get, "/sign-in"), set);
        var html = await page.Content.ReadAsStringAsync();
        const string field = "name=\"__RequestVerificationToken\" value=\"";
        var token = html[(html.IndexOf(field, StringComparison.Ordinal) + field.Length)..];
        using var answer = await SendAsync(new(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token[..token.IndexOf('"', StringComparison.Ordinal)], ["name"] = name, ["password"] = password }),
        }, set);
        return (answer.StatusCode, set);
    }

    public async Task<string> ReadAsync(string address)
    {
        using var answer = await SendAsync(new(HttpMethod.Get, address), []);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, List<string> set)
    {
        using var request = message;
        if (_cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var answer = await _client.SendAsync(request);
        if (!answer.Headers.TryGetValues("Set-Cookie", out var given)) return answer;
        foreach (var cookie in given)
        {
            set.Add(cookie);
            var pair = cookie[..cookie.IndexOf(';', StringComparison.Ordinal)].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }
        return answer;
    }
}
