using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Summaries;

/// <summary>The plan that follows a finished one (次期計画).</summary>
public static class Successor
{
    /// <summary>
    /// A plan with the headings of the finished one and the items that live on, under their old ids and in their old order,
    /// numbered 1, 2, 3 … anew at all their places. Their targets are blank in every new year and their schedules empty, so
    /// that planning must set them; definitions, baselines and directions stay.
    /// </summary>
    /// <param name="finished">The finished plan.</param>
    /// <param name="id">The new plan's id.</param>
    /// <param name="name">Its printed name.</param>
    /// <param name="first">Its first fiscal year, in which the items begin; after the finished plan's last one.</param>
    /// <param name="last">Its last fiscal year.</param>
    /// <param name="livesOn">The items that live on.</param>
    /// <exception cref="ArgumentException">The years overlap or run backwards, the id is the finished plan's, or an item is not in it or has ended.</exception>
    public static Plan Start(Plan finished, PlanId id, string name, FiscalYear first, FiscalYear last, Values<ItemId> livesOn)
    {
        Guard.Holds(id != finished.Id, "A successor is another plan.", nameof(id));
        Guard.Holds(first > finished.Last, "A successor begins after the finished plan.", nameof(first));
        Guard.Holds(first <= last, "A plan does not end before it begins.", nameof(last));
        Guard.Holds(livesOn.All(item => finished.Find(item) is { Life.End: null }), "Only an item that has not ended lives on.", nameof(livesOn));

        var blank = new YearCells(first.Through(last).Select(year => new YearCell(year, Cell.Read(""))).ToValues());
        return new(id, name, first, last, finished.LevelNames, finished.Headings,
            finished.Items.Where(item => livesOn.Contains(item.Id)).Select(item => Renewed(item, first, blank)).ToValues(),
            finished.Placements.Where(place => livesOn.Contains(place.Item)).Select((place, at) => place with { Number = new($"{at + 1}") }).ToValues());
    }

    private static ActionItem Renewed(ActionItem item, FiscalYear first, YearCells blank) => item with
    {
        Schedule = Schedule.Of([]),
        Indicators = item.Indicators.Select(indicator => new Indicator(indicator.Id, indicator.Definitions,
            indicator.Series.Select(series => series with { Targets = TargetHistory.StartingWith(blank) }).ToValues(), indicator.Baseline)).ToValues(),
        Life = new(first),
    };
}
