using System.Text.Json;
using ReformFlow.Documents.Json;
using ReformFlow.Domain.Cells;

namespace ReformFlow.Documents.Tidy;

/// <summary>
/// Writes the few readings that a person decided on beside the printed text. The text stands in it too, so that a value that
/// was changed afterwards does not keep the reading of the old one.
/// </summary>
internal static class ReadingText
{
    private static readonly JsonSerializerOptions Options = new(JsonForm.OneLine) { MaxDepth = 8 };

    /// <summary>The reading as one line; null where it follows from the text.</summary>
    public static string? Of(Cell cell) =>
        cell.Reading == CellReader.Read(cell.Printed) ? null : JsonSerializer.Serialize(CellJson.Of(cell), Options);

    /// <summary>The printed text of a reading that is another number than the text, as when somebody has changed one of the two by hand; null where they agree.</summary>
    /// <param name="written">The reading as <see cref="Of"/> wrote it.</param>
    public static (string Printed, decimal Read)? OtherNumber(string written) =>
        JsonSerializer.Deserialize<CellJson>(written, Options) is { Printed: { } printed } json && json.ToReading() is { } reading
            && SingleNumber.Of(CellReader.Read(printed)) is { } said && SingleNumber.Of(reading) is { } read && said != read ? (printed, read) : null;

    /// <summary>The cell with the reading that was written beside it.</summary>
    /// <param name="printed">The printed text.</param>
    /// <param name="written">The reading as <see cref="Of"/> wrote it.</param>
    /// <returns>Null when it is none, or of another text.</returns>
    public static Cell? Read(string printed, string written)
    {
        try
        {
            return JsonSerializer.Deserialize<CellJson>(written, Options) is { } json && json.Printed == printed && json.ToReading() is { } reading ? new(printed, reading) : null;
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            // Somebody wrote over it: the text decides, and the caller tells.
            return null;
        }
    }
}
