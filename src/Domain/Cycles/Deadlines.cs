using ReformFlow.Domain.Calendar;

namespace ReformFlow.Domain.Cycles;

/// <summary>Until when a sheet should leave its stage. Lateness is computed, never stored.</summary>
public static class Deadlines
{
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
