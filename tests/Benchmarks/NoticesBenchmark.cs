using System.Diagnostics;
using System.Globalization;
using Dapper;
using ReformFlow.Silo.Storage;
using ReformFlow.Tests.Cluster;
using ReformFlow.Tests.Cluster.Scale;

namespace ReformFlow.Tests.Benchmarks;

/// <summary>
/// More than 100,000 letters of all 1,741 municipalities: how fast they are planned, what memory that needs, how long one morning's
/// digests and the look that finds nothing new take, and how fast letters leave at a rate and without one.
/// </summary>
internal static class NoticesBenchmark
{
    private const int Towns = 1_741, Every = 10_000, PerMinute = 3_000;
    private static readonly TimeSpan Sending = TimeSpan.FromSeconds(40);

    public static async Task PrintAsync(DatabaseEngine[] engines)
    {
        var databases = new Databases();
        await databases.InitializeAsync();
        foreach (var engine in engines)
        {
            var settings = await databases.NewAsync(engine);
            await ManyTowns.MakeAsync(settings, Towns);
            await using (var mornings = new Mornings(settings, Every, PerMinute)) await PlanAsync(engine, mornings);
            await SendAsync(engine, settings, PerMinute);
            await SendAsync(engine, settings, 6_000_000);
        }
        await databases.DisposeAsync();
    }

    private static async Task PlanAsync(DatabaseEngine engine, Mornings mornings)
    {
        var all = new Spent(TimeSpan.Zero, TimeSpan.Zero);
        foreach (var day in Mornings.Days) all = all.And(await TimedAsync(() => mornings.PlanAsync(day)));
        Console.WriteLine($"{engine}, {Towns:N0} towns: {mornings.Growth.Planned:N0} letters planned on {Mornings.Days.Count} mornings in {all}, {mornings.Growth.Planned / all.Wall.TotalSeconds:F0} per second");
        Console.WriteLine($"  held after a collection: {mornings.Growth}");
        Console.WriteLine($"  a look that finds nothing new: {await TimedAsync(() => mornings.PlanAsync(Mornings.Days[^1]))}");
        var before = mornings.Growth.Planned;
        var digest = await TimedAsync(() => mornings.PlanAsync(Mornings.DigestDay));
        Console.WriteLine($"  the digests of a Monday: {mornings.Growth.Planned - before:N0} in {digest}");
    }

    private static async Task SendAsync(DatabaseEngine engine, Dictionary<string, string?> settings, int perMinute)
    {
        await using var mornings = new Mornings(settings, Every, perMinute);
        mornings.Node.Clock.SetUtcNow(new(Mornings.DigestDay.ToDateTime(new(9, 20)), TimeSpan.FromHours(9)));
        // What was left of the days before is out of the way; here it is only about what leaves.
        await mornings.Node.Part<IDatabase>().WriteAsync((connection, transaction) => connection.ExecuteAsync(
            "UPDATE delivery SET status = 'Superseded' WHERE status = 'Pending' AND not_before < '2022-05-29'", transaction: transaction), CancellationToken.None);
        using var end = new CancellationTokenSource(Sending);
        var took = await TimedAsync(() => mornings.SendAsync(end.Token).ContinueWith(_ => { }, TaskScheduler.Default));
        Console.WriteLine($"  sent at {perMinute:N0} a minute: {mornings.Mail.Taken.Count / took.Wall.TotalMinutes:N0} a minute");
    }

    // The wall's time and this process's own: on a machine that does something else too, the second says more.
    private static async Task<Spent> TimedAsync(Func<Task> work)
    {
        using var process = Process.GetCurrentProcess();
        var (start, before) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        await work();
        process.Refresh();
        return new(Stopwatch.GetElapsedTime(start), process.TotalProcessorTime - before);
    }

    private sealed record Spent(TimeSpan Wall, TimeSpan Processor)
    {
        public Spent And(Spent other) => new(Wall + other.Wall, Processor + other.Processor);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Wall.TotalSeconds:F0} s ({Processor.TotalSeconds:F0} s of a processor)");
    }
}
