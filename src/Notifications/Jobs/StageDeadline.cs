using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;

namespace ReformFlow.Notifications.Jobs;

/// <summary>Until when a stage is to be left, and from when on that is called to mind.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Word">The part of the key: section, chief, planning.</param>
/// <param name="Ja">What the screen calls the date.</param>
/// <param name="Reminder">The reminder.</param>
/// <param name="Due">The end.</param>
/// <param name="LastDay">The last day on which it is in time. A date on a closed day ends on the next open one (地方自治法4条の2第4項).</param>
/// <param name="RemindFrom">Three working days before it.</param>
internal sealed record StageDeadline(Stage Stage, string Word, string Ja, DeadlineKind Reminder, DeadlineKind Due, DateOnly LastDay, DateOnly RemindFrom)
{
    private const int WorkingDaysBefore = 3;

    // A week of holidays and more may lie between; where the table of holidays ends, days are counted as they come.
    private const int Margin = 31;

    /// <summary>The three deadlines of a year's dates.</summary>
    public static Values<StageDeadline> Of(CycleDates dates, TownCalendar calendar) =>
    [
        Of(Stage.Draft, "section", "提出期限", DeadlineKind.SectionReminder, DeadlineKind.SectionDue, dates.SectionDue, calendar),
        Of(Stage.DepartmentReview, "chief", "審査期限", DeadlineKind.ChiefReminder, DeadlineKind.ChiefDue, dates.ChiefDue, calendar),
        Of(Stage.PlanningApproval, "planning", "承認期限", DeadlineKind.PlanningReminder, DeadlineKind.PlanningDue, dates.PlanningDue, calendar),
    ];

    /// <summary>The deadlines of the second collection; empty where the year has none.</summary>
    public static Values<StageDeadline> OfSecond(CycleDates dates, TownCalendar calendar)
    {
        var decision = dates.SecondDecisionDue is { } decide
            ? Of(Stage.DepartmentReview, "second-decision", "確定値の審査・承認期限", DeadlineKind.SecondDecisionReminder, DeadlineKind.SecondDecisionDue, decide, calendar) : null;
        return new[]
        {
            dates.SecondCollectionDue is { } submit
                ? Of(Stage.Draft, "second-collection", "確定値の提出期限", DeadlineKind.SecondCollectionReminder, DeadlineKind.SecondCollectionDue, submit, calendar) : null,
            decision,
            decision is null ? null : decision with { Stage = Stage.PlanningApproval },
        }.OfType<StageDeadline>().ToValues();
    }

    /// <summary>Until when a sheet is to leave its stage; null where the stage has no date.</summary>
    public static StageDeadline? Of(CycleDates dates, SheetState sheet, TownCalendar calendar) =>
        (sheet.IsBeingSettled ? OfSecond(dates, calendar) : Of(dates, calendar)).FirstOrDefault(deadline => deadline.Stage == sheet.Stage);

    private static StageDeadline Of(Stage stage, string word, string ja, DeadlineKind reminder, DeadlineKind due, DateOnly day, TownCalendar calendar)
    {
        var isKnown = calendar.Knows(day.AddDays(-Margin)) && calendar.Knows(day.AddDays(Margin));
        var last = isKnown ? calendar.OnOrAfter(day) : day;
        return new(stage, word, ja, reminder, due, last, isKnown ? calendar.AddWorkingDays(last, -WorkingDaysBefore) : last.AddDays(-WorkingDaysBefore));
    }
}
