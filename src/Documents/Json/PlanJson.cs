using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Json;

/// <summary>
/// What a reading looks like as JSON: the outcome is "read", with plan, counts and doubts, or "refused", with errors. A
/// member that is null is left out.
/// </summary>
internal sealed record ReadingJson(
    string Outcome, PlanJson? Plan, CountsJson? Counts, IEnumerable<DoubtJson>? Doubts, IEnumerable<ErrorJson>? Errors);

/// <summary>The plan.</summary>
internal sealed record PlanJson(
    string Id, string Name, int FirstYear, int LastYear, IEnumerable<string> LevelNames, IEnumerable<LevelJson> Levels,
    IEnumerable<ItemJson> Items, IEnumerable<PlacementJson> Placements);

/// <summary>One heading with those below it.</summary>
internal sealed record LevelJson(string Id, string Level, string Number, string Title, IEnumerable<string> Prose, IEnumerable<LevelJson> Children);

/// <summary>One place where an item is printed.</summary>
internal sealed record PlacementJson(string Item, string Under, string Number, bool IsRepost);

/// <summary>One item with all its values and texts.</summary>
internal sealed record ItemJson(
    string Id, string Title, IEnumerable<SectionJson> Leads, RelatedJson Related, IEnumerable<string> Description,
    ScheduleJson Schedule, IEnumerable<IndicatorJson> Indicators, IEnumerable<SheetJson> Sheets);

/// <summary>A section as printed; no id where the master does not know it.</summary>
internal sealed record SectionJson(string Printed, string? Id);

/// <summary>"all", "listed" or "blank"; sections only when listed.</summary>
internal sealed record RelatedJson(string Kind, IEnumerable<SectionJson>? Sections);

/// <summary>The schedule.</summary>
internal sealed record ScheduleJson(bool IsReadable, IEnumerable<BarJson> Bars);

/// <summary>A bar; an unknown year is left out.</summary>
internal sealed record BarJson(string Text, int? First, int? Last);

/// <summary>An indicator.</summary>
internal sealed record IndicatorJson(string Id, string Name, BaselineJson? Baseline, IEnumerable<SeriesJson> Series);

/// <summary>What targets are compared with.</summary>
internal sealed record BaselineJson(int Year, string? Printed);

/// <summary>A series with its targets in force and its actuals.</summary>
internal sealed record SeriesJson(
    string Id, string Label, PeriodKind Period, YearBasis Years, string? Direction, IEnumerable<CellJson> Targets, IEnumerable<CellJson> Actuals);

/// <summary>The texts of one year; left out where the document has none for it.</summary>
internal sealed record SheetJson(int Year, IEnumerable<string>? Narrative, IEnumerable<string>? Remarks);

/// <summary>How much was printed and how much is stored; they differ by the re-posts.</summary>
internal sealed record CountsJson(int Places, int Items, int PrintedSeries, int StoredSeries, int PrintedCells, int StoredCells);

/// <summary>One doubt, its kind and weight also in words.</summary>
internal sealed record DoubtJson(
    int Number, DoubtKind Kind, string KindName, DoubtWeight Weight, string WeightName, int Line, IEnumerable<int> AlsoAt,
    string Where, string Printed, string Proposed, string? Place);

/// <summary>One reason for a refusal.</summary>
internal sealed record ErrorJson(int Line, string Printed, string What, string Next, string? Place);
