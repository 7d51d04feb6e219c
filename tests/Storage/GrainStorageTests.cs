using System.Data.Common;
using System.Text.Json.Nodes;
using Orleans.Storage;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage;

/// <summary>State, journal and rows are one commit, through the stock provider.</summary>
[Collection(Stores.Name)]
public class GrainStorageTests(Stores stores)
{
    private static readonly string[] Breaks = ["the same seq again", "a gap", "an operation again", "a frozen version again", "a row without a stage", "U+0000"];

    [Theory, EachDatabase]
    public async Task AFirstWriteAndAnUpdate_AreReadBackWithTheirJournal(DatabaseEngine engine)
    {
        var (store, item) = (stores[engine], History.Item());
        var state = History.State(item.Document(item.Entry("""{"開":1}""", "a")));
        await store.WriteAsync(item, state);
        state.State = new() { Json = item.Document(item.Entry("""{"b":  2}"""), item.Entry("\"\\\"\u3000\\\\u0000\"", "c")).ToJsonString() };
        await store.WriteAsync(item, state);

        var read = await store.ReadAsync(item);
        Assert.Equal((state.State!.Json, "2", true), (read.State!.Json, read.ETag, read.RecordExists));
        var journal = await store.JournalAsync(item);
        Assert.Equal(["a", null, "c"], journal.Select(entry => entry.Operation));
        Assert.Equal("""{"b":  2}""", journal[1].Entry);
        var (seq, hash) = (0L, new string('0', 64));
        Assert.All(journal, entry => Assert.Equal((++seq, hash = History.Sha256(hash + entry.Entry)), (entry.Seq, entry.Hash)));
    }

    [Theory, EachDatabase]
    public async Task AStaleVersion_IsInconsistentAndLeavesNoTrace(DatabaseEngine engine)
    {
        var (store, item) = (stores[engine], History.Item());
        var first = History.State(item.Document(item.Entry("1")));
        await store.WriteAsync(item, first);

        await Assert.ThrowsAsync<InconsistentStateException>(() => store.WriteAsync(item, History.State(item.Document(item.Entry("2")), etag: "7")));

        Assert.Single(await store.JournalAsync(item));
        var read = await store.ReadAsync(item);
        Assert.Equal((first.State!.Json, "1"), (read.State!.Json, read.ETag));
    }

    [Theory, EachDatabase]
    public async Task OfFiftyFirstWriters_ExactlyOneWins(DatabaseEngine engine)
    {
        var store = stores[engine];
        for (var round = 0; round < 5; round++)
        {
            var item = History.Item();
            var document = item.Document(item.Entry("1"));
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Outcome(store.WriteAsync(item, History.State(document))))));

            Assert.Single(outcomes, outcome => outcome is null);
            Assert.All(outcomes.OfType<Exception>(), outcome => Assert.IsType<InconsistentStateException>(outcome));
            Assert.Single(await store.JournalAsync(item));
            Assert.Equal(1, await store.ScalarAsync<long>("SELECT count(*) FROM orleansstorage WHERE grainidextensionstring = @Key", new { item.Key }));
        }
    }

    public static IEnumerable<object[]> BrokenDocuments =>
        from engine in Enum.GetValues<DatabaseEngine>()
        from broken in Breaks
        select new object[] { engine, broken };

    [Theory, MemberData(nameof(BrokenDocuments))]
    public async Task ADocumentThatCannotBeCopied_IsNotStored(DatabaseEngine engine, string broken)
    {
        var (store, item) = (stores[engine], History.Item());
        var good = item.Document(item.Entry("1", "first"));
        good["frozen"] = new JsonArray(Rows.Frozen(1));
        var state = History.State(good);
        await store.WriteAsync(item, state);

        state.State = new() { Json = Break(item, broken).ToJsonString() };
        await Assert.ThrowsAnyAsync<DbException>(() => store.WriteAsync(item, state));

        Assert.Single(await store.JournalAsync(item));
        var read = await store.ReadAsync(item);
        Assert.Equal((good.ToJsonString(), "1"), (read.State!.Json, read.ETag));
        Assert.Equal(0, await store.ScalarAsync<long>("SELECT count(*) FROM sheet_row WHERE key = @Key", new { item.Key }));
    }

    [Theory, EachDatabase]
    public async Task OneBadWriteAmongForty_FailsAlone(DatabaseEngine engine)
    {
        var store = stores[engine];
        var good = Enumerable.Range(0, 40).Select(_ => History.Item()).ToList();
        var bad = History.Item();
        bad.Entry("never stored");
        var writes = good.Select(item => Task.Run(() => store.WriteAsync(item, History.State(item.Document(item.Entry("1")))))).ToList();
        writes.Insert(20, Task.Run(() => store.WriteAsync(bad, History.State(bad.Document(bad.Entry("2"))))));

        var outcomes = await Task.WhenAll(writes.Select(Outcome));

        Assert.IsAssignableFrom<DbException>(Assert.Single(outcomes, outcome => outcome is not null));
        foreach (var item in good) Assert.Single(await store.JournalAsync(item));
        Assert.False((await store.ReadAsync(bad)).RecordExists);
    }

    [Theory, EachDatabase]
    public async Task Clearing_IsRefusedAndLosesNothing(DatabaseEngine engine)
    {
        var (store, item) = (stores[engine], History.Item());
        var state = History.State(item.Document(item.Entry("1")));
        await store.WriteAsync(item, state);

        await Assert.ThrowsAsync<InconsistentStateException>(() => store.States.ClearStateAsync(item.Type, item.Grain, state));

        Assert.Equal("1", (await store.ReadAsync(item)).ETag);
        Assert.Single(await store.JournalAsync(item));
    }

    [Theory, EachDatabase]
    public async Task AStateOfAnotherKindOfGrain_IsStoredAsItIs(DatabaseEngine engine)
    {
        var (store, other) = (stores[engine], new History("elsewhere", $"elsewhere-{Guid.NewGuid()}"));

        await store.WriteAsync(other, History.State(new JsonObject { ["x"] = 1 }));

        Assert.Equal("""{"x":1}""", (await store.ReadAsync(other)).State!.Json);
    }

    private static JsonObject Break(History item, string how)
    {
        var next = item.Entry("2", how == "an operation again" ? "first" : "second");
        if (how == "the same seq again") next["seq"] = 1;
        if (how == "a gap") next["seq"] = 3;
        var document = item.Document(next);
        document["rows"] = new JsonArray(Rows.Row(stage: how == "a row without a stage" ? null : "Draft"));
        if (how == "a frozen version again") document["frozen"] = new JsonArray(Rows.Frozen(1));
        if (how == "U+0000") document["state"]!["text"] = "a\0b";
        return document;
    }

    private static async Task<Exception?> Outcome(Task write)
    {
        try
        {
            await write;
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }
}
