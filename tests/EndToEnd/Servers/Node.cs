using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ReformFlow.Tests.EndToEnd.Servers;

/// <summary>One process of a built program. It keeps its port over restarts, so that clients find it again.</summary>
internal sealed class Node(IReadOnlyDictionary<string, string?> settings, string folder, bool hasPages = true) : IAsyncDisposable
{
    private const int KeptLines = 200;

    private static readonly string WithPages = Path.Combine(AppContext.BaseDirectory, "ReformFlow.Web.dll");

    // In its own build folder: beside the tests lie none of the libraries that come with ASP.NET Core, which it does without.
    private static readonly string WithoutPages = Path.Combine(Repository.Root, "src", "Silo",
        Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "EndToEnd"), AppContext.BaseDirectory), "ReformFlow.Silo.dll");

    private readonly ConcurrentQueue<string> _said = new();
    private readonly int _port = FreePort();
    private Process? _process;

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}"));

    /// <summary>What the process printed lately.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>Its resident memory in bytes, as the system counts it.</summary>
    public long ResidentBytes
    {
        get
        {
            using var now = Process.GetProcessById(_process!.Id);
            return now.WorkingSet64;
        }
    }

    public void Start()
    {
        _process = Process.Start(hasPages ? StartInfo(settings, folder, ["--urls", Address.ToString()]) : StartInfo(settings, folder, [], WithoutPages)) ?? throw new InvalidOperationException("The program did not start.");
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>How the built program is started, as server or as tool.</summary>
    public static ProcessStartInfo StartInfo(IReadOnlyDictionary<string, string?> settings, string folder, string[] arguments, string? program = null)
    {
        var start = new ProcessStartInfo("dotnet", [program ?? WithPages, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["ReformFlow__Pdf__Enabled"] = "false";
        foreach (var (name, value) in settings) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return start;
    }

    /// <summary>kill -9: the process gets no word in.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Waits until it answers what <paramref name="isAnswered"/> accepts.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public async Task<TimeSpan> AnswersAsync(HttpClient client, Func<HttpRequestMessage> ask, Func<HttpResponseMessage, Task<bool>> isAnswered)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        for (var start = Stopwatch.GetTimestamp(); ;)
        {
            if (_process is null or { HasExited: true }) throw new InvalidOperationException($"The server ended:\n{Said}");
            try
            {
                using var request = ask();
                using var answer = await client.SendAsync(request, limit.Token);
                if (await isAnswered(answer)) return Stopwatch.GetElapsedTime(start);
            }
            // Refused until the port is open: that it does not answer yet is what is waited for, and the limit ends it.
            catch (HttpRequestException) { }
            await Task.Delay(50, limit.Token);
        }
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private void Keep(string? line)
    {
        if (line is null) return;
        _said.Enqueue(line);
        while (_said.Count > KeptLines) _said.TryDequeue(out _);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
