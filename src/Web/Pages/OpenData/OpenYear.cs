using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ReformFlow.Documents.Lists;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Sections;
using ReformFlow.Web.Pages.Published;

namespace ReformFlow.Web.Pages.OpenData;

/// <summary>The open data of a plan's year: every datum of the valid version of each sheet. Made from frozen versions alone.</summary>
/// <param name="Plan">The plan as far as it is public.</param>
/// <param name="Year">The year.</param>
/// <param name="Codes">The municipality's codes, oldest first.</param>
public sealed record OpenYear(PublicPlan Plan, FiscalYear Year, Values<DatedCode> Codes)
{
    /// <summary>Where the schema is.</summary>
    public const string SchemaAddress = "/open-data/schema.json";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The valid versions, in the order of their numbers.</summary>
    public Values<PublicSheet> Sheets => Plan.In(Year);

    /// <summary>The rows.</summary>
    public IEnumerable<OpenRow> Rows => Sheets.SelectMany(sheet => OpenRow.Of(sheet, CodeOn(Clocks.DayOf(sheet.Sheet.PublishedAt))));

    /// <summary>UTF-8 with its mark, a line a datum.</summary>
    public byte[] ToCsv() => List.ToCsv().Bytes;

    /// <summary>A workbook of one sheet, a row a datum.</summary>
    public byte[] ToWorkbook() => List.ToWorkbook();

    /// <summary>JSON that names its schema. What is empty in a table is null.</summary>
    public byte[] ToJson()
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("$schema", SchemaAddress);
            json.WriteString("licence", OpenLicence.Name);
            json.WriteString("licence_url", OpenLicence.Address);
            json.WriteStartArray("rows");
            foreach (var row in Rows) Write(json, row);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private PlainList List => new("オープンデータ", [.. OpenColumns.All.Select(column => new ListColumn(column.Name, column.IsNumber))],
        Rows.Select(row => (IReadOnlyList<string>)[.. OpenColumns.All.Select(column => column.Of(row))]));

    private static void Write(Utf8JsonWriter json, OpenRow row)
    {
        json.WriteStartObject();
        foreach (var column in OpenColumns.All)
        {
            var text = column.Of(row);
            json.WritePropertyName(column.Key);
            if (text.Length == 0 && !column.IsRequired) json.WriteNullValue();
            else if (column.IsNumber) json.WriteRawValue(text);
            else json.WriteStringValue(text);
        }
        json.WriteEndObject();
    }

    // The code of the day of publication, so that a merger of towns changes nothing that is public.
    private string CodeOn(DateOnly day) => (Codes.LastOrDefault(code => code.From <= day) ?? Codes[0]).Code;
}

/// <summary>Under which terms the data may be used.</summary>
public static class OpenLicence
{
    /// <summary>Its name.</summary>
    public const string Name = "CC BY 4.0";

    /// <summary>Its words.</summary>
    public const string Address = "https://creativecommons.org/licenses/by/4.0/deed.ja";
}
