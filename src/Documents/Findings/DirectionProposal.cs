using ReformFlow.Domain;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Findings;

/// <summary>Proposes, in words, what counts as better for a series. No sheet prints it, so a person decides.</summary>
internal static class DirectionProposal
{
    private const string Choose = "目標からは決められない。向上・低減・範囲内・段階のどれかを選ぶ";

    /// <summary>A proposal from the targets; the actuals' words help to order a ladder.</summary>
    public static string Of(YearCells targets, Values<string> actuals)
    {
        var numeric = targets.Cells.Select(cell => cell.Cell).Where(Plausibility.IsNumeric).Select(cell => cell.Reading).ToList();
        if (numeric.Count == 0) return Ladder(targets, actuals);
        if (numeric.TrueForAll(reading => reading is Reading.Range)) return "目標が範囲なので、範囲内";
        if (numeric.TrueForAll(reading => IsBound(reading, BoundKind.AtLeast, BoundKind.MoreThan))) return "目標が「以上」なので、向上";
        if (numeric.TrueForAll(reading => IsBound(reading, BoundKind.AtMost, BoundKind.LessThan))) return "目標が「以下」なので、低減";
        return Trend(numeric.ConvertAll(ValueOf));
    }

    private static string Trend(List<decimal?> values)
    {
        if (values.Contains(null) || values.Distinct().Count() == 1) return Choose;
        var steps = values.Zip(values.Skip(1), (before, after) => after!.Value.CompareTo(before!.Value)).ToList();
        return steps.TrueForAll(step => step >= 0) ? "目標が増えていくので、向上"
            : steps.TrueForAll(step => step <= 0) ? "目標が減っていくので、低減"
            : Choose;
    }

    private static bool IsBound(Reading reading, BoundKind one, BoundKind other) =>
        reading is Reading.Bound bound && (bound.Kind == one || bound.Kind == other);

    // Words that only the actuals have (検討) were reached before the promised ones, so they stand lowest.
    private static string Ladder(YearCells targets, Values<string> actuals)
    {
        var promised = Words(targets.Cells.Select(cell => cell.Cell)).ToList();
        var steps = Words(actuals.Select(Cell.Read)).Except(promised).Concat(promised).ToList();
        return promised.Count > 0 && steps.Count >= 2 ? $"目標がすべて語句なので、段階（{string.Join(" → ", steps)}）" : Choose;
    }

    private static IEnumerable<string> Words(IEnumerable<Cell> cells) =>
        cells.Where(cell => cell.Reading is Reading.Text).Select(cell => cell.Printed.Trim()).Distinct();

    private static decimal? ValueOf(Reading reading) => reading is Reading.Ratio ratio ? ratio.Part / ratio.Whole : SingleNumber.Of(reading);
}
