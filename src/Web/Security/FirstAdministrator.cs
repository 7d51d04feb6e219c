using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Security;

/// <summary>
/// Lets the first administrator in. While no administrator's account exists, the start writes a one-time token into the log;
/// whoever can read the log may set the installation up with it. It is kept beside the web's own keys, so that every node
/// of a cluster knows it and a restart shows the same one. Nodes that start at once may make one each; each of them does.
/// </summary>
internal sealed partial class FirstAdministrator(IAccounts accounts, IKeyRing ring, IWebHostEnvironment environment, ILogger<FirstAdministrator> log) : IHostedService
{
    /// <summary>The name of the kept element; what reads the keys leaves it out.</summary>
    public const string Element = "firstAdministrator";

    /// <summary>Whether the installation waits to be set up. In Development the demonstration brings its own administrator.</summary>
    public async Task<bool> IsAwaitedAsync(CancellationToken cancellation) => !environment.IsDevelopment() && !await accounts.HasAdministratorAsync(cancellation);

    /// <summary>Whether this is a token of a log.</summary>
    public async Task<bool> KnowsAsync(string? token, CancellationToken cancellation)
    {
        var sent = Encoding.UTF8.GetBytes(token?.Trim() ?? "");
        return (await TokensAsync(cancellation)).Any(known => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(known), sent));
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await IsAwaitedAsync(cancellationToken)) return;
        LogToken((await TokensAsync(cancellationToken)).FirstOrDefault() ?? await MakeAsync(cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<string> MakeAsync(CancellationToken cancellation)
    {
        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        await ring.KeepAsync($"{Element}-{Guid.NewGuid():N}", new XElement(Element, token).ToString(), cancellation);
        return token;
    }

    private async Task<List<string>> TokensAsync(CancellationToken cancellation) =>
        (await ring.AllAsync(cancellation)).Select(XElement.Parse).Where(element => element.Name == Element).Select(element => element.Value).ToList();
}
