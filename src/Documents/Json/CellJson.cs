using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;

namespace ReformFlow.Documents.Json;

/// <summary>A value with its reading; only the members of its kind are there.</summary>
internal sealed record CellJson(int? Year, string? Printed, string Kind)
{
    public decimal? Value { get; init; }
    public string? Unit { get; init; }
    public decimal? Low { get; init; }
    public decimal? High { get; init; }
    public string? Sense { get; init; }
    public BoundKind? Bound { get; init; }
    public decimal? Part { get; init; }
    public decimal? Whole { get; init; }
    public string? Step { get; init; }
    public CellJson? Expected { get; init; }

    /// <summary>The cell of a year.</summary>
    public static CellJson Of(FiscalYear year, Cell cell) => Of(cell.Reading) with { Year = year.StartYear, Printed = cell.Printed };

    /// <summary>The cell without a year.</summary>
    public static CellJson Of(Cell cell) => Of(cell.Reading) with { Printed = cell.Printed };

    /// <summary>The reading; null when a member of its kind is missing or the kind is unknown.</summary>
    /// <exception cref="ArgumentException">A value is beyond what a reading may have.</exception>
    public Reading? ToReading() => (Kind, this) switch
    {
        ("number", { Value: { } value }) => new Reading.Number(value, Unit),
        ("percent", { Value: { } value }) => new Reading.Percent(value),
        ("range", { Low: { } low, High: { } high }) => new Reading.Range(low, high, Unit, Sense),
        ("bound", { Bound: { } bound, Value: { } value }) => new Reading.Bound(bound, value, Unit),
        ("ratio", { Part: { } part, Whole: { } whole }) => new Reading.Ratio(part, whole),
        ("milestone", { Step: { } step }) => new Reading.Milestone(step),
        ("forecast", { Expected: { } expected }) => expected.ToReading() is { } reading ? new Reading.Forecast(reading) : null,
        ("text", _) => new Reading.Text(),
        ("notYet", _) => new Reading.NotYet(),
        ("notEvaluated", _) => new Reading.NotEvaluated(),
        ("dash", _) => new Reading.Dash(),
        ("blank", _) => new Reading.Blank(),
        _ => null,
    };

    private static CellJson Of(Reading reading)
    {
        // 検討 is "text", 0.22% is "percent": the name of the reading's own type.
        var name = reading.GetType().Name;
        var kind = new CellJson(null, null, char.ToLowerInvariant(name[0]) + name[1..]);
        return reading switch
        {
            Reading.Number number => kind with { Value = number.Value, Unit = number.Unit },
            Reading.Percent percent => kind with { Value = percent.Value, Unit = Units.Percent },
            Reading.Range range => kind with { Low = range.Low, High = range.High, Unit = range.Unit, Sense = range.Sense },
            Reading.Bound bound => kind with { Bound = bound.Kind, Value = bound.Value, Unit = bound.Unit },
            Reading.Ratio ratio => kind with { Part = ratio.Part, Whole = ratio.Whole },
            Reading.Milestone milestone => kind with { Step = milestone.Step },
            Reading.Forecast forecast => kind with { Expected = Of(forecast.Expected) },
            _ => kind,
        };
    }
}
