using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Summaries;

/// <summary>
/// Sums money in 千円. A series is money where a target or an actual is printed with a unit of money, or its label names one
/// in parentheses. Units are converted exactly; a value whose unit is not printed is never guessed, but told.
/// </summary>
internal static class EffectAmounts
{
    /// <summary>The item's effect amount; null when none of its series is money.</summary>
    public static ItemEffect? Of(ActionItem item, PlanBook book)
    {
        var series = from indicator in item.Indicators
                     from each in indicator.Series
                     let actuals = book.ActualsOf(item.Id, each.Id)
                     where MoneySeries.Is(each, actuals)
                     select Of(each, actuals, indicator.Series.Any(other => Repeats(other, each, book.ActualsOf(item.Id, other.Id))));
        return series.ToValues() is { Count: > 0 } money ? new(money) : null;
    }

    private static bool Repeats(Series cumulative, Series single, YearCells actuals) =>
        cumulative.Period is PeriodKind.Cumulative && single.Period is not PeriodKind.Cumulative && MoneySeries.Is(cumulative, actuals) && MoneySeries.Stem(cumulative.Label) == MoneySeries.Stem(single.Label);

    private static SeriesEffect Of(Series series, YearCells actuals, bool isRepeated)
    {
        SeriesEffect Nothing(EffectDoubtKind kind) => new(series.Id, series.Label, 0, [new(kind, null, "")]);
        if (isRepeated) return Nothing(EffectDoubtKind.CountedCumulatively);
        if (series.Period is PeriodKind.PointInTime or PeriodKind.Average or PeriodKind.MonthlyAverage) return Nothing(EffectDoubtKind.NotSummable);

        var unit = MoneySeries.UnitIn(series.Label);
        var values = actuals.Cells.Select(cell => (Amount: Amount(cell.Cell.Reading, unit), Doubt: DoubtAbout(cell, unit))).ToList();
        var amounts = values.Select(value => value.Amount).OfType<decimal>().ToList();
        var doubts = values.Select(value => value.Doubt).OfType<EffectDoubt>();
        return new(series.Id, series.Label, series.Period is PeriodKind.Cumulative ? amounts.LastOrDefault() : amounts.Sum(),
            [.. series.Period is PeriodKind.NotStated ? [new(EffectDoubtKind.PeriodAssumed, null, "")] : Array.Empty<EffectDoubt>(), .. doubts]);
    }

    private static decimal? Amount(Reading reading, string? unit) =>
        reading is Reading.Number number && Units.InThousandYen(number.Unit ?? unit) is { } rate ? number.Value * rate : null;

    private static EffectDoubt? DoubtAbout(YearCell cell, string? unit) => cell.Cell.Reading switch
    {
        Reading.Blank or Reading.Dash or Reading.NotEvaluated => null,
        Reading.NotYet or Reading.Forecast => new(EffectDoubtKind.NotFinal, cell.Year, cell.Cell.Printed),
        Reading.Number => Amount(cell.Cell.Reading, unit) is null ? new(EffectDoubtKind.UnitUnclear, cell.Year, cell.Cell.Printed) : null,
        _ => new(EffectDoubtKind.NotAnAmount, cell.Year, cell.Cell.Printed),
    };
}
