using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Cycles;

/// <summary>Puts together what the rules look at besides a sheet: the town, the plan and the cycle as they are today.</summary>
public static class Surroundings
{
    // Stands where a town lacks the posts of a route; nobody holds it, and RouteLacks keeps it from ever being pinned.
    private static readonly Route Nowhere = new([new RouteStep([new PostId("no-reviewer")])], [], new PostId("no-approver"));

    /// <summary>The circumstances of one item's sheet.</summary>
    /// <param name="town">The town.</param>
    /// <param name="item">The item as the plan has it now.</param>
    /// <param name="cycle">The plan's year.</param>
    /// <param name="today">The business day.</param>
    /// <param name="office">The town's posts of that day, where they are known already; null to look.</param>
    public static Circumstances Of(Town town, ActionItem item, CycleState cycle, DateOnly today, Office? office = null)
    {
        office ??= town.OfficeOn(today);
        var route = town.RouteOn(item, today, office);
        return new(office, route.Route ?? Nowhere, town.LeadsOn(item, today), today,
            ItemInPlan: item.Life.Contains(cycle.Year),
            IsSecondCollection: cycle.Dates?.IsSecondCollectionOver(today) is true,
            PublishOn: cycle.DatesInForce?.PublishOn,
            RouteLacks: route.Missing,
            SubmitBy: cycle is { Phase: CyclePhase.Opening or CyclePhase.Open, Dates: { } dates } ? SheetDates.Of(dates, [], null, town.WorkingDays()).Section : null,
            HeldUntil: cycle.Hold?.Until,
            SecondCollectionFrom: cycle.Dates?.SecondCollectionFrom)
        {
            SettledLate = item.AllSeries.Where(series => series.Timing is ValueTiming.AfterClosing).Select(series => series.Id).ToValues(),
        };
    }

    /// <summary>The items that have a sheet in the year, in printed order.</summary>
    public static Values<ItemId> ItemsOf(Plan plan, FiscalYear year) => plan.Items.Where(item => item.Life.Contains(year)).Select(item => item.Id).ToValues();

    /// <summary>
    /// The items that keep a year from being closed: those with a sheet that is neither published nor closed, and those of the
    /// plan that have no sheet of the year at all, because they joined it after the opening.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The year.</param>
    /// <param name="sheets">Every sheet of the plan's year and its stage, also of items that have left the plan.</param>
    public static Values<ItemId> Unsettled(Plan plan, FiscalYear year, IEnumerable<(ItemId Item, Stage Stage)> sheets)
    {
        var stages = sheets.ToDictionary(sheet => sheet.Item, sheet => sheet.Stage);
        return ItemsOf(plan, year).Union(stages.Keys)
            .Where(item => !stages.TryGetValue(item, out var stage) || stage is not (Stage.Published or Stage.ClosedWithoutSheet)).ToValues();
    }

    /// <summary>
    /// Whether a sheet keeps its year from being closed although it is public: the year's second collection is still to ask for
    /// its 未確定 values, and after the close nobody would. What was asked and abandoned keeps nothing open.
    /// </summary>
    /// <param name="cycle">The year.</param>
    /// <param name="sheet">The sheet; of its content at least what is 未確定.</param>
    public static bool AwaitsCollection(CycleState cycle, SheetState sheet) =>
        cycle.Dates?.SecondCollectionFrom is not null && sheet is { Stage: Stage.Published, Settlement: null } && sheet.Content.Open.Any();

    /// <summary>What the route of an item lacks today, in the officers' words; empty when it can finish.</summary>
    public static Values<string> RouteLacks(Town town, ActionItem item, DateOnly today)
    {
        var found = town.RouteOn(item, today);
        return found.Route is not { } route
            ? found.Missing
            : RouteCheck.Stuck(route, town.OfficeOn(today), []).Select(post => $"{town.TitleOf(post)}の判断ができる人がいない").ToValues();
    }
}
