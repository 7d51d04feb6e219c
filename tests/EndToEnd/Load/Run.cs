using ReformFlow.Tests.Checker;
using ReformFlow.Tests.EndToEnd.Servers;

namespace ReformFlow.Tests.EndToEnd.Load;

/// <summary>A number of clients at work on an installation, and the judgement afterwards.</summary>
internal sealed class Run(Installation installation, int clients = 16)
{
    private const int FirstHelper = 100;

    /// <summary>How many acknowledged acts a run wants: few enough for every day, or as many as the issue states.</summary>
    public static int Acts { get; } = Environment.GetEnvironmentVariable("REFORMFLOW_FULL") == "1" ? 20_000
        : Environment.GetEnvironmentVariable("REFORMFLOW_ACTS") is { } acts ? int.Parse(acts, System.Globalization.CultureInfo.InvariantCulture) : 2_000;

    public Tally Tally { get; } = new(Acts);

    /// <summary>How long a fresh process needed after every other one had been killed.</summary>
    public TimeSpan FreshStart { get; private set; }

    private Officers Officers { get; set; } = null!;

    /// <summary>Asks for every sheet who writes it; then all clients work until there are enough acts.</summary>
    /// <param name="meanwhile">What happens to the servers in the meantime; told to end when the clients are done.</param>
    public async Task WorkAsync(Func<CancellationToken, Task>? meanwhile = null)
    {
        Officers = new(await WritersAsync());
        using var done = new CancellationTokenSource();
        var trouble = Task.Run(() => meanwhile?.Invoke(done.Token) ?? Task.CompletedTask);
        try
        {
            await Task.WhenAll(Enumerable.Range(0, clients).Select(number => Task.Run(async () =>
            {
                using var client = new Client(installation, number, Tally);
                await client.RunAsync(Officers, done.Token);
            })));
        }
        finally
        {
            await done.CancelAsync();
            await trouble;
        }
    }

    /// <summary>
    /// Ends every process, lets a fresh one answer and take one more act on each sheet (C11), and judges what is left.
    /// </summary>
    public async Task<Recording> RecordingAsync()
    {
        foreach (var node in installation.Nodes) await node.KillAsync();
        var fresh = installation.Nodes[0];
        installation.Nodes.RemoveAll(node => node != fresh);
        fresh.Start();
        FreshStart = await installation.IsReadyAsync(fresh);
        using (var client = new Client(installation, FirstHelper - 1, Tally))
            foreach (var sheet in installation.Sheets)
                Assert.Equal(Outcome.Ok, await client.DoAsync(Officers.Allowed(await client.ReadAsync(sheet, "kikaku-tanto"), client.NextId())));
        await fresh.KillAsync();
        return await installation.RecordingAsync();
    }

    // As long as nobody has acted, every sheet waits for those who write it.
    private async Task<IReadOnlyDictionary<string, List<string>>> WritersAsync()
    {
        using var client = new Client(installation, FirstHelper, Tally);
        var writers = new Dictionary<string, List<string>>();
        foreach (var sheet in installation.Sheets) writers[sheet] = (await client.ReadAsync(sheet, "kikaku-tanto")).WhoMay("Save");
        Assert.All(writers.Values, Assert.NotEmpty);
        return writers;
    }
}
