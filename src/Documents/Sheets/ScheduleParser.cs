using System.Text.RegularExpressions;
using ReformFlow.Domain;

namespace ReformFlow.Documents.Sheets;

/// <summary>
/// Reads the schedule. Its header often stands one column left of the values' years, because スケジュール and 取り組み項目
/// share one cell; so no year is ever concluded from a bar's column.
/// </summary>
internal static partial class ScheduleParser
{
    // The longest text of a bar that the domain takes, and of the years behind it with their brackets.
    private const int LongestBar = 400, LongestYears = 50;

    /// <summary>The schedule; null when there was an error, which was added.</summary>
    public static PrintedSchedule? Parse(Part part, ErrorList errors)
    {
        var header = part.Head;
        var first = header.FirstLabel == Labels.Schedule && (header.SecondLabel is Labels.ScheduleItems or "") ? 2 : 1;
        var years = Enumerable.Range(first, Math.Max(0, header.LastPrinted - first + 1)).Select(column => header[column].Trim()).ToValues();
        var cells = new List<BoxLine>();
        var bars = part.Tail.Select(row => Bars(row, cells, errors)).ToList();
        return bars.Contains(null) ? null : new(header.Line, first, years, bars.SelectMany(row => row!).ToValues(), cells.ToValues());
    }

    private static List<PrintedBar>? Bars(Row row, List<BoxLine> cells, ErrorList errors)
    {
        var bars = new List<PrintedBar>();
        if (!row.IsBlank(0))
        {
            RowErrors.Unknown(row, errors);
            return null;
        }
        for (var column = 1; column <= row.LastPrinted; column++)
        {
            var clean = HtmlScraps.Clean(row[column]);
            cells.Add(new(row.Line, clean));
            bars.AddRange(Paragraphs.Of(clean.Text).Lines.Select(text => Bar(row.Line, column, text)));
        }
        if (bars.Exists(bar => bar.Text.Length > LongestBar))
        {
            errors.Add(row, $"工程の文が{LongestBar}字を超えています。", "工程は一つずつ別の行に短く書いてください。");
            return null;
        }
        return bars;
    }

    private static PrintedBar Bar(int line, int column, string text)
    {
        // A longer text is refused anyway, and the pattern would take its time over ten thousand spaces.
        var form = text.Length <= LongestBar + LongestYears ? DatedForm().Match(text) : Match.Empty;
        return form.Success && form.Groups["first"].Length + form.Groups["last"].Length > 0
            ? new(line, column, form.Groups["text"].Value, Year(form, "first"), Year(form, "last"))
            : new(line, column, text, null, null);
    }

    private static string? Year(Match form, string side) => form.Groups[side] is { Length: > 0 } year ? year.Value : null;

    [GeneratedRegex(@"^(?<text>\S.*?)\s*〔(?<first>[^〔〕～~]{0,20})[～~](?<last>[^〔〕～~]{0,20})〕$", RegexOptions.CultureInvariant)]
    private static partial Regex DatedForm();
}
