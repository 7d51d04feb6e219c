using Dapper;
using Microsoft.Data.Sqlite;
using ReformFlow.Silo.Storage;
using ReformFlow.Silo.Storage.Sqlite;

namespace ReformFlow.Tests.Storage;

[Collection(Stores.Name)]
public class SqliteGuardsTests(Stores stores)
{
    private const int Constraint = 19;

    [Theory]
    [InlineData("UPDATE notice_operation SET words = 'x'")]
    [InlineData("DELETE FROM notice_operation")]
    public async Task Operations_AreOnlyAddedTo(string sql)
    {
        await using var connection = await stores[DatabaseEngine.Sqlite].Database.OpenAsync(CancellationToken.None);
        await connection.ExecuteAsync("INSERT INTO notice_operation (id, municipality, at, account, what, target, words) VALUES (@id, 'guarded', 't', 'a', 'Resend', 'i', '')", new { id = Guid.NewGuid().ToString("N") });
        Assert.Equal(Constraint, (await Assert.ThrowsAsync<SqliteException>(() => connection.ExecuteAsync(sql))).SqliteErrorCode);
    }

    [Theory]
    [InlineData("UPDATE journal SET entry = 'x'")]
    [InlineData("UPDATE OR REPLACE journal SET seq = 1")]
    [InlineData("DELETE FROM journal")]
    [InlineData("INSERT OR REPLACE INTO journal SELECT service, grain_type, key, seq, operation, 'x', 'x' FROM journal")]
    [InlineData("INSERT OR REPLACE INTO journal SELECT service, grain_type, key, seq + 1000, operation, 'x', 'x' FROM journal WHERE operation IS NOT NULL")]
    [InlineData("UPDATE published_sheet SET document = 'x'")]
    [InlineData("DELETE FROM published_sheet")]
    [InlineData("INSERT OR REPLACE INTO published_sheet SELECT * FROM published_sheet")]
    [InlineData("UPDATE certificate SET document = 'x'")]
    [InlineData("DELETE FROM certificate")]
    [InlineData("INSERT OR REPLACE INTO certificate SELECT * FROM certificate")]
    [InlineData("DELETE FROM orleansstorage")]
    [InlineData("UPDATE orleansstorage SET payloadbinary = NULL WHERE graintypestring = 'item'")]
    [InlineData("UPDATE OR REPLACE orleansstorage SET version = version + 1 WHERE graintypestring = 'item'")]
    public async Task History_IsOnlyAddedTo(string sql)
    {
        var (store, item, cycle) = (stores[DatabaseEngine.Sqlite], History.Item(), History.Cycle());
        var document = item.Document(item.Entry("1", "operation"));
        document["frozen"] = new System.Text.Json.Nodes.JsonArray(Rows.Frozen(1));
        await store.WriteAsync(item, History.State(document));
        document = cycle.Document(cycle.Entry("1"));
        document["certificates"] = new System.Text.Json.Nodes.JsonArray(Rows.Certificate(1));
        await store.WriteAsync(cycle, History.State(document));

        await using var connection = await store.Database.OpenAsync(CancellationToken.None);
        Assert.Equal(Constraint, (await Assert.ThrowsAsync<SqliteException>(() => connection.ExecuteAsync(sql))).SqliteErrorCode);

        Assert.Equal("1", Assert.Single(await store.JournalAsync(item)).Entry);
    }

    [Fact]
    public async Task OtherWriting_TakesTurnsWithTheStates()
    {
        var store = stores[DatabaseEngine.Sqlite];
        var items = Enumerable.Range(0, 200).Select(_ => History.Item()).ToList();
        var mark = Guid.NewGuid().ToString("N");
        var states = items.Select(item => Task.Run(() => store.WriteAsync(item, History.State(item.Document(item.Entry("1"))))));
        var others = Enumerable.Range(0, 50).Select(number => Task.Run(() => store.Database.WriteAsync(
            (connection, transaction) => connection.ExecuteAsync("INSERT INTO data_protection_key VALUES (@Id, 'x')", new { Id = $"{mark}-{number}" }, transaction), CancellationToken.None)));

        await Task.WhenAll([.. states, .. others]);

        Assert.Equal(50, await store.ScalarAsync<long>("SELECT count(*) FROM data_protection_key WHERE id LIKE @Mark", new { Mark = $"{mark}%" }));
        foreach (var item in items) Assert.Single(await store.JournalAsync(item));
    }

    [Fact]
    public async Task WhatFailsInOtherWriting_IsUndoneAndHoldsNobodyUp()
    {
        var (store, item) = (stores[DatabaseEngine.Sqlite], History.Item());
        var id = Guid.NewGuid().ToString();

        await Assert.ThrowsAsync<SqliteException>(() => store.Database.WriteAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync("INSERT INTO data_protection_key VALUES (@id, 'x')", new { id }, transaction);
            return await connection.ExecuteAsync("INSERT INTO data_protection_key VALUES (@id, 'y')", new { id }, transaction);
        }, CancellationToken.None));

        await store.WriteAsync(item, History.State(item.Document(item.Entry("1"))));
        Assert.Equal(0, await store.ScalarAsync<long>("SELECT count(*) FROM data_protection_key WHERE id = @id", new { id }));
    }

    [Fact]
    public async Task ALockFromOutside_FailsTheGroupAndNothingAfterIt()
    {
        var options = await stores.NewAsync(DatabaseEngine.Sqlite);
        await (await Store.StartAsync(options)).DisposeAsync();
        await using var database = new SqliteDatabase(options, patience: 1);
        var group = (GroupingDataSource)database.GrainStorage;
        await using (var outside = new SqliteConnection($"Data Source={options.Path};Pooling=False"))
        {
            await outside.OpenAsync();
            await outside.ExecuteAsync("BEGIN IMMEDIATE");

            await Assert.ThrowsAsync<SqliteException>(() => group.WriteAsync(Write()));
            await Assert.ThrowsAsync<SqliteException>(() => database.WriteAsync((_, _) => Task.FromResult(0), CancellationToken.None));
        }

        for (var time = 0; time < 20; time++)
        {
            await group.WriteAsync(Write());
            await database.WriteAsync((_, _) => Task.FromResult(0), CancellationToken.None);
        }
    }

    [Fact]
    public async Task WhatIsQueuedWhenTheProgramStops_IsStillWritten()
    {
        var options = await stores.NewAsync(DatabaseEngine.Sqlite);
        await (await Store.StartAsync(options)).DisposeAsync();
        var database = new SqliteDatabase(options);
        var group = (GroupingDataSource)database.GrainStorage;
        var writes = Enumerable.Range(0, 1000).Select(_ => group.WriteAsync(Write())).ToList();

        await database.DisposeAsync();

        Assert.Equal(1000, (await Task.WhenAll(writes)).Length);
    }

    private static SqliteCommand Write() => new($"{GroupingDataSource.Mark} INSERT INTO data_protection_key VALUES (@id, 'x') RETURNING 1") { Parameters = { new("@id", Guid.NewGuid().ToString()) } };
}
