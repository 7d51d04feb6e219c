using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace ReformFlow.Tests.Web;

/// <summary>The server on a free port of the loopback, stopped at the end of the test class.</summary>
public partial class RunningServer : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("reformflow-");
    private Process? _process;

    internal string Environment { get; init; } = "Development";

    /// <summary>Further options; without any it has no private port, which two servers could not share.</summary>
    private protected IReadOnlyList<string> Options { get; init; } = ["--ReformFlow:Private:Url="];

    public HttpClient Client { get; private set; } = null!;

    /// <summary>The file of this server's own database.</summary>
    internal string Database => Path.Combine(_data.FullName, "reformflow.db");

    /// <summary>What it wrote to its log until it was ready.</summary>
    internal StringBuilder Log { get; } = new();

    public async Task InitializeAsync()
    {
        _process = TheProgram.Start(["--urls", "http://127.0.0.1:0", $"--ReformFlow:Database:Path={Database}", .. Options], Environment);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var isReady = false;
        while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            Log.AppendLine(line);
            if (Listening().Match(line) is { Success: true } match) Client = new HttpClient { BaseAddress = new Uri(match.Groups["address"].Value) };
            // After a restart there is little to load, and that may be said before the address is.
            isReady |= line.Contains(Environment == "Development" ? "The demonstration is loaded" : "Application started", StringComparison.Ordinal);
            if (Client is null || !isReady) continue;
            _ = DrainAsync(_process);
            return;
        }
        throw new InvalidOperationException($"The server stopped before it was ready: {Log}{await _process.StandardError.ReadToEndAsync(limit.Token)}");
    }

    /// <summary>Ends the process as a power cut would, and starts another one on the same data.</summary>
    internal async Task RestartAsync()
    {
        await StopAsync();
        Client = null!;
        await InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        _data.Delete(recursive: true);
    }

    /// <summary>Another browser: no cookies in common with any other, redirects are answers.</summary>
    internal Browser Browser() => new(Client.BaseAddress!);

    private async Task StopAsync()
    {
        Client?.Dispose();
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    // A full pipe would stop the server.
    private static async Task DrainAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is not null) { }
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://(?!unix:)[^\s""]+)")]
    private static partial Regex Listening();
}
