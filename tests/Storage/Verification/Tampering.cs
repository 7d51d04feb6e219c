using System.Data.Common;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ReformFlow.Tests.Storage.Verification;

/// <summary>Random small changes of what is stored, of every kind that a promise names.</summary>
internal static class Tampering
{
    private sealed record Column(string Table, string Name, string RowId);

    private static readonly Column[] Texts =
    [
        .. Of("journal", "rowid", "entry", "entry", "entry", "hash", "operation", "key", "grain_type", "service"),
        .. Of("sheet_row", "rowid", "document", "plan", "stage", "stage_since", "changed_at", "municipality", "item", "key"),
        .. Of("published_sheet", "rowid", "document", "hash", "plan", "municipality", "item", "key"),
        .. Of("cycle_row", "rowid", "document", "phase", "plan", "municipality", "key"),
        .. Of("certificate", "rowid", "document", "document", "hash", "signature", "key_id", "plan", "municipality", "key"),
        .. Of("orleansstorage", "grainidextensionstring", "payloadbinary", "payloadbinary", "payloadbinary", "graintypestring", "grainidextensionstring"),
    ];

    private static readonly Column[] Numbers =
    [
        .. Of("journal", "rowid", "seq"), .. Of("sheet_row", "rowid", "fiscal_year", "version", "state_version", "content_version", "published_version"),
        .. Of("published_sheet", "rowid", "fiscal_year", "version"), .. Of("cycle_row", "rowid", "fiscal_year", "version"),
        .. Of("certificate", "rowid", "fiscal_year", "number"), .. Of("orleansstorage", "grainidextensionstring", "version"),
    ];

    private static IEnumerable<Column> Of(string table, string rowId, params string[] names) => names.Select(name => new Column(table, name, rowId));

    /// <summary>What was changed: in words, and where it is known beforehand, the first bad entry as the verifier must name it.</summary>
    public sealed record Done(string Words, (string Key, string Seq)? FirstBad = null);

    /// <summary>Changes one thing; null when the database itself refused it.</summary>
    public static Done? Change(DbConnection connection, DbTransaction transaction, Random random)
    {
        try
        {
            return random.Next(10) switch
            {
                < 6 => Flip(connection, transaction, random, Texts[random.Next(Texts.Length)]),
                < 8 => Count(connection, transaction, random, Numbers[random.Next(Numbers.Length)]),
                8 => Delete(connection, transaction, random),
                _ => Swap(connection, transaction, random),
            };
        }
        catch (SqliteException refused) when (refused.SqliteErrorCode == 19)
        {
            return null;
        }
    }

    private static Done? Flip(DbConnection connection, DbTransaction transaction, Random random, Column column)
    {
        var row = AnyRow(connection, transaction, random, column);
        var bytes = connection.ExecuteScalar<byte[]?>($"SELECT CAST({column.Name} AS BLOB) FROM {column.Table} WHERE {column.RowId} = @row", new { row }, transaction) ?? [];
        if (bytes.Length == 0) bytes = Encoding.UTF8.GetBytes("x");
        else bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        var value = column.Name == "payloadbinary" ? "@bytes" : "CAST(@bytes AS TEXT)";
        connection.Execute($"UPDATE {column.Table} SET {column.Name} = {value} WHERE {column.RowId} = @row", new { bytes, row }, transaction);
        var words = $"one bit of {column.Table}.{column.Name} of {row}, now {Encoding.UTF8.GetString(bytes)}";
        return new(words, column is { Table: "journal", Name: "entry" or "hash" }
            ? connection.QuerySingle<(string, string)>("SELECT key, CAST(seq AS TEXT) FROM journal WHERE rowid = @row", new { row }, transaction)
            : null);
    }

    private static Done? Count(DbConnection connection, DbTransaction transaction, Random random, Column column)
    {
        var row = AnyRow(connection, transaction, random, column);
        var by = random.Next(1, 5) * (random.Next(2) * 2 - 1);
        connection.Execute($"UPDATE {column.Table} SET {column.Name} = {column.Name} + @by WHERE {column.RowId} = @row", new { by, row }, transaction);
        return new($"{column.Table}.{column.Name} of {row} by {by}");
    }

    private static Done? Delete(DbConnection connection, DbTransaction transaction, Random random)
    {
        var column = Numbers[random.Next(Numbers.Length)];
        var row = AnyRow(connection, transaction, random, column);
        connection.Execute($"DELETE FROM {column.Table} WHERE {column.RowId} = @row", new { row }, transaction);
        return new($"{row} deleted from {column.Table}");
    }

    // The contents of two rows of a table change places: of one grain or of two.
    private static Done? Swap(DbConnection connection, DbTransaction transaction, Random random)
    {
        var (table, columns) = random.Next(3) switch
        {
            0 => ("journal", "entry, hash, operation"),
            1 => ("sheet_row", "document"),
            _ => ("published_sheet", "document, hash"),
        };
        var rows = connection.Query<long>($"SELECT rowid FROM {table} ORDER BY rowid", transaction: transaction).AsList();
        var (one, other) = (rows[random.Next(rows.Count)], rows[random.Next(rows.Count)]);
        connection.Execute($"CREATE TEMP TABLE kept AS SELECT rowid AS id, {columns} FROM {table} WHERE rowid IN (@one, @other)", new { one, other }, transaction);
        var differ = connection.ExecuteScalar<long>($"SELECT count(*) FROM (SELECT DISTINCT {columns} FROM kept)", transaction: transaction) == 2;
        if (table == "journal") connection.Execute("UPDATE journal SET operation = NULL WHERE rowid IN (@one, @other)", new { one, other }, transaction);
        connection.Execute($"UPDATE {table} SET ({columns}) = (SELECT {columns} FROM kept WHERE id <> {table}.rowid) WHERE rowid IN (@one, @other)", new { one, other }, transaction);
        connection.Execute("DROP TABLE kept", transaction: transaction);
        return differ ? new($"{table} {one} and {other} swapped") : null;
    }

    private static object AnyRow(DbConnection connection, DbTransaction transaction, Random random, Column column)
    {
        var rows = connection.Query($"SELECT {column.RowId} AS id FROM {column.Table} ORDER BY 1", transaction: transaction).Select(row => (object)row.id).ToList();
        return rows[random.Next(rows.Count)];
    }
}
