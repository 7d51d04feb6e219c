using System.Data.Common;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ReformFlow.Tests.Checker;

/// <summary>Reads the tables of one database as they are, and writes nothing.</summary>
internal static class Database
{
    private const string Items = "service = 'reformflow' AND key LIKE 'item-%'";

    public static DbConnection Sqlite(string path) => new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);

    public static DbConnection PostgreSql(string connectionString) => new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);

    /// <summary>The recording of what the clients noted in <paramref name="histories"/> and of what the database holds.</summary>
    public static async Task<Recording> ReadAsync(DbConnection connection, string histories)
    {
        var (attempts, views) = Histories.Read(histories);
        await connection.OpenAsync();
        var states = await connection.QueryAsync<(string Key, long Version, byte[] Payload)>(
            "SELECT grainidextensionstring, CAST(version AS bigint), payloadbinary FROM orleansstorage WHERE serviceid = 'reformflow' AND graintypestring = 'item'");
        return new()
        {
            Attempts = attempts,
            Views = views,
            Journal = await ListAsync<JournalRow>(connection, $"SELECT key, seq, operation, entry, hash FROM journal WHERE grain_type = 'item' AND {Items}"),
            States = [.. states.Select(state => new StateRow(state.Key, state.Version, Encoding.UTF8.GetString(state.Payload)))],
            Rows = await ListAsync<SheetRow>(connection, $"""
                SELECT key, CAST(fiscal_year AS bigint) AS Year, CAST(version AS bigint) AS Version, plan, stage, CAST(state_version AS bigint) AS StateVersion, CAST(content_version AS bigint) AS ContentVersion,
                  CAST(published_version AS bigint) AS PublishedVersion, stage_since AS StageSince, changed_at AS ChangedAt, document FROM sheet_row WHERE {Items}
                """),
            Frozen = await ListAsync<FrozenRow>(connection, $"SELECT key, plan, CAST(fiscal_year AS bigint) AS Year, CAST(version AS bigint) AS Version, document, hash FROM published_sheet WHERE {Items}"),
        };
    }

    private static async Task<IReadOnlyList<T>> ListAsync<T>(DbConnection connection, string sql) => [.. await connection.QueryAsync<T>(sql)];
}
