using Microsoft.Playwright;
using ReformFlow.Tests.Web;

namespace ReformFlow.Tests.Browser;

/// <summary>One Chromium and one server with the demonstration, for all tests of the assembly: both take long to start.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // --no-sandbox: a container's root may not have one. Nothing but our own server is opened.
    // LocalNetworkAccessChecks: a page with Teams' address may not frame this machine otherwise, and here both are the test's own.
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-features=LocalNetworkAccessChecks"];

    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly RunningServer _server = new();
    private readonly Dictionary<string, Officer> _officers = [];
    private readonly Dictionary<Type, RunningServer> _others = [];
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        Assertions.SetDefaultExpectTimeout((float)TimeSpan.FromSeconds(30).TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _server.DisposeAsync();
        foreach (var other in _others.Values) await other.DisposeAsync();
    }

    /// <summary>Another server, set up otherwise: one of each kind for all tests.</summary>
    internal async Task<RunningServer> AnotherAsync<T>(Func<T> make) where T : RunningServer
    {
        if (_others.TryGetValue(typeof(T), out var known)) return known;
        var server = _others[typeof(T)] = make();
        await server.InitializeAsync();
        return server;
    }

    /// <summary>Somebody who is signed in, in a window of his own, with what he did before in other tests.</summary>
    internal async Task<Officer> AsAsync(string account)
    {
        if (!_officers.TryGetValue(account, out var officer)) _officers[account] = officer = await NewAsync(account);
        return officer;
    }

    /// <summary>Somebody at another machine; nobody is signed in where no account is named.</summary>
    internal async Task<Officer> NewAsync(string? account, bool hasScripts = true, RunningServer? server = null)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = (server ?? _server).Client.BaseAddress!.ToString(),
            JavaScriptEnabled = hasScripts,
            Locale = "ja-JP",
            ViewportSize = new() { Width = Looks.Wide, Height = 900 },
        });
        var officer = new Officer(await context.NewPageAsync());
        if (account is not null) await officer.SignInAsync(account);
        return officer;
    }

    private static string Program => Programs.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("There is no Chromium: tests/run installs it, or run `apt-get install chromium`.");
}

[CollectionDefinition(Name)]
public sealed class InChromium : ICollectionFixture<Chromium>
{
    public const string Name = "in Chromium";
}
