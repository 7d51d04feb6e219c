using System.Diagnostics;
using Dapper;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Contracts;
using ReformFlow.Silo.Storage;
using ReformFlow.Tests.Cluster;

namespace ReformFlow.Tests.Benchmarks;

/// <summary>
/// The whole way of a sheet: save (4 KB of narrative), submit, endorse, approve, publish, each by who may, through grain, rules,
/// rights and journal. Limit: as many writes of the stored document's bytes, by as many clients, through the least that could be done.
/// </summary>
internal sealed class CycleBenchmark(RunningTown town, int atOnce)
{
    private const int Bytes = 4096, Warm = 2, Counted = 5;

    // The narrative in UTF-8 is 3 bytes a letter.
    private static readonly string Narrative = new('調', Bytes / 3);
    private static readonly (string Who, Verb Verb)[] Way =
    [
        ("zaimu-tanto", Verb.Save), ("zaimu-tanto", Verb.Submit), ("zaimu-kacho", Verb.Endorse), ("kikaku-seisaku-kacho", Verb.Approve), ("kikaku-tanto", Verb.Publish),
    ];

    internal static readonly FiscalYear Year = new(2021);
    private readonly List<double> _milliseconds = [];

    public static async Task PrintAsync()
    {
        var databases = new Databases();
        await databases.InitializeAsync();
        foreach (var engine in new[] { DatabaseEngine.Sqlite, DatabaseEngine.PostgreSql })
        {
            await using var town = await (await RunningTown.StartAsync(await databases.NewAsync(engine))).WithBookAsync(BenchmarkPlan.Book());
            await town.Open(Year);
            var stored = await StoredAsync(town);
            Console.WriteLine($"{engine}: an item's stored document has {stored.Length:N0} bytes after the fifth act");
            await using var raw = await RawWriter.StartAsync(town.Part<IDatabase>(), stored);
            foreach (var atOnce in new[] { 1, 16, 64 }) new CycleBenchmark(town, atOnce).Print(engine, raw);
        }
        await databases.DisposeAsync();
    }

    /// <summary>The times of all acts so far, in milliseconds.</summary>
    public IReadOnlyList<double> Milliseconds => _milliseconds;

    /// <summary>Every item goes the whole way.</summary>
    public Task RoundAsync() => EachAsync(CycleAsync);

    /// <summary>Every item that is public is opened for a correction, so that it can go again.</summary>
    public Task BackAsync() => EachAsync(BackToDraftAsync);

    /// <summary>Forgets the times.</summary>
    public void Forget() => _milliseconds.Clear();

    // The document of an item that went the whole way once: the raw limit writes the same bytes.
    private static async Task<byte[]> StoredAsync(RunningTown town)
    {
        await new CycleBenchmark(town, 1).CycleAsync(0);
        await using var connection = await town.Part<IDatabase>().OpenAsync(CancellationToken.None);
        return await connection.ExecuteScalarAsync<byte[]>("SELECT payloadbinary FROM orleansstorage WHERE graintypestring = 'item' AND grainidextensionstring = @key",
            new { key = GrainKeys.Item(RunningTown.Municipality, new(BenchmarkPlan.Item(0))) }) ?? throw new InvalidOperationException("The item is not stored.");
    }

    private void Print(DatabaseEngine engine, RawWriter raw)
    {
        var medians = Rounds.Medians(
        [
            new(() => RoundAsync().GetAwaiter().GetResult(), () => BackAsync().GetAwaiter().GetResult()),
            new(() => EachAsync(item => RawAsync(raw, item)).GetAwaiter().GetResult()),
        ], Warm, Counted);
        var (cycles, limit) = (BenchmarkPlan.Items * 1000 / medians[0], BenchmarkPlan.Items * 1000 / medians[1]);
        var sorted = _milliseconds.Order().ToList();
        Console.WriteLine($"cycle of {Way.Length} acts on {engine}, {atOnce} at once: median {cycles:F0} per second, {cycles / limit:F2} of the raw limit of {limit:F0}; "
            + $"one act p50 {sorted[sorted.Count / 2]:F1} ms, p99 {sorted[sorted.Count * 99 / 100]:F1} ms");
    }

    // Every client has items of its own, one after the other.
    private Task EachAsync(Func<int, Task> work) => Task.WhenAll(Enumerable.Range(0, atOnce).Select(client => Task.Run(async () =>
    {
        for (var item = client; item < BenchmarkPlan.Items; item += atOnce) await work(item);
    })));

    private static async Task RawAsync(RawWriter raw, int row)
    {
        for (var write = 0; write < Way.Length; write++) await raw.WriteAsync(row);
    }

    private async Task CycleAsync(int number)
    {
        var item = BenchmarkPlan.Item(number);
        var sheet = (await town.Item(item).Read(Year))!;
        foreach (var (who, verb) in Way) sheet = await ActAsync(item, sheet, who, verb, verb is Verb.Save ? Sheets.Answered(sheet, Narrative) : null);
    }

    private async Task<SheetState> ActAsync(string item, SheetState seen, string who, Verb verb, SheetContent? content = null)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await town.Item(item).Act(Year, new Act(town.Next(), verb, seen.StateVersion) { Content = content }, RunningTown.Actor(who));
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        lock (_milliseconds) _milliseconds.Add(took);
        return answer.Decision is Decision.Accepted ? answer.Sheet! : throw new InvalidOperationException($"{who} {verb} {item}: {answer.Decision}");
    }

    private async Task BackToDraftAsync(int number)
    {
        var item = BenchmarkPlan.Item(number);
        if ((await town.Item(item).Read(Year))!.Stage is Stage.Published)
            await town.Does(item, Year, "kikaku-tanto", Verb.Correct, act => act with { Words = "次の回のため" });
    }
}
