using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Json;
using System.Text.Unicode;

namespace ReformFlow.Web.Pages.OpenData;

/// <summary>The JSON Schema (2020-12) of a year's open data, made from <see cref="OpenColumns"/>.</summary>
public static class OpenSchema
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The schema.</summary>
    public static JsonObject Make() => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = "行政改革推進計画の調書（年度別オープンデータ）",
        ["type"] = "object",
        ["required"] = new JsonArray("$schema", "licence", "licence_url", "rows"),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject
        {
            ["$schema"] = Text("このスキーマの位置。"),
            ["licence"] = new JsonObject { ["const"] = OpenLicence.Name },
            ["licence_url"] = new JsonObject { ["const"] = OpenLicence.Address },
            ["rows"] = new JsonObject { ["type"] = "array", ["items"] = Row() },
        },
    };

    /// <summary>Its text, UTF-8.</summary>
    public static byte[] ToBytes() => Encoding.UTF8.GetBytes(Make().ToJsonString(Readable));

    private static JsonObject Row() => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. OpenColumns.All.Select(column => (JsonNode)column.Key)]),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(OpenColumns.All.Select(column => KeyValuePair.Create(column.Key, (JsonNode?)Of(column)))),
    };

    private static JsonObject Of(OpenColumn column)
    {
        var type = column.Type switch
        {
            OpenType.Whole => "integer",
            OpenType.Number => "number",
            _ => "string",
        };
        var schema = new JsonObject
        {
            ["title"] = column.Name,
            ["description"] = column.About,
            ["type"] = column.IsRequired ? type : new JsonArray(type, "null"),
        };
        if (column.Type is OpenType.Day) schema["format"] = "date";
        if (column.Pattern is { } pattern) schema["pattern"] = pattern;
        if (column.Only.Count > 0) schema["enum"] = new JsonArray([.. column.Only.Select(word => (JsonNode)word), .. column.IsRequired ? [] : new JsonNode?[] { null }]);
        return schema;
    }

    private static JsonObject Text(string about) => new() { ["type"] = "string", ["description"] = about };
}
