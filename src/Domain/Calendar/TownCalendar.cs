namespace ReformFlow.Domain.Calendar;

/// <summary>
/// The days on which the town hall works. Closed by ordinance are Saturdays and Sundays, national holidays and 29 December
/// to 3 January (地方自治法4条の2第2項, and the town's 休日を定める条例); what the town does otherwise stands in its own table.
/// </summary>
/// <remarks>
/// It answers only where the holiday table does. Every member throws <see cref="ArgumentOutOfRangeException"/> when it would
/// have to look at a day outside <see cref="NationalHolidays.FirstYear"/> to <see cref="NationalHolidays.LastYear"/>.
/// </remarks>
public sealed class TownCalendar
{
    private readonly NationalHolidays _holidays;
    private readonly Dictionary<DateOnly, TownDay> _ownDays;

    /// <summary>Makes the calendar of a town.</summary>
    /// <param name="holidays">The national holidays.</param>
    /// <param name="ownDays">The town's own table; empty when it follows the general rule. Its rows go before every other rule.</param>
    /// <exception cref="ArgumentException">Two rows are about the same day.</exception>
    public TownCalendar(NationalHolidays holidays, Values<TownDay> ownDays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        _holidays = holidays;
        _ownDays = Guard.Distinct(ownDays, row => row.Day).ToDictionary(row => row.Day);
    }

    /// <summary>
    /// Why the town hall is closed on a day: the town's own name for it, else 元日 and other holidays, else 年末年始, else
    /// 土曜日 or 日曜日. Null when it is open.
    /// </summary>
    public string? WhyClosed(DateOnly day)
    {
        // Asked first, so that an own row of a year nobody has entered is refused like its neighbours.
        var holiday = _holidays.NameOf(day);
        if (_ownDays.TryGetValue(day, out var own)) return own.Open ? null : own.Name;
        return holiday ?? YearEnd(day) ?? Weekend(day);
    }

    /// <summary>Whether the holidays of the day's year are known.</summary>
    public bool Knows(DateOnly day) => _holidays.FirstYear <= day.Year && day.Year <= _holidays.LastYear;

    /// <summary>Whether the town hall is open on the day.</summary>
    public bool IsWorkingDay(DateOnly day) => WhyClosed(day) is null;

    /// <summary>The day itself when it is a working day, else the next one.</summary>
    public DateOnly OnOrAfter(DateOnly day) => Walk(day, 1);

    /// <summary>The day itself when it is a working day, else the last one before it.</summary>
    public DateOnly OnOrBefore(DateOnly day) => Walk(day, -1);

    /// <summary>
    /// The working day so many working days after a day, or before it when <paramref name="workingDays"/> is negative. The
    /// day itself is not counted, whether it works or not: from a Saturday, +1 is Monday and −1 is Friday. With 0 it is
    /// <see cref="OnOrAfter"/>, because a term that ends on a closed day ends on the next open one (地方自治法4条の2第4項).
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly day, int workingDays)
    {
        if (workingDays == 0) return OnOrAfter(day);

        var step = Math.Sign(workingDays);
        for (var left = workingDays; left != 0; left -= step) day = Walk(day.AddDays(step), step);
        return day;
    }

    /// <summary>
    /// How many working days a day is away: those after <paramref name="from"/> up to and including <paramref name="to"/>; when
    /// <paramref name="to"/> is the earlier, the negative number of those from it until before <paramref name="from"/>. So
    /// <see cref="AddWorkingDays"/> of the answer leads from <paramref name="from"/> to <paramref name="to"/> whenever both work.
    /// </summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        var step = Math.Sign(days);
        return step * Enumerable.Range(1, Math.Abs(days)).Count(away => IsWorkingDay(from.AddDays(step * away)));
    }

    private DateOnly Walk(DateOnly day, int step)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(step);
        return day;
    }

    private static string? YearEnd(DateOnly day) => (day.Month, day.Day) is (12, >= 29) or (1, <= 3) ? "年末年始" : null;

    private static string? Weekend(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => "土曜日",
        DayOfWeek.Sunday => "日曜日",
        _ => null
    };
}
