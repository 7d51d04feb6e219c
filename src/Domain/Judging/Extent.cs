using ReformFlow.Domain.Cells;

namespace ReformFlow.Domain.Judging;

/// <summary>A numeric reading as a span with a unit, so that numbers, percentages, ranges and ratios compare alike.</summary>
/// <param name="Low">The low end; the value itself for a single number.</param>
/// <param name="High">The high end.</param>
/// <param name="Unit">The unit; null when none was printed.</param>
/// <param name="Sense">The printed word behind a range, such as 向上; null when there is none.</param>
internal sealed record Extent(decimal Low, decimal High, string? Unit, string? Sense = null)
{
    /// <summary>The span of a numeric reading; null for words. A ratio counts as its percentage.</summary>
    public static Extent? Of(Reading reading) => reading switch
    {
        Reading.Number number => Single(number.Value, number.Unit),
        Reading.Percent percent => Single(percent.Value, Units.Percent),
        Reading.Range range => new(range.Low, range.High, range.Unit, range.Sense),
        Reading.Bound bound => Single(bound.Value, bound.Unit),
        Reading.Ratio ratio => Single(ratio.Part * 100 / ratio.Whole, Units.Percent),
        _ => null,
    };

    /// <summary>
    /// Whether the two may be compared: the same unit, or one without any. A percentage compares only with a percentage,
    /// because 0.26 beside 0.22 % may be 0.26 % or 26 %. Ranges of 向上 and 低減 do not compare.
    /// </summary>
    public bool Compares(Extent other) =>
        (Unit == other.Unit || (Unit is null && other.Unit != Units.Percent) || (other.Unit is null && Unit != Units.Percent))
        && (Sense is null || other.Sense is null || Sense == other.Sense);

    private static Extent Single(decimal value, string? unit) => new(value, value, unit);
}
