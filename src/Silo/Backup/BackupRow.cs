using System.Data.Common;
using System.Text.Json;

namespace ReformFlow.Silo.Backup;

/// <summary>One row as one line of JSON, and back.</summary>
internal static class BackupRow
{
    /// <summary>Writes the reader's current row.</summary>
    public static void Write(Utf8JsonWriter json, CatalogTable table, DbDataReader reader)
    {
        json.WriteStartObject();
        for (var index = 0; index < table.Columns.Count; index++)
        {
            var (name, kind) = table.Columns[index];
            if (reader.IsDBNull(index)) json.WriteNull(name);
            else if (kind is ColumnKind.Text) json.WriteString(name, reader.GetString(index));
            else if (kind is ColumnKind.Number) json.WriteNumber(name, reader.GetInt64(index));
            else if (kind is ColumnKind.Truth) json.WriteBoolean(name, reader.GetBoolean(index));
            else json.WriteBase64String(name, reader.GetFieldValue<byte[]>(index));
        }
        json.WriteEndObject();
    }

    /// <summary>A value of a line for its column.</summary>
    public static object Value(JsonElement row, string column, ColumnKind kind) => row.GetProperty(column) switch
    {
        { ValueKind: JsonValueKind.Null } => DBNull.Value,
        var value => kind switch
        {
            ColumnKind.Text => value.GetString()!,
            ColumnKind.Number => value.GetInt64(),
            ColumnKind.Truth => value.GetBoolean(),
            _ => value.GetBytesFromBase64(),
        },
    };
}
