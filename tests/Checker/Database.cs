using System.Data.Common;
using System.Globalization;
using System.Text;
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
        return new()
        {
            Attempts = attempts,
            Views = views,
            Journal = await ListAsync(connection, $"SELECT key, seq, operation, entry, hash FROM journal WHERE grain_type = 'item' AND {Items}",
                row => new JournalRow(Text(row, 0), Number(row, 1), row.IsDBNull(2) ? null : Text(row, 2), Text(row, 3), Text(row, 4))),
            States = await ListAsync(connection, "SELECT grainidextensionstring, version, payloadbinary FROM orleansstorage WHERE serviceid = 'reformflow' AND graintypestring = 'item'",
                row => new StateRow(Text(row, 0), Number(row, 1), Encoding.UTF8.GetString((byte[])row[2]))),
            Rows = await ListAsync(connection, $"SELECT key, fiscal_year, version, plan, stage, state_version, content_version, published_version, stage_since, changed_at, document FROM sheet_row WHERE {Items}",
                row => new SheetRow(Text(row, 0), Number(row, 1), Number(row, 2), Text(row, 3), Text(row, 4), Number(row, 5), Number(row, 6), Number(row, 7), Text(row, 8), Text(row, 9), Text(row, 10))),
            Frozen = await ListAsync(connection, $"SELECT key, plan, fiscal_year, version, document, hash FROM published_sheet WHERE {Items}",
                row => new FrozenRow(Text(row, 0), Text(row, 1), Number(row, 2), Number(row, 3), Text(row, 4), Text(row, 5))),
        };
    }

    // By hand, because SQLite tells no types of a table without rows.
    private static async Task<IReadOnlyList<T>> ListAsync<T>(DbConnection connection, string sql, Func<DbDataReader, T> read)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var list = new List<T>();
        while (await rows.ReadAsync()) list.Add(read(rows));
        return list;
    }

    private static string Text(DbDataReader row, int column) => row.GetString(column);

    private static long Number(DbDataReader row, int column) => Convert.ToInt64(row[column], CultureInfo.InvariantCulture);
}
