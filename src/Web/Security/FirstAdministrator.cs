using System.Security.Cryptography;
using System.Text;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Security;

/// <summary>
/// Lets the first administrator in. While no administrator's account exists, the start writes a one-time token into the log;
/// whoever can read the log may set the installation up with it. Each node has its own token, for the pages that it serves.
/// </summary>
internal sealed partial class FirstAdministrator(IAccounts accounts, IWebHostEnvironment environment, ILogger<FirstAdministrator> log) : IHostedService
{
    private string? _token;

    /// <summary>Whether the installation waits to be set up.</summary>
    public async Task<bool> IsAwaitedAsync(CancellationToken cancellation) => _token is not null && !await accounts.HasAdministratorAsync(cancellation);

    /// <summary>Whether this is the token of the log.</summary>
    public bool Knows(string? token) =>
        _token is { } known && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(known), Encoding.UTF8.GetBytes(token?.Trim() ?? ""));

    /// <summary>Forgets the token, once an administrator exists.</summary>
    public void Forget() => _token = null;

    // In Development the demonstration brings its own administrator.
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (environment.IsDevelopment() || await accounts.HasAdministratorAsync(cancellationToken)) return;
        _token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        LogToken(_token);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
