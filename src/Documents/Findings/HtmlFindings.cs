using ReformFlow.Domain.Doubts;
using ReformFlow.Documents.Building;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Findings;

/// <summary>Left-over HTML: taken out of texts where it is known, left in values.</summary>
internal static class HtmlFindings
{
    /// <summary>One finding for each line with HTML that was taken out, one for each with HTML that was left.</summary>
    public static IEnumerable<Finding> Of(BuiltPlan plan, ReadingOptions options) =>
        plan.Document.Policies.SelectMany(OfHeadings).Concat(plan.Document.Places.SelectMany(OfPlace));

    private static IEnumerable<Finding> OfHeadings(PrintedPolicy policy) =>
    [
        .. OfHeading(Labels.Policy, policy.Heading, policy.Prose),
        .. policy.Measures.SelectMany(measure => OfHeading(Labels.Measure, measure.Heading, measure.Prose)),
    ];

    private static IEnumerable<Finding> OfHeading(string label, NumberedTitle heading, List<Row> prose) =>
        prose.Select(row => (row.Line, HtmlScraps.Clean(row.Printed).Scraps)).Prepend((heading.Line, heading.Scraps))
            .SelectMany(line => Of(line.Line, label + heading.Number, "", line.Scraps));

    private static IEnumerable<Finding> OfPlace(PrintedPlace place) =>
    [
        .. Of(place.Line, place.Name, "題名", place.Title.Scraps),
        .. Of(place.Sections.Line, place.Name, "主体課・関連課", place.Sections.Scraps),
        .. OfBox(place, Labels.Description, place.Description),
        .. place.Schedule.Cells.SelectMany(cell => Of(cell.Line, place.Name, Labels.Schedule, cell.Clean.Scraps)),
        .. place.Indicators.SelectMany(indicator => Of(indicator.Line, place.Name, Labels.Indicator, indicator.Scraps)),
        .. place.AllSeries.SelectMany(series => new[] { series.Targets, series.Actuals }).SelectMany(row => LeftIn(place, row)),
        .. OfBox(place, Labels.Narrative, place.Narrative),
        .. place.Remarks is null ? [] : OfBox(place, Labels.Remarks, place.Remarks),
    ];

    private static IEnumerable<Finding> OfBox(PrintedPlace place, string label, Box box) =>
        box.Lines.SelectMany(line => Of(line.Line, place.Name, label, line.Clean.Scraps));

    private static IEnumerable<Finding> Of(int line, string place, string spot, Scraps scraps)
    {
        if (scraps.TakenOut.Count > 0)
            yield return new(DoubtKind.HtmlScrap, line, place, spot, string.Join(' ', scraps.TakenOut), "HTMLの記号を除いて読んだ");
        if (scraps.Left.Count > 0)
            yield return new(DoubtKind.HtmlScrap, line, place, spot, string.Join(' ', scraps.Left), "HTMLの記号のように見えるが、そのまま残した。要らなければ消す");
    }

    private static IEnumerable<Finding> LeftIn(PrintedPlace place, ValueRow row)
    {
        var scraps = row.Values.Prepend(row.Label).Select(value => HtmlScraps.Clean(value).Scraps).ToList();
        if (scraps.Exists(each => !each.IsEmpty))
            yield return new(DoubtKind.HtmlScrap, row.Line, place.Name, "値", string.Join(' ', scraps.SelectMany(each => each.TakenOut.Concat(each.Left))), "値の欄の文字なので、そのまま残した");
    }
}
