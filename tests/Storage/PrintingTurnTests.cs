using System.Text.Json.Nodes;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Lists;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage;

/// <summary>What is to be printed, and that one node at a time prints it.</summary>
[Collection(Stores.Name)]
public class PrintingTurnTests(Stores stores)
{
    private const int Nodes = 8;

    private static readonly DateTimeOffset Now = new(2031, 4, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory, EachDatabase]
    public async Task AVersion_WaitsUntilItIsPrinted_OrRests(DatabaseEngine engine)
    {
        var (store, item) = (stores[engine], History.Item());
        var (turns, hash) = (new PrintingTurns(store.Database), await PublishedAsync(store, item, "plan-5", 1));
        var turn = Turn($"sheet-{hash}", "one", Now.AddMinutes(5));

        var waiting = Assert.Single(await WaitingAsync(turns, Now), each => each.Hash == hash);
        Assert.Equal((item.Key, 1), ($"item-{waiting.Sheet.Municipality}-{waiting.Sheet.Item}", waiting.Version));
        Assert.True(await turns.TakeAsync(turn, Now, default));
        Assert.DoesNotContain(await WaitingAsync(turns, Now), each => each.Hash == hash);
        await turns.GiveBackAsync(turn, Now.AddHours(1), default);
        Assert.DoesNotContain(await WaitingAsync(turns, Now.AddMinutes(59)), each => each.Hash == hash);
        Assert.Contains(await WaitingAsync(turns, Now.AddHours(1)), each => each.Hash == hash);
        await new PrintedDocuments(store.Database, TimeProvider.System).KeepAsync(new("ninomiya"), turn.Content, [1], default);
        Assert.DoesNotContain(await WaitingAsync(turns, Now.AddHours(2)), each => each.Hash == hash);
    }

    [Theory, EachDatabase]
    public async Task ABook_WaitsAgainWithEveryVersion(DatabaseEngine engine)
    {
        var (store, plan) = (stores[engine], $"plan-{Guid.NewGuid():N}");
        var (turns, books) = (new PrintingTurns(store.Database), new PrintedBooks(store.Database, TimeProvider.System));
        async Task<BookName?> Waiting() => (await turns.BooksAsync(Now, default)).SingleOrDefault(book => book.Plan.Value == plan);

        await PublishedAsync(store, History.Item(), plan, 1);
        await PublishedAsync(store, History.Item(), plan, 2);
        var name = (await Waiting())!;
        Assert.Equal((2022, 3), (name.Year.StartYear, name.Versions));
        await books.KeepAsync(name, [1], default);
        Assert.Null(await Waiting());
        await PublishedAsync(store, History.Item(), plan, 1);
        Assert.Equal(4, (await Waiting())?.Versions);
        var turn = Turn(name.Turn, "one", Now.AddMinutes(1));
        Assert.True(await turns.TakeAsync(turn, Now, default));
        Assert.Null(await Waiting());
        await turns.GiveBackAsync(turn, null, default);
        Assert.Equal(4, (await Waiting())?.Versions);
    }

    [Theory, EachDatabase]
    public async Task OfManyNodes_OneGetsTheTurn_UntilItEnds(DatabaseEngine engine)
    {
        var (turns, content) = (new PrintingTurns(stores[engine].Database), $"sheet-{Guid.NewGuid():N}");
        Task<bool[]> All(DateTimeOffset now) => Task.WhenAll(Enumerable.Range(0, Nodes).Select(node => turns.TakeAsync(Turn(content, $"{now:HHmm}-{node}", now.AddMinutes(5)), now, default)));

        Assert.Single(await All(Now), isMine => isMine);
        Assert.DoesNotContain(true, await All(Now.AddMinutes(4)));
        Assert.Single(await All(Now.AddMinutes(5)), isMine => isMine);
        // Who was too slow gives back what is not his any more.
        for (var node = 0; node < Nodes; node++) await turns.GiveBackAsync(Turn(content, $"0000-{node}", Now), null, default);
        Assert.DoesNotContain(true, await All(Now.AddMinutes(6)));
    }

    private static PrintingTurn Turn(string content, string owner, DateTimeOffset until) => new(new("ninomiya"), content, owner, until);

    private static Task<Domain.Values<FrozenVersionName>> WaitingAsync(PrintingTurns turns, DateTimeOffset now) => turns.VersionsAsync(now, int.MaxValue, default);

    // The newest version's hash. Every document is another, as those of sheets are.
    private static async Task<string> PublishedAsync(Store store, History item, string plan, int versions)
    {
        var frozen = Enumerable.Range(1, versions).Select(version => Rows.Frozen(version, $$"""{"item":"{{item.Key}}","version":{{version}}}""")).ToList();
        foreach (var each in frozen) each["plan"] = plan;
        var document = item.Document(item.Entry("1"));
        document["frozen"] = new JsonArray([.. frozen]);
        var hash = (string)frozen[^1]["hash"]!;
        await store.WriteAsync(item, History.State(document));
        return hash;
    }
}
