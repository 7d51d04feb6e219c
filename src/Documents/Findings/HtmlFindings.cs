using ReformFlow.Domain;
using ReformFlow.Domain.Doubts;
using ReformFlow.Documents.Building;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Findings;

/// <summary>Left-over HTML: taken out of texts, left in values.</summary>
internal static class HtmlFindings
{
    /// <summary>One finding for each line with HTML.</summary>
    public static IEnumerable<Finding> Of(BuiltPlan plan, ReadingOptions options) =>
        plan.Document.Policies.SelectMany(OfHeadings).Concat(plan.Document.Places.SelectMany(OfPlace));

    private static IEnumerable<Finding> OfHeadings(PrintedPolicy policy) =>
    [
        .. OfHeading(Labels.Policy, policy.Heading, policy.Prose),
        .. policy.Measures.SelectMany(measure => OfHeading(Labels.Measure, measure.Heading, measure.Prose)),
    ];

    private static IEnumerable<Finding> OfHeading(string label, NumberedTitle heading, List<Row> prose) =>
        prose.Select(row => (row.Line, HtmlScraps.Clean(row.Printed).Scraps)).Prepend((heading.Line, heading.Scraps))
            .SelectMany(line => TakenOut(line.Line, label + heading.Number, "", line.Scraps));

    private static IEnumerable<Finding> OfPlace(PrintedPlace place) =>
    [
        .. TakenOut(place.Line, place.Name, "題名", place.Title.Scraps),
        .. TakenOut(place.Sections.Line, place.Name, "主体課・関連課", place.Sections.Scraps),
        .. OfBox(place, Labels.Description, place.Description),
        // Bars of one cell share its scraps.
        .. place.Schedule.Bars.DistinctBy(bar => (bar.Line, bar.Column)).SelectMany(bar => TakenOut(bar.Line, place.Name, "スケジュール", bar.Scraps)),
        .. place.Indicators.SelectMany(indicator => TakenOut(indicator.Line, place.Name, Labels.Indicator, indicator.Scraps)),
        .. place.AllSeries.SelectMany(series => new[] { series.Targets, series.Actuals }).SelectMany(row => LeftIn(place, row)),
        .. OfBox(place, Labels.Narrative, place.Narrative),
        .. place.Remarks is null ? [] : OfBox(place, Labels.Remarks, place.Remarks),
    ];

    private static IEnumerable<Finding> OfBox(PrintedPlace place, string label, Box box) =>
        box.Lines.SelectMany(line => TakenOut(line.Line, place.Name, label, line.Clean.Scraps));

    private static IEnumerable<Finding> TakenOut(int line, string place, string spot, Values<string> scraps)
    {
        if (scraps.Count > 0)
            yield return new(DoubtKind.HtmlScrap, line, place, spot, string.Join(' ', scraps), "HTMLの記号を除いて読んだ");
    }

    private static IEnumerable<Finding> LeftIn(PrintedPlace place, ValueRow row)
    {
        var scraps = row.Values.Prepend(row.Label).SelectMany(value => HtmlScraps.Clean(value).Scraps).ToValues();
        if (scraps.Count > 0)
            yield return new(DoubtKind.HtmlScrap, row.Line, place.Name, "値", string.Join(' ', scraps), "値の欄の文字なので、そのまま残した");
    }
}
