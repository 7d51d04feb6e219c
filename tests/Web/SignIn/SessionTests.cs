using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Security;

namespace ReformFlow.Tests.Web.SignIn;

/// <summary>How long a session lasts, by a clock that the test moves.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private static readonly Account Officer = new("somu-tanto", new("ninomiya"), new("somu-tanto"), "", "stamp", 0, null, false, false, DateTimeOffset.UnixEpoch);

    private readonly FakeTimeProvider _clock = new(new(2026, 4, 1, 8, 30, 0, TimeSpan.FromHours(9)));
    private WebApplication _app = null!;
    private HttpClient _browser = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(_clock).AddSingleton<IAccounts, OneAccount>().AddSingleton<IKeyRing, NewRing>().AddSignIn();
        _app = builder.Build();
        _app.UseAuthentication();
        _app.UseAuthorization();
        _app.MapGet("/in", (HttpContext http) => SessionCookie.BeginAsync(http, Officer, _clock.GetUtcNow())).AllowAnonymous();
        _app.MapGet("/me", (HttpContext http) => http.User.Identity!.Name).RequireAuthorization();
        await _app.StartAsync();
        _browser = BrowserOf(_app.Urls.First());
        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync("/in")).StatusCode);
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task AnHourWithoutARequest_EndsIt()
    {
        Assert.Equal(HttpStatusCode.OK, await AfterAsync(TimeSpan.FromMinutes(59)));
        Assert.Equal(HttpStatusCode.OK, await AfterAsync(TimeSpan.FromMinutes(59)));
        Assert.Equal(HttpStatusCode.Redirect, await AfterAsync(TimeSpan.FromMinutes(61)));
    }

    [Fact]
    public async Task EightHours_EndItHoweverBusyItIs()
    {
        for (var half = 1; half < 16; half++) Assert.Equal(HttpStatusCode.OK, await AfterAsync(TimeSpan.FromMinutes(30)));
        Assert.Equal(HttpStatusCode.Redirect, await AfterAsync(TimeSpan.FromMinutes(30)));
    }

    private static HttpClient BrowserOf(string server) => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(server) };

    private async Task<HttpStatusCode> AfterAsync(TimeSpan time)
    {
        _clock.Advance(time);
        using var answer = await _browser.GetAsync("/me");
        return answer.StatusCode;
    }

    private sealed class OneAccount : IAccounts
    {
        public Task<Account?> FindAsync(string name, CancellationToken cancellation) => Task.FromResult(name == Officer.Name ? Officer : null);
        public Task<Values<Account>> OfAsync(MunicipalityId municipality, CancellationToken cancellation) => Task.FromResult<Values<Account>>([Officer]);
        public Task<bool> HasAdministratorAsync(CancellationToken cancellation) => Task.FromResult(true);
        public Task<bool> AddAsync(Account account, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<bool> UpdateAsync(Account account, string seenStamp, CancellationToken cancellation) => throw new NotSupportedException();
        public Task<bool> CountFailureAsync(string name, int most, DateTimeOffset lockedUntil, CancellationToken cancellation) => throw new NotSupportedException();
    }

    private sealed class NewRing : IKeyRing
    {
        private Values<string> _keys = [];
        public Task<Values<string>> AllAsync(CancellationToken cancellation) => Task.FromResult(_keys);
        public Task KeepAsync(string id, string xml, CancellationToken cancellation) => Task.FromResult(_keys = _keys.Append(xml).ToValues());
    }
}
