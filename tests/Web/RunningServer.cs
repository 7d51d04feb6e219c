using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ReformFlow.Tests.Web;

/// <summary>The server on a free port of the loopback, stopped at the end of the test class.</summary>
public sealed partial class RunningServer : IAsyncLifetime
{
    private Process? _process;

    internal string Environment { get; init; } = "Development";

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _process = TheProgram.Start(["--urls", "http://127.0.0.1:0"], Environment);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (Listening().Match(line) is not { Success: true } match) continue;
            Client = new HttpClient { BaseAddress = new Uri(match.Groups["address"].Value) };
            return;
        }
        throw new InvalidOperationException($"The server stopped before it listened: {await _process.StandardError.ReadToEndAsync(limit.Token)}");
    }

    public async Task DisposeAsync()
    {
        Client?.Dispose();
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)")]
    private static partial Regex Listening();
}
