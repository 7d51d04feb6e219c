using System.Globalization;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using static ReformFlow.Documents.Tidy.TidyKind;

namespace ReformFlow.Documents.Tidy;

/// <summary>Says what an indicator and its series are, and what was promised.</summary>
internal static class IndicatorRows
{
    /// <summary>The rows.</summary>
    public static IEnumerable<TidyRow> Of(ActionItem item, Indicator indicator)
    {
        var key = new TidyKey(IndicatorName, item.Id.Value, indicator.Id.Value);
        return
        [
            .. indicator.Definitions.SelectMany((definition, index) => OfDefinition(key with { Version = index + 1 }, definition)),
            .. indicator.Baseline is { } baseline ? OfBaseline(key, baseline) : [],
            .. indicator.Series.SelectMany(series => OfSeries(key with { Series = series.Id.Value }, series)),
        ];
    }

    /// <summary>A printed value and, where a person decided on it, its reading.</summary>
    public static IEnumerable<TidyRow> OfCell(TidyKey key, TidyKind readingKind, Cell cell) =>
        ReadingText.Of(cell) is { } reading ? [new(key, cell.Printed), new(key with { Kind = readingKind }, reading)] : [new(key, cell.Printed)];

    private static IEnumerable<TidyRow> OfDefinition(TidyKey key, IndicatorDefinition definition) =>
    [
        new(key, definition.Name),
        new(key with { Kind = DefinitionFrom }, Digits.Of(definition.From)),
        .. OfDecision(key, definition.Change),
    ];

    private static IEnumerable<TidyRow> OfDecision(TidyKey key, RevisionDecision? decision) => decision is null ? [] :
    [
        new(key with { Kind = ChangeDay }, decision.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new(key with { Kind = ChangedBy }, decision.ApprovedBy.Value),
        new(key with { Kind = ChangeReason }, decision.Reason),
    ];

    private static IEnumerable<TidyRow> OfBaseline(TidyKey key, Baseline baseline) =>
    [
        new(key with { Kind = BaselineYear }, Digits.Of(baseline.Year)),
        .. baseline.Value is { } value ? OfCell(key with { Kind = BaselineValue }, BaselineReading, value) : [],
    ];

    private static IEnumerable<TidyRow> OfSeries(TidyKey key, Series series) =>
    [
        new(key with { Kind = SeriesLabel }, series.Label),
        new(key with { Kind = SeriesPeriod }, TidyWords.Of(series.Period)),
        new(key with { Kind = SeriesYears }, TidyWords.Of(series.Years)),
        .. series.Direction is { } direction ? OfDirection(key, direction) : [],
        .. series.Timing is { } timing ? new TidyRow[] { new(key with { Kind = SeriesTiming }, TidyWords.Of(timing)) } : [],
        .. series.Targets.Versions.SelectMany(version => OfTargets(key with { Version = version.Number }, version)),
    ];

    private static IEnumerable<TidyRow> OfDirection(TidyKey key, Direction direction) =>
    [
        new(key with { Kind = SeriesDirection }, direction switch
        {
            Direction.Higher => TidyWords.Higher,
            Direction.Lower => TidyWords.Lower,
            Direction.Within => TidyWords.Within,
            _ => TidyWords.Milestones,
        }),
        .. direction is Direction.Milestones ladder ? ladder.Steps.Select((step, index) => new TidyRow(key with { Kind = SeriesStep, Order = index + 1 }, step)) : [],
    ];

    private static IEnumerable<TidyRow> OfTargets(TidyKey key, TargetVersion version) =>
        OfDecision(key, version.Decision).Concat(version.Targets.Cells.SelectMany(cell => OfCell(key with { Kind = Target, Year = cell.Year.StartYear }, TargetReading, cell.Cell)));
}
