using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Cycles;

/// <summary>What is asked inside the years of a plan and has no answer yet, for notices and for 自分の仕事 alike.</summary>
public static class InsideTasks
{
    /// <summary>The open questions: interim checks from their day on until the year is closed, January values until it is opened or its fiscal year ends.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cycles">Its years that somebody has begun or said something of.</param>
    /// <param name="today">The business day.</param>
    public static IEnumerable<InsideTask> Of(Plan plan, IEnumerable<CycleState> cycles, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var known = cycles.Where(cycle => cycle.Plan == plan.Id).ToList();
        return known.SelectMany(cycle => Checks(plan, cycle, today)).Concat(Early(plan, known, today));
    }

    private static IEnumerable<InsideTask> Checks(Plan plan, CycleState cycle, DateOnly today) =>
        from check in cycle.Inside.Checks
        where cycle.Phase is not (CyclePhase.Closing or CyclePhase.Closed) && check.AskFrom <= today
        let open = Surroundings.ItemsOf(plan, cycle.Year).Where(item => cycle.Inside.AnswerTo(check.Number, item) is null).Select(item => plan.Find(item)!).ToValues()
        where open.Count > 0
        select new InsideTask(plan, cycle.Year, check, check.AskFrom, check.Due, open);

    private static IEnumerable<InsideTask> Early(Plan plan, List<CycleState> known, DateOnly today)
    {
        var year = EarlyValues.YearAskedOn(today);
        var cycle = known.FirstOrDefault(each => each.Year == year) ?? CycleState.For(plan.Id, year);
        // A year that was reported on before the town worked with this system is never opened, and must not be asked for ever.
        if (cycle.Phase is not CyclePhase.NotOpened || today > year.LastDay) yield break;
        var open = EarlyValues.Of(plan, year).Where(asked => cycle.Inside.EarlyOf(asked.Item.Id, asked.Series.Id) is null).Select(asked => asked.Item).Distinct().ToValues();
        if (open.Count > 0) yield return new(plan, year, null, EarlyValues.AskFrom(year), EarlyValues.Due(year), open);
    }
}

/// <summary>One thing that is asked inside a year.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Check">The interim check; null where the values of the calendar year are asked for.</param>
/// <param name="AskFrom">From when on.</param>
/// <param name="Due">Until when.</param>
/// <param name="Items">The items that have not answered, in the plan's order; never empty.</param>
public sealed record InsideTask(Plan Plan, FiscalYear Year, InterimCheck? Check, DateOnly AskFrom, DateOnly Due, Values<ActionItem> Items)
{
    /// <summary>The items for which a person answers.</summary>
    public Values<ActionItem> ItemsOf(PersonId person, Town town, Office office, DateOnly today) =>
        Items.Where(item => InsideYearRules.MayAnswer(person, item, town, office, today)).ToValues();
}
