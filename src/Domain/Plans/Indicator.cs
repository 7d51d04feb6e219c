using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;

namespace ReformFlow.Domain.Plans;

/// <summary>What is measured (成果指標): its definitions over time, its baseline and its series.</summary>
public sealed record Indicator
{
    /// <summary>Keeps the indicator.</summary>
    /// <exception cref="ArgumentException">No definition, definitions out of order, a change without a reason, no series, or a series twice.</exception>
    public Indicator(IndicatorId id, Values<IndicatorDefinition> definitions, Values<Series> series, Baseline? baseline = null)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Definitions = Checked(definitions);
        Series = Guard.Distinct(series, each => each.Id);
        Guard.Holds(series.Count > 0, "An indicator has at least one series.", nameof(series));
        Baseline = baseline;
    }

    /// <summary>Its identity within the item.</summary>
    public IndicatorId Id { get; }

    /// <summary>The definitions, oldest first, each valid until the next one begins.</summary>
    public Values<IndicatorDefinition> Definitions { get; }

    /// <summary>Its series in printed order.</summary>
    public Values<Series> Series { get; }

    /// <summary>What targets are compared with (平成30年度比); null when the sheet names none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>The definition that holds in the year; before the first one, the first.</summary>
    public IndicatorDefinition DefinitionIn(FiscalYear year) =>
        Definitions.LastOrDefault(definition => definition.From <= year) ?? Definitions[0];

    /// <summary>The indicator as it counts from another year on.</summary>
    public Indicator Redefined(IndicatorDefinition next) => new(Id, Definitions.With(next), Series, Baseline);

    private static Values<IndicatorDefinition> Checked(Values<IndicatorDefinition> definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        Guard.Holds(definitions.Count > 0, "An indicator has a definition.", nameof(definitions));
        Guard.Holds(definitions.Zip(definitions.Skip(1)).All(pair => pair.First.From < pair.Second.From),
            "Definitions follow one another in time.", nameof(definitions));
        Guard.Holds(definitions.Skip(1).All(definition => definition.Change is not null), "A changed definition says why.", nameof(definitions));
        return definitions;
    }
}

/// <summary>How an indicator counts from a year on. A change breaks the line in a chart.</summary>
/// <param name="From">First fiscal year that is counted so.</param>
/// <param name="Name">The indicator's printed name in those years.</param>
/// <param name="Change">The decision that changed it; null for the first definition.</param>
public sealed record IndicatorDefinition(FiscalYear From, string Name, RevisionDecision? Change = null)
{
    /// <summary>The indicator's printed name in those years.</summary>
    public string Name { get; } = Guard.Line(Name);
}

/// <summary>Year and value that targets are compared with (基準値).</summary>
/// <param name="Year">The fiscal year, such as 平成30年度.</param>
/// <param name="Value">Its value; null where the sheet names only the year.</param>
public sealed record Baseline(FiscalYear Year, Cell? Value);
