using ReformFlow.Domain;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Sample;

/// <summary>What the sample's planning officer decided about each series: whether higher or lower is better.</summary>
internal static class SampleDirections
{
    /// <summary>The plan with the decisions in it.</summary>
    /// <param name="book">The plan as it was read.</param>
    /// <param name="lines">Lines of item, series, direction and, for a ladder, its steps; # begins a comment.</param>
    /// <exception cref="InvalidOperationException">A line is wrong, or names a series that the plan does not have.</exception>
    public static PlanBook Decide(PlanBook book, IEnumerable<string> lines)
    {
        var decided = lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
            .ToDictionary(columns => (new ItemId(columns[0]), new SeriesId(columns[1])), Direction);
        var items = book.Plan.Items.Select(item => item with { Indicators = item.Indicators.Select(indicator => Directed(item.Id, indicator, decided)).ToValues() });
        var plan = book.Plan with { Items = items.ToValues() };
        return decided.Count == 0 ? new(plan, book.Sheets) : throw new InvalidOperationException($"No series {decided.Keys.First()} in the sample.");
    }

    private static Indicator Directed(ItemId item, Indicator indicator, Dictionary<(ItemId, SeriesId), Direction> decided) =>
        new(indicator.Id, indicator.Definitions,
            indicator.Series.Select(series => decided.Remove((item, series.Id), out var direction) ? series with { Direction = direction } : series).ToValues(),
            indicator.Baseline);

    private static Direction Direction(string[] columns) => columns[2] switch
    {
        "向上" => new Direction.Higher(),
        "低減" => new Direction.Lower(),
        "範囲内" => new Direction.Within(),
        "段階" => new Direction.Milestones(columns[3].Split('→').ToValues()),
        var other => throw new InvalidOperationException($"'{other}' is no direction."),
    };
}
