using ReformFlow.Domain.Calendar;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Preferences;

namespace ReformFlow.Notifications.Policy;

/// <summary>
/// The town's working days and the hours in which somebody is told. Where the table of holidays ends, the days from Monday to
/// Friday count as open: a reminder on a holiday that nobody knows yet is better than none.
/// </summary>
internal sealed class WorkDays(TownCalendar calendar)
{
    private static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);

    /// <summary>Whether the town hall is open on the day.</summary>
    public bool IsOpen(DateOnly day) => calendar.Knows(day) ? calendar.IsWorkingDay(day) : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day itself when it is open, else the next open one.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsOpen(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The open day so many working days after (or before) a day; the day itself is not counted.</summary>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        if (workingDays == 0) return OnOrAfter(day);
        var step = Math.Sign(workingDays);
        for (var left = workingDays; left != 0; left -= step)
            do day = day.AddDays(step);
            while (!IsOpen(day));
        return day;
    }

    /// <summary>How many working days lie after the first day up to and including the second; negative the other way round.</summary>
    public int Between(DateOnly from, DateOnly to) =>
        from <= to ? Count(from, to) : -Count(to.AddDays(-1), from.AddDays(-1));

    /// <summary>The first open day of a day's week; null where the whole week is closed.</summary>
    public DateOnly? FirstOfWeek(DateOnly day)
    {
        var monday = day.AddDays(-((int)day.DayOfWeek + 6) % 7);
        var first = OnOrAfter(monday);
        return first < monday.AddDays(7) ? first : null;
    }

    /// <summary>The first moment, at or after one, at which somebody with these hours is told.</summary>
    public DateTimeOffset FirstWithin(Hours hours, DateTimeOffset moment)
    {
        var (day, time) = (DayOf(moment), TimeOnly.FromDateTime(moment.ToOffset(Tokyo).DateTime));
        if (IsOpen(day) && hours.Contains(time)) return moment;
        return IsOpen(day) && time < hours.From ? At(day, hours.From) : At(OnOrAfter(day.AddDays(1)), hours.From);
    }

    /// <summary>The first digest at or after a moment.</summary>
    public DateTimeOffset DigestFor(DateTimeOffset moment)
    {
        var today = At(DayOf(moment), EventTable.DigestHour);
        return today >= moment && IsOpen(DayOf(moment)) ? today : At(OnOrAfter(DayOf(moment).AddDays(1)), EventTable.DigestHour);
    }

    /// <summary>A time of a day, in Tokyo.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Tokyo);

    /// <summary>The business day of a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Tokyo).DateTime);

    private int Count(DateOnly after, DateOnly until) => Enumerable.Range(1, until.DayNumber - after.DayNumber).Count(away => IsOpen(after.AddDays(away)));
}
