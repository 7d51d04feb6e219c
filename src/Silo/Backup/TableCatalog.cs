using System.Data.Common;
using Dapper;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Backup;

/// <summary>What a column holds, as far as a backup must know.</summary>
internal enum ColumnKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Yes or no; SQLite has them as 1 and 0.</summary>
    Truth,

    /// <summary>Bytes.</summary>
    Bytes,
}

/// <summary>One table and its columns in order.</summary>
internal sealed record CatalogTable(string Name, IReadOnlyList<(string Name, ColumnKind Kind)> Columns);

/// <summary>
/// The tables with the town's data, as the database itself lists them, so that no later table can be forgotten. Left out
/// is what migrations make anew and what only the running cluster knows.
/// </summary>
internal static class TableCatalog
{
    private const string OfSqlite = """
        SELECT m.name AS "table", c.name AS "column", lower(c.type) AS type FROM sqlite_master m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY m.name, c.cid
        """;

    private const string OfPostgreSql = """
        SELECT c.table_name AS "table", c.column_name AS "column", c.data_type AS type
        FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY c.table_name, c.ordinal_position
        """;

    private static readonly string[] LeftOut = ["orleansquery", Schema.NotedIn, "orleansmembershiptable", "orleansmembershipversiontable"];

    /// <summary>Reads the list, ordered by name.</summary>
    public static async Task<IReadOnlyList<CatalogTable>> ReadAsync(DbConnection connection, DbTransaction transaction, DatabaseEngine engine)
    {
        var columns = await connection.QueryAsync<(string Table, string Column, string Type)>(
            engine is DatabaseEngine.Sqlite ? OfSqlite : OfPostgreSql, transaction: transaction);
        return [.. columns.GroupBy(column => column.Table).Where(table => !LeftOut.Contains(table.Key))
            .OrderBy(table => table.Key, StringComparer.Ordinal)
            .Select(table => new CatalogTable(table.Key, [.. table.Select(column => (column.Column, Kind(column.Type)))]))];
    }

    private static ColumnKind Kind(string type) => type switch
    {
        "text" => ColumnKind.Text,
        "integer" or "bigint" => ColumnKind.Number,
        "boolean" => ColumnKind.Truth,
        "blob" or "bytea" => ColumnKind.Bytes,
        _ => throw new NotSupportedException($"A backup does not know columns of the type {type}."),
    };
}
