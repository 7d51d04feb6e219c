namespace ReformFlow.Domain.Plans;

/// <summary>One row of targets and, year by year, of actuals (系列), such as 一般職 or 消防職.</summary>
public sealed record Series
{
    /// <summary>Keeps the series.</summary>
    /// <exception cref="ArgumentException">The label has control characters or more than 100 characters.</exception>
    public Series(SeriesId id, string label, PeriodKind period, YearBasis years, TargetHistory targets, Direction? direction = null)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Label = Guard.LineOrEmpty(label, 100);
        Period = period;
        Years = years;
        Targets = targets ?? throw new ArgumentNullException(nameof(targets));
        Direction = direction;
    }

    /// <summary>Its identity within the item.</summary>
    public SeriesId Id { get; }

    /// <summary>The label as printed, such as "事業数 (単年)"; empty where the sheet prints none.</summary>
    public string Label { get; init; }

    /// <summary>What one value covers.</summary>
    public PeriodKind Period { get; init; }

    /// <summary>Whether a column is a fiscal or a calendar year.</summary>
    public YearBasis Years { get; init; }

    /// <summary>The targets with their revisions.</summary>
    public TargetHistory Targets { get; init; }

    /// <summary>When its value is asked for; null while nobody has decided: money then after the books are closed, everything else with the sheet.</summary>
    public ValueTiming? Timing { get; init; }

    /// <summary>What counts as better; null while nobody has decided, because no sheet prints it.</summary>
    public Direction? Direction { get; init; }
}
