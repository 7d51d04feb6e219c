using System.Diagnostics;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Silo.Storage;
using ReformFlow.Tests.Cluster;

namespace ReformFlow.Tests.Benchmarks;

/// <summary>
/// The whole way of a sheet: save (4 KB of narrative), submit, endorse, approve, publish, each by who may, through grain, rules,
/// rights and journal. Limit: as many prepared UPDATEs of 4 KB, committed as many at once, on the same machine at the same moment.
/// </summary>
internal sealed class CycleBenchmark(RunningTown town, int atOnce)
{
    private const int Bytes = 4096, Acts = 5, Warm = 2, Counted = 5;

    // The narrative in UTF-8 is 3 bytes a letter.
    private static readonly string Narrative = new('調', Bytes / 3);
    private static readonly FiscalYear Year = new(2021);
    private readonly List<double> _milliseconds = [];

    public static async Task PrintAsync()
    {
        var databases = new Databases();
        await databases.InitializeAsync();
        foreach (var engine in new[] { DatabaseEngine.Sqlite, DatabaseEngine.PostgreSql })
        {
            await using var town = await (await RunningTown.StartAsync(await databases.NewAsync(engine))).WithBookAsync(BenchmarkPlan.Book());
            await town.Open(Year);
            await using var raw = await RawWriter.StartAsync(town.Part<IDatabase>(), Bytes);
            foreach (var atOnce in new[] { 1, 16, 64 }) new CycleBenchmark(town, atOnce).Print(engine, raw);
        }
        await databases.DisposeAsync();
    }

    private void Print(DatabaseEngine engine, RawWriter raw)
    {
        var medians = Rounds.Medians(
        [
            new(() => EachAsync(CycleAsync).GetAwaiter().GetResult(), () => EachAsync(BackToDraftAsync).GetAwaiter().GetResult()),
            new(() => raw.Write(BenchmarkPlan.Items * Acts, atOnce)),
        ], Warm, Counted);
        var (cycles, limit) = (BenchmarkPlan.Items * 1000 / medians[0], BenchmarkPlan.Items * 1000 / medians[1]);
        var sorted = _milliseconds.Order().ToList();
        Console.WriteLine($"cycle of {Acts} acts on {engine}, {atOnce} at once: median {cycles:F0} per second, {cycles / limit:F2} of the raw limit of {limit:F0}; "
            + $"one act p50 {sorted[sorted.Count / 2]:F1} ms, p99 {sorted[sorted.Count * 99 / 100]:F1} ms");
    }

    // Every client has items of its own, one after the other.
    private Task EachAsync(Func<string, Task> work) => Task.WhenAll(Enumerable.Range(0, atOnce).Select(client => Task.Run(async () =>
    {
        for (var item = client; item < BenchmarkPlan.Items; item += atOnce) await work(BenchmarkPlan.Item(item));
    })));

    private async Task CycleAsync(string item)
    {
        var sheet = (await town.Item(item).Read(Year))!;
        sheet = await ActAsync(item, sheet, "zaimu-tanto", Verb.Save, Sheets.Answered(sheet, Narrative));
        sheet = await ActAsync(item, sheet, "zaimu-tanto", Verb.Submit);
        sheet = await ActAsync(item, sheet, "zaimu-kacho", Verb.Endorse);
        sheet = await ActAsync(item, sheet, "kikaku-seisaku-kacho", Verb.Approve);
        await ActAsync(item, sheet, "kikaku-tanto", Verb.Publish);
    }

    private async Task<SheetState> ActAsync(string item, SheetState seen, string who, Verb verb, SheetContent? content = null)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await town.Item(item).Act(Year, new Act(town.Next(), verb, seen.StateVersion) { Content = content }, RunningTown.Actor(who));
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        lock (_milliseconds) _milliseconds.Add(took);
        return answer.Decision is Decision.Accepted ? answer.Sheet! : throw new InvalidOperationException($"{who} {verb} {item}: {answer.Decision}");
    }

    private async Task BackToDraftAsync(string item)
    {
        if ((await town.Item(item).Read(Year))!.Stage is Stage.Published)
            await town.Does(item, Year, "kikaku-tanto", Verb.Correct, act => act with { Words = "次の回のため" });
    }
}
