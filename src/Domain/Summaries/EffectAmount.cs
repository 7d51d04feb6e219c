using ReformFlow.Domain.Calendar;

namespace ReformFlow.Domain.Summaries;

/// <summary>The 財政効果額 of one item over the plan's years.</summary>
/// <param name="Series">Its money series; never empty, an item without money has no effect amount at all.</param>
public sealed record ItemEffect(Values<SeriesEffect> Series)
{
    /// <summary>All its series together in 千円, exactly; negative where costs rose.</summary>
    public decimal ThousandYen => Series.Sum(series => series.ThousandYen);
}

/// <summary>What one money series adds.</summary>
/// <param name="Series">The series.</param>
/// <param name="Label">Its printed label.</param>
/// <param name="ThousandYen">What was summed, in 千円, exactly.</param>
/// <param name="Doubts">What was not summed or had to be assumed; empty when the sum is all there is to say.</param>
public sealed record SeriesEffect(SeriesId Series, string Label, decimal ThousandYen, Values<EffectDoubt> Doubts);

/// <summary>Why a person must look at a sum.</summary>
/// <param name="Kind">What is doubtful.</param>
/// <param name="Year">The year of the value; null where it concerns the whole series.</param>
/// <param name="Printed">The value as printed; empty where it concerns the whole series.</param>
public sealed record EffectDoubt(EffectDoubtKind Kind, FiscalYear? Year, string Printed);

/// <summary>What may be doubtful about a sum of money.</summary>
public enum EffectDoubtKind
{
    /// <summary>A number without a unit, or with one that is no money. Not summed.</summary>
    UnitUnclear,

    /// <summary>Words, a range, a bound or a ratio. Not summed.</summary>
    NotAnAmount,

    /// <summary>未確定 or 見込. Not summed.</summary>
    NotFinal,

    /// <summary>The label does not say whether values are of single years; they were summed as such.</summary>
    PeriodAssumed,

    /// <summary>A balance or an average: adding up its years means nothing. Not summed.</summary>
    NotSummable,

    /// <summary>The same amounts are in a cumulative series of the same indicator. Not summed, so as not to count them twice.</summary>
    CountedCumulatively,
}
