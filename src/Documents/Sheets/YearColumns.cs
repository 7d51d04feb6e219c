using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Documents.Sheets;

/// <summary>The years of a document: which one its sheets report on, and which ones its columns stand for.</summary>
/// <param name="SheetYear">The year of 令和4年度 取り組み実績; one of <paramref name="Columns"/>.</param>
/// <param name="Columns">The columns, ascending without a gap.</param>
internal sealed record YearColumns(FiscalYear SheetYear, Values<FiscalYear> Columns);

/// <summary>What a row of printed years means.</summary>
/// <param name="Columns">The fiscal years in whose columns the values stand.</param>
/// <param name="IsCalendarYear">Whether the values are of calendar years (年分).</param>
/// <param name="EraAssumed">Whether a year had no era and took that of the sheets' year.</param>
internal sealed record YearRowReading(Values<FiscalYear> Columns, bool IsCalendarYear, bool EraAssumed)
{
    // A longer text is no year.
    private const int LongestYear = 20;

    /// <summary>
    /// Reads a row of years. One without its era takes the era of the sheets' year (元年度 beside 令和4年度 取り組み実績 is 令和元年度);
    /// where that gives no unbroken row, it is tried as the latest such year that is not later (30年度 before 元年度).
    /// </summary>
    /// <returns>Null when a cell is no year, 年度 and 年分 are mixed, or the years do not follow one another.</returns>
    public static YearRowReading? Of(Values<string> printed, FiscalYear sheetYear, YearHeadingReader years)
    {
        if (printed.Any(text => text.Length > LongestYear)) return null;
        return Unbroken(printed.Select(text => years.ReadInEraOf(text, sheetYear)))
            ?? Unbroken(printed.Select(text => years.ReadNotAfter(text, sheetYear)));
    }

    /// <summary>Reads one printed year that must not need an era from elsewhere; null when it is none.</summary>
    public static FiscalYear? Single(string printed, YearHeadingReader years) =>
        printed.Length <= LongestYear && years.Read(printed) is { IsCalendarYear: false } heading ? heading.Year : null;

    private static YearRowReading? Unbroken(IEnumerable<YearHeading?> read)
    {
        var headings = read.ToList();
        if (headings.Contains(null)) return null;
        var (first, calendar) = (headings[0]!.Year, headings[0]!.IsCalendarYear);
        var unbroken = headings.Index().All(each => each.Item!.Year - first == each.Index && each.Item.IsCalendarYear == calendar);
        return unbroken
            ? new(headings.Select(heading => heading!.Year).ToValues(), calendar, headings.Exists(heading => heading!.EraAssumed))
            : null;
    }
}
