using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Web.Pages.Cycles;

/// <summary>Asks the rules of cycles what a person could do now, for the buttons and the reasons beside them.</summary>
internal static class CycleQuestions
{
    /// <summary>Why the command would be refused; null when it would not.</summary>
    public static CycleRefusal? Against(this Desk desk, Plan plan, CycleState cycle, CycleCommand command, Values<ItemId>? openItems = null) =>
        CycleRules.Against(cycle, command, desk.Actor.Person, plan, desk.Snapshot.Cycles, desk.Office, openItems ?? []);

    /// <summary>Whether it is the person's role, whatever else stands in the way.</summary>
    public static bool IsMine(this Desk desk, Plan plan, CycleState cycle, CycleCommand command) =>
        desk.Against(plan, cycle, command) is not CycleRefusal.NotYourRole;

    /// <summary>The dates of a year for a sheet on today's pattern of routes, to which nothing was granted; null before the opening.</summary>
    public static SheetDates? InForce(this Desk desk, CycleState cycle) => cycle.DatesInForce is { } dates
        ? SheetDates.Of(dates, [.. desk.Town.Routes.Steps.Select(role => (Role?)role)], null, desk.Calendar)
        : null;

    /// <summary>The items of the year whose route cannot finish today, with what is lacking.</summary>
    public static IEnumerable<(ActionItem Item, Values<string> Lacks)> Stuck(this Desk desk, Plan plan, CycleState cycle) =>
        from id in Surroundings.ItemsOf(plan, cycle.Year)
        let item = plan.Find(id)!
        let lacks = Surroundings.RouteLacks(desk.Town, item, desk.Today)
        where lacks.Count > 0
        select (item, lacks);
}
