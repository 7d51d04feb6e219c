using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Cycles;

/// <summary>Which days may be dates of a plan's years: none so far away that it can only be a slip of the keyboard, and that no calendar reaches.</summary>
public static class PlanDays
{
    /// <summary>So many years before the plan's first one a date may lie.</summary>
    public const int YearsBefore = 5;

    /// <summary>So many years after the plan's last one a date may lie.</summary>
    public const int YearsAfter = 20;

    /// <summary>Whether a day may be a date of the plan.</summary>
    public static bool Hold(Plan plan, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return day.Year >= plan.First.StartYear - YearsBefore && day.Year <= plan.Last.StartYear + YearsAfter;
    }

    /// <summary>Whether every day that a command sets may be one.</summary>
    public static bool Hold(Plan plan, CycleCommand command) => (command switch
    {
        CycleCommand.Open { Dates: { } dates } => Of(dates),
        CycleCommand.ChangeDates change => Of(change.Dates),
        CycleCommand.Close { OpenNext: { } next } => Of(next),
        CycleCommand.HoldPublication hold => [hold.Hold.Until],
        _ => [],
    }).All(day => Hold(plan, day));

    private static IEnumerable<DateOnly> Of(CycleDates dates) =>
        new DateOnly?[] { dates.SectionDue, dates.ChiefDue, dates.PlanningDue, dates.PublishOn, dates.SecondCollectionFrom, dates.SecondCollectionDue, dates.SecondDecisionDue }
            .OfType<DateOnly>().Concat((dates.Levels ?? []).Select(level => level.Due));
}
