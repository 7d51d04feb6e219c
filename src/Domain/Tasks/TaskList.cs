using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Tasks;

/// <summary>自分の仕事: what the sheets want of one person today. Asks the same rules as every page; decides nothing itself.</summary>
public static class TaskList
{
    /// <summary>The person's tasks, by kind, what is due first before what is due later.</summary>
    /// <param name="sheets">The sheets of the municipality, in printed order.</param>
    /// <param name="person">Whose tasks.</param>
    /// <param name="calendar">The town's working days.</param>
    /// <param name="today">The business day.</param>
    public static Values<TaskLine> Of(IEnumerable<TaskSheet> sheets, PersonId person, TownCalendar calendar, DateOnly today) =>
    (
        from sheet in sheets
        from kind in KindsOf(sheet, person)
        let due = DueOf(sheet, kind, person, calendar)
        orderby kind, due ?? DateOnly.MaxValue, sheet.StageSince
        select new TaskLine(kind, sheet.Id, sheet.Number, sheet.Title, sheet.Sheet, Math.Max(0, today.DayNumber - sheet.StageSince.DayNumber), due,
            due is { } day && calendar.Knows(day) ? calendar.WorkingDaysBetween(today, day) : null)
    ).ToValues();

    private static IEnumerable<TaskKind> KindsOf(TaskSheet sheet, PersonId person)
    {
        var open = Approvals.Open(sheet.Sheet, new Actor(person, ""), sheet.Around).Select(rule => rule.May).ToHashSet();
        if (open.Contains(Verb.Save)) yield return TaskKind.Write;
        if (open.Contains(Verb.Endorse) || open.Contains(Verb.Approve)) yield return TaskKind.Decide;
        if (open.Contains(Verb.Agree)) yield return TaskKind.Agree;
        if (open.Contains(Verb.RefuseExtension)) yield return TaskKind.AnswerExtension;
        // A scheduled publication comes by itself.
        if (open.Contains(Verb.Publish) && sheet.Around.PublishOn is null) yield return TaskKind.Publish;
        if (open.Contains(Verb.PostView)) yield return TaskKind.PostView;
        if (open.Contains(Verb.ReadCirculated)) yield return TaskKind.Read;
        if (!open.Overlaps([Verb.Endorse, Verb.Approve, Verb.Agree]) && StageToCome(sheet, person) is not null) yield return TaskKind.Coming;
    }

    // With today's absences and vacancies applied: whoever would decide if the sheet stood there now.
    private static (Stage Stage, int Step)? StageToCome(TaskSheet sheet, PersonId person)
    {
        if (sheet.Sheet.Stage is not (Stage.Draft or Stage.DepartmentReview or Stage.PlanningApproval)) return null;
        var route = sheet.Sheet.RouteIn(sheet.Around);
        var (agreed, hands) = sheet.Sheet.Stage is Stage.Draft ? ([], []) : (sheet.Sheet.Agreed, sheet.Sheet.Hands);
        foreach (var post in route.AllPosts.Except(agreed))
        {
            var isFinal = post == route.Approver;
            if (Turn.WhoMayDecide(post, isFinal, hands, sheet.Around.Office).Contains(person))
                return isFinal ? (Stage.PlanningApproval, 0) : (Stage.DepartmentReview, route.Steps.TakeWhile(step => !step.Posts.Contains(post)).Count());
        }
        return null;
    }

    private static DateOnly? DueOf(TaskSheet sheet, TaskKind kind, PersonId person, TownCalendar calendar)
    {
        if (sheet.Dates is null || kind is TaskKind.PostView or TaskKind.Read) return null;
        var dates = SheetDates.Of(sheet.Dates, sheet.Sheet, sheet.Around, calendar);
        return kind is TaskKind.Coming && StageToCome(sheet, person) is var (stage, step) ? dates.At(stage, step) : dates.At(sheet.Sheet.Stage, Waiting.StepOf(sheet.Sheet));
    }
}

/// <summary>One sheet as the list needs it.</summary>
/// <param name="Id">Which sheet.</param>
/// <param name="Number">The item's printed number.</param>
/// <param name="Title">The item's title.</param>
/// <param name="Sheet">The sheet; its content may be left out.</param>
/// <param name="StageSince">Since which day it stands at its stage.</param>
/// <param name="Around">The town as it is today.</param>
/// <param name="Dates">The dates of its year; null before the opening.</param>
public sealed record TaskSheet(SheetId Id, ItemNumber Number, string Title, SheetState Sheet, DateOnly StageSince, Circumstances Around, CycleDates? Dates);

/// <summary>One task.</summary>
/// <param name="Kind">What is wanted.</param>
/// <param name="Id">Of which sheet.</param>
/// <param name="Number">The item's printed number.</param>
/// <param name="Title">The item's title.</param>
/// <param name="Sheet">The sheet; its content may be left out.</param>
/// <param name="DaysHeld">For how many days it has stood at its stage.</param>
/// <param name="Due">Until when; null where no date is set.</param>
/// <param name="WorkingDaysLeft">Working days until then, 0 on the day itself, negative when it is late; null where no date is set or the holidays until then are not known yet.</param>
public sealed record TaskLine(TaskKind Kind, SheetId Id, ItemNumber Number, string Title, SheetState Sheet, int DaysHeld, DateOnly? Due, int? WorkingDaysLeft);
