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
