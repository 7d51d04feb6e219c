using System.Text.RegularExpressions;
using ReformFlow.Domain;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;
using ReformFlow.Documents.Building;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Findings;

/// <summary>What a planning officer would ask about a series: its figures, its direction, its kind of period.</summary>
internal static partial class SeriesFindings
{
    /// <summary>The findings of all series.</summary>
    public static IEnumerable<Finding> Of(BuiltPlan plan, ReadingOptions options) =>
        SeriesOf.All(plan).SelectMany(series => OfSeries(series, plan.Document.Years, options));

    private static IEnumerable<Finding> OfSeries(SeriesOf series, YearColumns years, ReadingOptions options) =>
        [.. Implausible(series, years, options), Undirected(series), .. DoubtfulPeriod(series)];

    private static IEnumerable<Finding> Implausible(SeriesOf series, YearColumns years, ReadingOptions options)
    {
        var answers = years.Columns.Zip(series.Printed.Actuals.Values, (year, value) => new YearCell(year, Cell.Read(value)));
        // Nothing was to be answered yet for the years after the sheets' own.
        var due = answers.Where(answer => answer.Year <= years.SheetYear || answer.Cell.IsAnswered).ToValues();
        foreach (var doubt in Plausibility.Of(series.Series, new(due)))
        {
            var (row, lines) = doubt.Row is RowKind.Targets ? (series.Targets, series.TargetLines) : (series.Actuals, series.ActualLines);
            var spot = doubt.Year is { } year ? $"{row} {options.Eras.FiscalYearName(year)}" : row;
            yield return new(doubt.Kind, lines, series.Place.Name, spot, doubt.Printed, doubt.Proposed);
        }
    }

    private static Finding Undirected(SeriesOf series) =>
        new(DoubtKind.DirectionNotPrinted, series.TargetLines, series.Place.Name, series.Targets,
            string.Join('、', series.Printed.Targets.Values.Select(value => value.Trim())),
            DirectionProposal.Of(series.Series.Targets.InForce, series.Printed.Actuals.Values));

    private static IEnumerable<Finding> DoubtfulPeriod(SeriesOf series)
    {
        if (StockAsYear(series.Series, series.Indicator.Name) is { } proposed)
            yield return new(DoubtKind.PeriodKindDoubtful, series.TargetLines, series.Place.Name, series.Targets, series.Series.Label.Trim(), proposed);
    }

    /// <summary>What is proposed where a stock is labelled as one year's count; null where it is not.</summary>
    public static string? StockAsYear(Series series, string indicator) =>
        series.Period is PeriodKind.SingleYear && (Stock().IsMatch(indicator) || Stock().IsMatch(series.Label))
            ? $"「{indicator}」は年度末に残る数と思われる。単年のまま読んだ。時点の数なら改める"
            : null;

    // Words for what is there on a day, not for what happened in a year.
    [GeneratedRegex("登録[^、。]{0,10}数|残高|現在高|会員数|加入[^、。]{0,10}数", RegexOptions.CultureInvariant)]
    private static partial Regex Stock();
}
