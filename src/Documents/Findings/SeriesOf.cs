using ReformFlow.Domain.Plans;
using ReformFlow.Documents.Building;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Findings;

/// <summary>A series beside its printed rows, at the original place and wherever the item is posted again with the same values.</summary>
internal sealed record SeriesOf(PrintedPlace Place, PrintedIndicator Indicator, PrintedSeries Printed, Series Series, string Name,
    IReadOnlyList<int> TargetLines, IReadOnlyList<int> ActualLines)
{
    /// <summary>What messages call the row of targets.</summary>
    public string Targets => Name + Labels.Targets;

    /// <summary>What messages call the row of actuals.</summary>
    public string Actuals => $"{Name}実績";

    /// <summary>The series of all items, each once however often it is printed.</summary>
    public static IEnumerable<SeriesOf> All(BuiltPlan plan)
    {
        var reposts = plan.Places.Where(place => place.IsRepost).ToLookup(place => place.Original.Line, place => place.Printed);
        foreach (var place in plan.Places.Where(place => !place.IsRepost))
        {
            var printed = place.Printed.Indicators.SelectMany(indicator => indicator.Series.Select(series => (indicator, series)));
            var several = place.Item.AllSeries.Skip(1).Any();
            foreach (var (index, (series, (indicator, rows))) in place.Item.AllSeries.Zip(printed).Index())
            {
                var again = reposts[place.Printed.Line].Select(repost => repost.AllSeries.ElementAtOrDefault(index)).ToList();
                yield return Of(place.Printed, indicator, rows, series, several, again);
            }
        }
    }

    private static SeriesOf Of(
        PrintedPlace place, PrintedIndicator indicator, PrintedSeries rows, Series series, bool several, List<PrintedSeries?> again) =>
        new(place, indicator, rows, series, several && series.Label.Trim() is { Length: > 0 } label ? label + " " : "",
            Lines(rows.Targets, again.Select(each => each?.Targets)), Lines(rows.Actuals, again.Select(each => each?.Actuals)));

    private static List<int> Lines(ValueRow row, IEnumerable<ValueRow?> again) =>
        [row.Line, .. again.Where(other => other is not null && other.Values.Equals(row.Values)).Select(other => other!.Line)];
}
