using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Doubts;
using ReformFlow.Documents.Building;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Findings;

/// <summary>Years that do not say their era, and columns that are calendar years.</summary>
internal static class YearFindings
{
    private sealed record Printing(string Text, int Line, PrintedPlace Place, string Proposed);

    /// <summary>One finding for each different printing, whatever the number of places.</summary>
    public static IEnumerable<Finding> Of(BuiltPlan plan, ReadingOptions options) =>
    [
        .. WithoutEra(plan, options).GroupBy(printing => printing.Text).Select(same => Finding(DoubtKind.EraNotPrinted, [.. same])),
        .. CalendarYears(plan, options),
    ];

    private static IEnumerable<Printing> WithoutEra(BuiltPlan plan, ReadingOptions options)
    {
        foreach (var place in plan.Document.Places)
        {
            foreach (var (line, printed) in RowsOfYears(place))
                if (plan.Document.YearRows.Reading(printed) is { EraAssumed: true } reading)
                    yield return new(string.Join(' ', printed), line, place, $"{Span(reading, options.Eras)}と読んだ");
            foreach (var (line, name) in place.Indicators.SelectMany(indicator => indicator.PrintedNames))
                if (Baselines.In(name, plan.Document.Years.SheetYear, options.Years) is { EraAssumed: true, Year: var year })
                    yield return new(name.Trim(), line, place, $"{options.Eras.FiscalYearName(year)}（{year.StartYear}年度）を基準と読んだ");
        }
    }

    private static IEnumerable<Finding> CalendarYears(BuiltPlan plan, ReadingOptions options) =>
        from place in plan.Document.Places
        from indicator in place.Indicators
        let reading = plan.Document.YearRows.Reading(indicator.Years.Printed)
        where reading.IsCalendarYear
        select new Finding(DoubtKind.CalendarYears, indicator.Years.Line, place.Name, "年度", string.Join(' ', indicator.Years.Printed),
            $"暦年（1月から12月まで）の値として読み、{options.Eras.FiscalYearName(reading.Columns[0])}から始まる各年度の列に置いた");

    private static Finding Finding(DoubtKind kind, List<Printing> same) =>
        new(kind, [.. same.Select(printing => printing.Line).Order()],
            same.TrueForAll(printing => printing.Place.Line == same[0].Place.Line) ? same[0].Place.Name : FileFindings.WholeDocument,
            "年度", same[0].Text, same[0].Proposed);

    private static IEnumerable<(int Line, Values<string> Printed)> RowsOfYears(PrintedPlace place)
    {
        if (place.Schedule.Years.Count > 0) yield return (place.Schedule.Line, place.Schedule.Years);
        foreach (var indicator in place.Indicators) yield return (indicator.Years.Line, indicator.Years.Printed);
    }

    private static string Span(YearRowReading reading, EraTable eras)
    {
        var (first, last) = (reading.Columns[0], reading.Columns[^1]);
        var names = reading.IsCalendarYear
            ? (eras.CalendarYearHeading(first.StartYear), eras.CalendarYearHeading(last.StartYear))
            : (eras.FiscalYearName(first), eras.FiscalYearName(last));
        return first == last ? names.Item1 : $"{names.Item1}から{names.Item2}まで";
    }
}
