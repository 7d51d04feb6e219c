using Npgsql;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage;

/// <summary>On PostgreSQL the running program cannot touch history but by storing a state, whatever it is made to run.</summary>
[Collection(Stores.Name)]
public class PostgreSqlRightsTests(Stores stores)
{
    public static TheoryData<string> Forbidden =>
    [
        "INSERT INTO journal VALUES ('reformflow', 'item', 'item-a-b', 1, NULL, 'x', 'x')",
        "UPDATE journal SET entry = 'x'",
        "DELETE FROM journal",
        "TRUNCATE journal",
        "INSERT INTO sheet_row SELECT * FROM sheet_row",
        "UPDATE sheet_row SET stage = 'Published'",
        "DELETE FROM sheet_row",
        "INSERT INTO published_sheet SELECT * FROM published_sheet",
        "UPDATE published_sheet SET document = 'x'",
        "DELETE FROM published_sheet",
        "INSERT INTO certificate SELECT * FROM certificate",
        "UPDATE certificate SET document = 'x'",
        "DELETE FROM certificate",
        "UPDATE cycle_row SET phase = 'Closed'",
        "UPDATE attachment SET media_type = 'text/html'",
        "TRUNCATE attachment",
        "UPDATE printed_document SET content = 'x'",
        "DELETE FROM printed_document",
        "UPDATE printed_book SET versions = 1",
        "TRUNCATE printed_book",
        "ALTER TABLE attachment DISABLE TRIGGER attachment_no_delete",
        "DELETE FROM orleansstorage",
        "TRUNCATE orleansstorage",
        "UPDATE orleansstorage SET graintypestring = 'elsewhere'",
        "UPDATE orleansstorage SET grainidextensionstring = 'item-a-b'",
        "UPDATE orleansquery SET querytext = 'SELECT 1'",
        "UPDATE notice_operation SET words = 'x'",
        "DELETE FROM notice_operation",
        "DELETE FROM delivery_attempt",
        "DELETE FROM workflow_post",
        "DELETE FROM schemaversions",
        "ALTER TABLE orleansstorage DISABLE TRIGGER copy_written_state",
        "DROP TRIGGER copy_written_state ON orleansstorage",
        "SET session_replication_role = replica",
        "SET ROLE reformflow_owner",
        "SET ROLE reformflow_keeper",
        "CREATE TABLE public.mine (x text)",
        "CREATE TEMPORARY TABLE mine (x text)",
        "CREATE SCHEMA mine",
        "CREATE TABLE hangfire.mine (x text); CREATE TRIGGER t AFTER INSERT ON hangfire.mine FOR EACH ROW EXECUTE FUNCTION public.copy_written_state()",
        "SELECT public.copy_written_state()",
        "CREATE OR REPLACE FUNCTION public.copy_written_state() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
        "ALTER FUNCTION public.copy_written_state() OWNER TO CURRENT_USER",
        "GRANT INSERT ON journal TO CURRENT_USER",
    ];

    [Theory, MemberData(nameof(Forbidden))]
    public async Task TheSilosRole_IsRefused(string sql)
    {
        var (store, item) = (stores[DatabaseEngine.PostgreSql], History.Item());
        await using (var connection = (NpgsqlConnection)await store.Database.OpenAsync(CancellationToken.None))
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using var command = new NpgsqlCommand(sql, connection, transaction);

            // A grant of what one has not is a warning at PostgreSQL, so the right itself is looked at there.
            if (sql.StartsWith("GRANT", StringComparison.Ordinal)) command.CommandText += "; INSERT INTO journal SELECT * FROM journal";
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
        }

        await store.WriteAsync(item, History.State(item.Document(item.Entry("1"))));
        Assert.Single(await store.JournalAsync(item));
    }

    [Theory]
    [InlineData("UPDATE journal SET entry = 'x'")]
    [InlineData("DELETE FROM journal")]
    [InlineData("TRUNCATE published_sheet")]
    [InlineData("UPDATE certificate SET document = 'x'")]
    [InlineData("DELETE FROM attachment")]
    [InlineData("DELETE FROM printed_document")]
    [InlineData("UPDATE printed_document SET content = 'x'")]
    [InlineData("UPDATE attachment SET media_type = 'text/html'")]
    public async Task TheOwnersRole_DoesNotChangeHistoryByMistake(string sql)
    {
        await using var connection = (NpgsqlConnection)await stores[DatabaseEngine.PostgreSql].Database.OpenAsOwnerAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(sql, connection);

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
    }

    [Theory]
    [InlineData("hash")]
    [InlineData("json")]
    public async Task ABrokenChain_IsRefused(string member)
    {
        var (store, item) = (stores[DatabaseEngine.PostgreSql], History.Item());
        var state = History.State(item.Document(item.Entry("1")));
        await store.WriteAsync(item, state);
        var (kept, broken) = (item.Entry("2"), item.Entry("3"));
        broken[member] = member == "hash" ? History.Sha256("3") : "4";
        state.State = new() { Json = item.Document(kept, broken).ToJsonString() };

        var failure = await Assert.ThrowsAsync<PostgresException>(() => store.WriteAsync(item, state));

        Assert.Contains("hash", failure.MessageText, StringComparison.Ordinal);
        Assert.Single(await store.JournalAsync(item));
    }

    [Fact]
    public async Task AFailedStatement_LeavesThePoolHealthy()
    {
        var store = stores[DatabaseEngine.PostgreSql];
        var (locked, other) = (History.Item(), History.Item());
        var state = History.State(locked.Document(locked.Entry("1")));
        await store.WriteAsync(locked, state);
        await stores.Server.ExecuteAsync("ALTER ROLE reformflow_silo SET lock_timeout = '100ms'");
        await using var impatient = await Store.StartAsync(store.Options with { ConnectionString = store.Options.ConnectionString + ";Maximum Pool Size=1" });
        await stores.Server.ExecuteAsync("ALTER ROLE reformflow_silo RESET lock_timeout");
        await store.Database.WriteAsync(async (connection, transaction) =>
        {
            await using var hold = new NpgsqlCommand("SELECT 1 FROM orleansstorage WHERE grainidextensionstring = @key FOR UPDATE", (NpgsqlConnection)connection, (NpgsqlTransaction)transaction);
            hold.Parameters.AddWithValue("key", locked.Key);
            await hold.ExecuteNonQueryAsync();
            state.State = new() { Json = locked.Document(locked.Entry("2")).ToJsonString() };
            Assert.Equal(PostgresErrorCodes.LockNotAvailable, (await Assert.ThrowsAsync<PostgresException>(() => impatient.WriteAsync(locked, state))).SqlState);
            return 0;
        }, CancellationToken.None);

        await impatient.WriteAsync(other, History.State(other.Document(other.Entry("1"))));
        await impatient.WriteAsync(locked, state);
        Assert.Equal(2, (await store.JournalAsync(locked)).Count);
    }
}
