using System.Text.Json.Nodes;
using Dapper;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage;

[Collection(Stores.Name)]
public class CopiedRowsTests(Stores stores)
{
    [Theory, EachDatabase]
    public async Task AnItemsRows_AreWrittenOverAndItsFrozenVersionsAreAdded(DatabaseEngine engine)
    {
        var (store, item) = (stores[engine], History.Item());
        var document = item.Document(item.Entry("1"));
        document["rows"] = new JsonArray(Rows.Row(2021), Rows.Row(2022));
        document["frozen"] = new JsonArray(Rows.Frozen(1));
        var state = History.State(document);
        await store.WriteAsync(item, state);
        document = item.Document(item.Entry("2"));
        document["rows"] = new JsonArray(Rows.Row(2022, "DepartmentReview", stateVersion: 2));
        document["frozen"] = new JsonArray(Rows.Frozen(2));
        state.State = new() { Json = document.ToJsonString() };
        await store.WriteAsync(item, state);

        await using var connection = await store.Database.OpenAsync(CancellationToken.None);
        var rows = await connection.QueryAsync<(string, string, string, int, long, string, long, string, string)>(
            "SELECT municipality, item, plan, fiscal_year, version, stage, state_version, changed_at, document FROM sheet_row WHERE key = @Key ORDER BY fiscal_year", new { item.Key });
        var id = item.Key["item-ninomiya-".Length..];
        Assert.Equal(
        [
            ("ninomiya", id, "plan-5", 2021, 1, "Draft", 1, "2022-06-02T00:00:00Z", """{"題": "x"}"""),
            ("ninomiya", id, "plan-5", 2022, 2, "DepartmentReview", 2, "2022-06-02T00:00:00Z", """{"題": "x"}"""),
        ], rows);
        var frozen = await connection.QueryAsync<(string, string, string, int, long, string, string)>(
            "SELECT municipality, item, plan, fiscal_year, version, document, hash FROM published_sheet WHERE key = @Key ORDER BY version", new { item.Key });
        Assert.Equal([.. new[] { 1L, 2 }.Select(version => ("ninomiya", id, "plan-5", 2022, version, """{ "版":1 }""", History.Sha256("""{ "版":1 }""")))], frozen);
    }

    [Theory, EachDatabase]
    public async Task ACyclesRowAndCertificates_CarryTheWordsOfItsKey(DatabaseEngine engine)
    {
        var (store, cycle) = (stores[engine], History.Cycle(2021));
        var document = cycle.Document(cycle.Entry("1"));
        document["cycle"] = new JsonObject { ["phase"] = "Open", ["json"] = "{}" };
        var state = History.State(document);
        await store.WriteAsync(cycle, state);
        document = cycle.Document(cycle.Entry("2"));
        document["cycle"] = new JsonObject { ["phase"] = "Closed", ["json"] = "{ }" };
        document["certificates"] = new JsonArray(Rows.Certificate(1), Rows.Certificate(2, "supplement"));
        state.State = new() { Json = document.ToJsonString() };
        await store.WriteAsync(cycle, state);
        state.State = new() { Json = cycle.Document(cycle.Entry("3")).ToJsonString() };
        await store.WriteAsync(cycle, state);

        await using var connection = await store.Database.OpenAsync(CancellationToken.None);
        var plan = cycle.Key["cycle-ninomiya-".Length..^"-2021".Length];
        Assert.Equal(("ninomiya", plan, 2021, 2L, "Closed", "{ }"), await connection.QuerySingleAsync<(string, string, int, long, string, string)>(
            "SELECT municipality, plan, fiscal_year, version, phase, document FROM cycle_row WHERE key = @Key", new { cycle.Key }));
        Assert.Equal(
            [("ninomiya", plan, 2021, 1, "close", "k1"), ("ninomiya", plan, 2021, 2, "supplement", "k1")],
            await connection.QueryAsync<(string, string, int, int, string, string)>(
                "SELECT municipality, plan, fiscal_year, number, kind, key_id FROM certificate WHERE key = @Key ORDER BY number", new { cycle.Key }));
    }

    [Theory, EachDatabase]
    public async Task APlanAndATown_HaveAJournalAndNoRows(DatabaseEngine engine)
    {
        foreach (var type in new[] { "plan", "town" })
        {
            var (store, grain) = (stores[engine], new History(type, $"{type}-t{Guid.NewGuid():N}-p"));
            var document = grain.Document(grain.Entry("1"));
            document["rows"] = new JsonArray(Rows.Row());
            document["cycle"] = new JsonObject { ["phase"] = "Open", ["json"] = "{}" };

            await store.WriteAsync(grain, History.State(document));

            Assert.Single(await store.JournalAsync(grain));
            Assert.Equal(0, await store.ScalarAsync<long>("SELECT (SELECT count(*) FROM sheet_row WHERE key = @Key) + (SELECT count(*) FROM cycle_row WHERE key = @Key)", new { grain.Key }));
        }
    }

    [Theory, EachDatabase]
    public async Task AKeyOfAnotherForm_IsNotStored(DatabaseEngine engine)
    {
        foreach (var (type, key) in new[] { ("item", "item-alone"), ("item", "2026"), ("cycle", "cycle-ninomiya-2022"), ("cycle", "cycle-ninomiya-plan-22"), ("plan", "item-a-b") })
        {
            var grain = new History(type, key);

            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => stores[engine].WriteAsync(grain, History.State(grain.Document(grain.Entry("1")))));

            Assert.False((await stores[engine].ReadAsync(grain)).RecordExists);
        }
    }
}
