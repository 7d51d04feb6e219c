using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Domain.Cycles;

/// <summary>Until when a sheet should leave its stage. Lateness is computed, never stored.</summary>
public static class Deadlines
{
    /// <summary>The last day of the stage by the cycle's dates; null where no date is set for it.</summary>
    public static DateOnly? DueOf(this CycleDates dates, Stage stage) => stage switch
    {
        Stage.NotOpened or Stage.Draft => dates.SectionDue,
        Stage.DepartmentReview => dates.ChiefDue,
        Stage.PlanningApproval => dates.PlanningDue,
        Stage.Approved => dates.PublishOn,
        _ => null,
    };

    /// <summary>The last day of the sheet's stage: the second collection has dates of its own; null where no date is set.</summary>
    /// <param name="dates">The cycle's dates.</param>
    /// <param name="sheet">The sheet; its content may be left out.</param>
    /// <param name="stage">Another stage of it; null for the one at which it stands.</param>
    public static DateOnly? DueOf(this CycleDates dates, SheetState sheet, Stage? stage = null)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(sheet);
        return (stage ?? sheet.Stage, sheet.IsBeingSettled) switch
        {
            (Stage.Draft, true) => dates.SecondCollectionDue,
            (Stage.DepartmentReview or Stage.PlanningApproval, true) => dates.SecondDecisionDue,
            (var at, _) => dates.DueOf(at),
        };
    }

    /// <summary>How many working days have passed since a day: 0 on the day itself and before it.</summary>
    public static int WorkingDaysAfter(this TownCalendar calendar, DateOnly day, DateOnly today) => today <= day ? 0 : calendar.WorkingDaysBetween(day, today);

    /// <summary>
    /// Dates to begin with: sections have twenty working days, each of the next two steps five, publication ten more. Planning
    /// changes them as it likes.
    /// </summary>
    public static CycleDates Proposed(TownCalendar calendar, DateOnly today)
    {
        var (section, chief, planning) = (calendar.AddWorkingDays(today, 20), calendar.AddWorkingDays(today, 25), calendar.AddWorkingDays(today, 30));
        return new(section, chief, planning, calendar.AddWorkingDays(today, 40));
    }
}
