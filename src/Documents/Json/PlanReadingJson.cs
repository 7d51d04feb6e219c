using System.Text.Json;
using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;
using ReformFlow.Domain.Wording;

namespace ReformFlow.Documents.Json;

/// <summary>Prints what reading a document came to as JSON, for programs and for a person's second look.</summary>
public static class PlanReadingJson
{
    private static readonly JsonSerializerOptions Options = new(JsonForm.OneLine) { WriteIndented = true, NewLine = "\n" };

    /// <summary>The reading as indented JSON: plan, counts and doubts, or the errors.</summary>
    public static string Write(PlanReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return JsonSerializer.Serialize(Of(reading), Options);
    }

    private static ReadingJson Of(PlanReading reading) => reading switch
    {
        PlanReading.Read read => new("read", Of(read.Book), CountsOf(read.Book), read.Doubts.Select(Of), null),
        PlanReading.Refused refused => new("refused", null, null, null, refused.Errors.Select(Of)),
        _ => throw new InvalidOperationException($"{reading.GetType()} is a new kind of reading."),
    };

    private static ErrorJson Of(ReadingError error) => new(error.Line, error.Printed, error.What, error.Next, error.Place?.ToString());

    private static DoubtJson Of(Doubt doubt) => new(doubt.Number, doubt.Kind, Words.Of(doubt.Kind).Ja, doubt.Weight, Words.Of(doubt.Weight).Ja,
        doubt.Line, doubt.AlsoAt, doubt.Where, doubt.Printed, doubt.Proposed, doubt.Place?.ToString());

    private static PlanJson Of(PlanBook book)
    {
        var plan = book.Plan;
        // Looked up once: asking the book for each series would go through all its sheets each time.
        var sheets = book.Sheets.ToLookup(sheet => sheet.Item);
        return new(plan.Id.Value, plan.Name, plan.First.StartYear, plan.Last.StartYear, plan.LevelNames,
            plan.Headings.Select(heading => Of(heading, plan.LevelNames, 0)), plan.Items.Select(item => Of(item, [.. sheets[item.Id].OrderBy(sheet => sheet.Year)])),
            plan.Placements.Select(place => new PlacementJson(place.Item.Value, place.Under.Value, place.Number.Printed, place.IsRepost)));
    }

    private static LevelJson Of(Heading heading, Values<string> levels, int depth) => new(heading.Id.Value, levels[depth], heading.Number,
        heading.Title, heading.Prose.Lines, heading.Children.Select(child => Of(child, levels, depth + 1)));

    private static ItemJson Of(ActionItem item, List<YearSheet> sheets) => new(
        item.Id.Value, item.Title, Of(item.Leads.All), Of(item.Related), item.Description.Lines,
        new(item.Schedule.IsReadable, item.Schedule.Bars.Select(bar => new BarJson(bar.Text, bar.First?.StartYear, bar.Last?.StartYear))),
        item.Indicators.Select(indicator => Of(indicator, sheets)),
        sheets.Select(Of));

    private static SheetJson Of(YearSheet sheet) => new(sheet.Year.StartYear, sheet.Content.Narrative?.Lines, sheet.Content.Remarks?.Lines);

    private static IndicatorJson Of(Indicator indicator, List<YearSheet> sheets) => new(indicator.Id.Value, indicator.Definitions[^1].Name,
        indicator.Baseline is { } baseline ? new(baseline.Year.StartYear, baseline.Value?.Printed) : null,
        indicator.Series.Select(series => Of(series, sheets)));

    private static SeriesJson Of(Series series, List<YearSheet> sheets) => new(series.Id.Value, series.Label, series.Period, series.Years,
        series.Direction?.GetType().Name.ToLowerInvariant(), Of(series.Targets.InForce), ActualsOf(series.Id, sheets));

    private static IEnumerable<CellJson> ActualsOf(SeriesId series, List<YearSheet> sheets) =>
        from sheet in sheets
        let answer = sheet.Content.AnswerTo(series)
        where answer is not null
        select CellJson.Of(sheet.Year, answer);

    private static IEnumerable<CellJson> Of(YearCells cells) => cells.Cells.Select(cell => CellJson.Of(cell.Year, cell.Cell));

    private static IEnumerable<SectionJson> Of(Values<NamedSection> sections) =>
        sections.Select(section => new SectionJson(section.Printed, section.Id?.Value));

    private static RelatedJson Of(RelatedSections related) => related switch
    {
        RelatedSections.All => new("all", null),
        RelatedSections.Listed listed => new("listed", Of(listed.Sections)),
        _ => new("blank", null),
    };

    private static CountsJson CountsOf(PlanBook book)
    {
        var plan = book.Plan;
        var answers = book.Sheets.ToLookup(sheet => sheet.Item, sheet => sheet.Content.Answers.Count);
        var cells = plan.Items.ToDictionary(item => item.Id,
            item => item.AllSeries.Sum(series => series.Targets.InForce.Cells.Count) + answers[item.Id].Sum());
        var series = plan.Items.ToDictionary(item => item.Id, item => item.AllSeries.Count());
        return new(plan.Placements.Count, plan.Items.Count, plan.Placements.Sum(place => series[place.Item]), series.Values.Sum(),
            plan.Placements.Sum(place => cells[place.Item]), cells.Values.Sum());
    }
}
