using Dapper;
using ReformFlow.Silo.Storage;
using Xunit.Abstractions;

namespace ReformFlow.Tests.Cluster.Scale;

/// <summary>Many municipalities on one morning after the other: planned once each with flat memory, sent oldest first.</summary>
[Collection(Databases.Name)]
public class MorningTests(Databases databases, ITestOutputHelper output)
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("REFORMFLOW_FULL") == "1";

    // All municipalities of Japan, and more than 100,000 letters; otherwise more towns than plans are kept for.
    private static readonly int Towns = IsFull ? 1_741 : 40, Every = IsFull ? 10_000 : 500;

    [Theory, EachDatabase]
    internal async Task OfManyTowns_EachHearsOnce_WithFlatMemory_AndTheOldestLettersLeaveFirst(DatabaseEngine engine)
    {
        var settings = await databases.NewAsync(engine);
        await ManyTowns.MakeAsync(settings, Towns);
        await using var mornings = new Mornings(settings, Every, perMinute: 6_000_000);
        foreach (var day in Mornings.Days) await mornings.PlanAsync(day);
        await mornings.PlanAsync(Mornings.Days[^1]);
        output.WriteLine($"{engine}, {Towns} towns: {mornings.Growth}");

        await using var connection = await mornings.Node.Part<IDatabase>().OpenAsync(CancellationToken.None);
        var perTown = (await connection.QueryAsync<long>("SELECT count(*) FROM delivery WHERE municipality <> 'ninomiya' GROUP BY municipality")).ToList();
        Assert.Equal(Towns - 1, perTown.Count);
        Assert.Equal(65, Assert.Single(perTown.Distinct()));
        // The towns themselves are known after the first morning; ten times as many letters need no more room.
        var first = mornings.Growth.Seen.First(seen => seen.Planned > Towns * 7).Megabytes;
        Assert.True(mornings.Growth.Seen[^1].Megabytes < (first * 1.25) + 20, $"memory grows with the letters: {mornings.Growth}");

        var order = (await connection.QueryAsync<string>("SELECT id FROM delivery ORDER BY not_before, id")).Select((id, at) => (id, at)).ToDictionary();
        using var enough = new CancellationTokenSource();
        var sending = mornings.SendAsync(enough.Token);
        while (mornings.Mail.Taken.Count < 300 && !sending.IsCompleted) await Task.Delay(20);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        var places = mornings.Mail.Taken.Select(id => order[id]).ToList();
        Assert.Equal(places.Count, places.Distinct().Count());
        // Those of one lease leave in any order.
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.InRange(pair.Second, pair.First - 16, int.MaxValue));
    }
}
