using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Notifications.Policy;

namespace ReformFlow.Notifications.Jobs;

/// <summary>Until when a stage is to be left, and from when on that is called to mind.</summary>
/// <param name="Word">The part of a key: section, chief, planning, or the role of another step.</param>
/// <param name="Ja">What the screen calls the date.</param>
/// <param name="Reminder">The reminder.</param>
/// <param name="Due">The end.</param>
/// <param name="LastDay">The last day on which it is in time.</param>
/// <param name="RemindFrom">Three working days before it.</param>
internal sealed record StageDeadline(string Word, string Ja, DeadlineKind Reminder, DeadlineKind Due, DateOnly LastDay, DateOnly RemindFrom)
{
    private const int WorkingDaysBefore = 3;

    /// <summary>The deadlines of a year's dates: the submission's, one for each reviewing role, planning's.</summary>
    public static Values<StageDeadline> Of(CycleDates dates, Values<Role> roles, TownCalendar calendar)
    {
        var days = SheetDates.Of(dates, [.. roles.Select(role => (Role?)role)], null, calendar);
        return [Section(days, calendar), .. roles.Zip(days.Steps, (role, day) => Step(role, day, calendar)), Planning(days, calendar)];
    }

    /// <summary>The deadlines of the second collection; empty where the year has none.</summary>
    public static Values<StageDeadline> OfSecond(CycleDates dates, TownCalendar calendar)
    {
        var days = SettlingDates.Of(dates, calendar);
        return new[] { SecondSubmission(days, calendar), SecondDecision(days, calendar) }.OfType<StageDeadline>().ToValues();
    }

    /// <summary>The deadline of a sheet where it stands; null where there is none, as before a publication.</summary>
    public static StageDeadline? Of(CycleDates dates, SheetState sheet, Circumstances around, TownCalendar calendar)
    {
        var days = SheetDates.Of(dates, sheet, around, calendar);
        return (sheet.Stage, days.Settling) switch
        {
            (Stage.Draft, { } settling) => SecondSubmission(settling, calendar),
            (Stage.DepartmentReview or Stage.PlanningApproval, { } settling) => SecondDecision(settling, calendar),
            (Stage.Draft, _) => Section(days, calendar),
            (Stage.DepartmentReview, _) => Step(Role.SectionChief, days.At(sheet.Stage, Waiting.StepOf(sheet))!.Value, calendar),
            (Stage.PlanningApproval, _) => Planning(days, calendar),
            _ => null,
        };
    }

    private static StageDeadline Section(SheetDates days, TownCalendar calendar) =>
        Of("section", "提出期限", DeadlineKind.SectionReminder, DeadlineKind.SectionDue, days.Section, calendar);

    private static StageDeadline Planning(SheetDates days, TownCalendar calendar) =>
        Of("planning", "承認期限", DeadlineKind.PlanningReminder, DeadlineKind.PlanningDue, days.Planning, calendar);

    private static StageDeadline? SecondSubmission(SettlingDates days, TownCalendar calendar) => days.Submit is not { } day ? null
        : Of("second-collection", "確定値の提出期限", DeadlineKind.SecondCollectionReminder, DeadlineKind.SecondCollectionDue, day, calendar);

    private static StageDeadline? SecondDecision(SettlingDates days, TownCalendar calendar) => days.Decide is not { } day ? null
        : Of("second-decision", "確定値の審査・承認期限", DeadlineKind.SecondDecisionReminder, DeadlineKind.SecondDecisionDue, day, calendar);

    private static StageDeadline Step(Role role, DateOnly day, TownCalendar calendar) => Of(role switch
    {
        Role.SectionChief => "chief",
        Role.DivisionHead => "division",
        Role.Executive => "executive",
        _ => "intermediate",
    }, "審査期限", DeadlineKind.ChiefReminder, DeadlineKind.ChiefDue, day, calendar);

    private static StageDeadline Of(string word, string ja, DeadlineKind reminder, DeadlineKind due, DateOnly day, TownCalendar calendar) =>
        new(word, ja, reminder, due, day, new WorkDays(calendar).Add(day, -WorkingDaysBefore));
}
