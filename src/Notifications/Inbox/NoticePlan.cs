using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Jobs;

namespace ReformFlow.Notifications.Inbox;

/// <summary>
/// Who ought to have been told what by now, computed from how sheets stand. Each notice has a key, so planning it again
/// and again tells nobody twice, and whatever a crash left out is told at the next look. Pure.
/// </summary>
public static class NoticePlan
{
    // What was finished longer ago than this was told when it happened, or is no news any more.
    private const int DaysOfNews = 31;

    /// <summary>The notices of a town's sheets.</summary>
    /// <param name="town">The town.</param>
    /// <param name="lines">Its sheets.</param>
    /// <param name="calendar">Its working days.</param>
    /// <param name="today">The business day.</param>
    public static Values<Notice> Of(TownSnapshot town, Values<SheetLine> lines, TownCalendar calendar, DateOnly today) => lines
        .Where(line => IsNews(town, line, today))
        .Select(line => SheetCase.Of(town, line, calendar, today)).OfType<SheetCase>()
        .SelectMany(it => Turns(it).Concat(Readings(it)).Concat(Dates(it, today)).Concat(Publications(it))).ToValues();

    private static bool IsNews(TownSnapshot town, SheetLine line, DateOnly today) => line.Sheet.Stage switch
    {
        Stage.NotOpened or Stage.ClosedWithoutSheet => false,
        Stage.Published => Schedule.IsRunning(town.CycleOf(line.Plan, line.Id.Year)) || Day(line.ChangedAt).AddDays(DaysOfNews) >= today,
        _ => true,
    };

    // Since when the sheet stands where it stands is part of the key: whoever gets it again is told again.
    private static IEnumerable<Notice> Turns(SheetCase it)
    {
        var since = it.Line.StageSince.UtcDateTime.ToString("yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture);
        return it.Waiting().Select(person => NoticeText.Turn(it, person,
            string.Create(CultureInfo.InvariantCulture, $"turn/{it.Line.Id}/{it.Sheet.Stage}/{it.Sheet.ContentVersion}/{since}/{person}")));
    }

    private static IEnumerable<Notice> Readings(SheetCase it) => it.Readers().Select(person => NoticeText.ToRead(it, person,
        string.Create(CultureInfo.InvariantCulture, $"read/{it.Line.Id}/{it.Sheet.ContentVersion}/{person}")));

    // Whoever got the sheet within the last days before the date, or after it, has just been told the date with his turn.
    // What is public already waits for a correction, which has no date.
    private static IEnumerable<Notice> Dates(SheetCase it, DateOnly today)
    {
        if (it.Deadline is not { } deadline || it.Sheet.PublishedVersion > 0 || !Schedule.IsRunning(it.Cycle)) return [];
        var since = Day(it.Line.StageSince);
        string Key(string kind, PersonId person) =>
            string.Create(CultureInfo.InvariantCulture, $"{kind}/{it.Line.Id}/{deadline.Word}/{deadline.LastDay:yyyy-MM-dd}/{person}");
        if (today > deadline.LastDay && since <= deadline.LastDay) return it.Waiting().Select(person => NoticeText.Overdue(it, deadline, person, Key("overdue", person)));
        if (today >= deadline.RemindFrom && today <= deadline.LastDay && since < deadline.RemindFrom)
            return it.Waiting().Select(person => NoticeText.Reminder(it, deadline, person, Key("reminder", person)));
        return [];
    }

    private static IEnumerable<Notice> Publications(SheetCase it) => it.Sheet.Stage is not Stage.Published ? [] : it.Section()
        .Where(person => person != it.Entered?.By.Person)
        .Select(person => NoticeText.Published(it, person, string.Create(CultureInfo.InvariantCulture, $"published/{it.Line.Id}/{it.Sheet.PublishedVersion}/{person}")));

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromHours(9)).DateTime);
}
