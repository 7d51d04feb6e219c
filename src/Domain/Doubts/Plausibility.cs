using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Doubts;

/// <summary>
/// What a careful planning officer notices in one series. The same checks serve the reader of documents and the sheet
/// that a section submits.
/// </summary>
public static class Plausibility
{
    /// <summary>The doubts of a series with its targets and the actuals known so far, in reading order.</summary>
    public static Values<CellDoubt> Of(Series series, YearCells actuals)
    {
        var targets = series.Targets.InForce;
        return
        [
            .. MixedKinds(targets),
            .. UnitMissing(RowKind.Targets, targets, targets),
            .. UnitMissing(RowKind.Actuals, actuals, targets),
            .. actuals.Cells.SelectMany(actual => Pair(targets[actual.Year], actual)),
            .. SameThreeYears(actuals),
        ];
    }

    private static IEnumerable<CellDoubt> MixedKinds(YearCells targets)
    {
        var numbers = targets.Cells.Any(cell => IsNumeric(cell.Cell));
        return from cell in targets.Cells
               where numbers && cell.Cell.Reading is Reading.Text or Reading.Milestone
               select new CellDoubt(DoubtKind.MixedKinds, RowKind.Targets, cell.Year, cell.Cell.Printed,
                   "数値の系列の中の文字の目標。文字のまま扱い、達成は人が確認する");
    }

    // A number alone beside percentages in the same series was most likely meant as one, but may be 26 % as well.
    private static IEnumerable<CellDoubt> UnitMissing(RowKind row, YearCells cells, YearCells targets)
    {
        var percents = cells.Cells.Concat(targets.Cells).Any(cell => UnitOf(cell.Cell.Reading) == Units.Percent);
        return from cell in cells.Cells
               where percents && cell.Cell.Reading is Reading.Number { Unit: null }
               select new CellDoubt(DoubtKind.UnitMissing, row, cell.Year, cell.Cell.Printed, $"{cell.Cell.Printed}%");
    }

    private static IEnumerable<CellDoubt> Pair(Cell? target, YearCell actual)
    {
        var (expected, answered) = (target is not null && HasValue(target), HasValue(actual.Cell));
        if (target is not null && IsNumeric(target) && actual.Cell.Reading is Reading.Text)
            yield return new(DoubtKind.TextAgainstNumber, RowKind.Actuals, actual.Year, actual.Cell.Printed,
                $"目標は数値（{target.Printed}）。文字の回答として残し、要確認とする");
        if (target is not null && IsTenfoldOff(target.Reading, actual.Cell.Reading))
            yield return new(DoubtKind.MagnitudeDoubtful, RowKind.Actuals, actual.Year, actual.Cell.Printed,
                $"目標（{target.Printed}）と一桁以上違う。打ち間違いでなければ、そのまま");
        if (expected != answered && !IsPending(actual.Cell) && target?.Reading is not Reading.NotEvaluated)
            yield return new(DoubtKind.OneSided, RowKind.Actuals, actual.Year, actual.Cell.Printed,
                answered ? "目標のない年の実績。そのまま残す" : $"目標（{target!.Printed}）に対する実績がない");
    }

    private static IEnumerable<CellDoubt> SameThreeYears(YearCells actuals)
    {
        var cells = actuals.Cells;
        return from three in cells.Zip(cells.Skip(1), cells.Skip(2))
               let said = Said(three.First.Cell)
               where three.Third.Year - three.First.Year == 2
                   && HasValue(three.First.Cell) && !IsPending(three.First.Cell)
                   && Said(three.Second.Cell) == said && Said(three.Third.Cell) == said
               select new CellDoubt(DoubtKind.SameThreeYears, RowKind.Actuals, three.Third.Year, three.Third.Cell.Printed, "三年続けて同じ値。転記でなければ、そのまま");
    }

    // Numbers are the same however they are printed (5, ５, 5.0); words are the same words.
    private static (Reading Reading, string Words) Said(Cell cell) => (cell.Reading, cell.Reading is Reading.Text ? cell.Printed.Trim() : "");

    // Numbers of one unit only; 0 is an answer of its own and no tenth of anything. Beside a range its nearer end counts, and an
    // answer that leaves the unit out is taken to mean the range's: 97.5 beside 0.0-0.5 % is as far off as 97.5 %.
    private static bool IsTenfoldOff(Reading target, Reading actual)
    {
        if (Size(actual) is not { } got || got == 0) return false;
        if (target is Reading.Range range) return (UnitOf(actual) is null || UnitOf(actual) == range.Unit) && IsTenfoldOff(range, SingleNumber.Of(actual)!.Value);
        return UnitOf(target) == UnitOf(actual) && Size(target) is { } wanted && (IsTenfold(got, wanted) || IsTenfold(wanted, got));
    }

    // Whatever lies within is what was promised; a range that holds 0 has no tenth.
    private static bool IsTenfoldOff(Reading.Range range, decimal got)
    {
        if (got >= range.Low && got <= range.High) return false;
        var (low, high) = (Math.Abs(range.Low), Math.Abs(range.High));
        var nearest = range.Low <= 0 && range.High >= 0 ? 0 : Math.Min(low, high);
        return IsTenfold(Math.Abs(got), Math.Max(low, high)) || IsTenfold(nearest, Math.Abs(got));
    }

    private static bool IsTenfold(decimal one, decimal other) => other > 0 && one >= other * 10;

    private static decimal? Size(Reading reading) => SingleNumber.Of(reading) is { } value ? Math.Abs(value) : null;

    private static bool HasValue(Cell cell) => cell.Reading is not (Reading.Blank or Reading.Dash);

    private static bool IsPending(Cell cell) => cell.Reading is Reading.NotYet or Reading.NotEvaluated or Reading.Forecast;

    /// <summary>Whether a cell holds something that can be compared as a number.</summary>
    public static bool IsNumeric(Cell cell) =>
        cell.Reading is Reading.Number or Reading.Percent or Reading.Range or Reading.Bound or Reading.Ratio;

    private static string? UnitOf(Reading reading) => reading switch
    {
        Reading.Percent => Units.Percent,
        Reading.Range range => range.Unit,
        Reading.Bound bound => bound.Unit,
        Reading.Number number => number.Unit,
        _ => null,
    };
}
