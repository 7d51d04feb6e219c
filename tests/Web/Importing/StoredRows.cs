using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace ReformFlow.Tests.Web.Importing;

/// <summary>Everything that a server has stored, to be compared with what it has later.</summary>
internal static class StoredRows
{
    // What somebody chose and has not taken, and what the program writes by itself: its jobs, who asked when.
    private static readonly string[] Apart = ["import_file", "account", "data_protection_key", "orleansquery", "orleansmembership", "hangfire", "job", "sqlite_", "schemaversions", "delivery", "notice", "channel"];

    /// <summary>Table by table, the number of rows and a hash over all of them.</summary>
    public static IReadOnlyDictionary<string, string> Of(string file)
    {
        using var database = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        database.Open();
        return Texts(database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").Where(table => !Apart.Any(each => table.StartsWith(each, StringComparison.OrdinalIgnoreCase)))
            .ToDictionary(table => table, table => Sum(database, table)).AsReadOnly();
    }

    private static string Sum(SqliteConnection database, string table)
    {
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        using var rows = command.ExecuteReader();
        var lines = new List<string>();
        while (rows.Read())
            lines.Add(string.Join('\u001f', Enumerable.Range(0, rows.FieldCount).Select(column => rows.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture))));
        lines.Sort(StringComparer.Ordinal);
        return $"{lines.Count} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16]}";
    }

    private static List<string> Texts(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var texts = new List<string>();
        while (rows.Read()) texts.Add(rows.GetString(0));
        return texts;
    }
}
