using System.Runtime.CompilerServices;

namespace ReformFlow.Domain.Calendar;

/// <summary>What an official list of holidays does to the built-in table: every year that it names is as it says.</summary>
public static class OfficialList
{
    // The Cabinet Office calls every day that is free because of others by this one word.
    private const string AnyFreeDay = "休日";

    // A town keeps its list unchanged for a year, and every page asks for the days.
    private static readonly ConditionalWeakTable<Values<Holiday>, NationalHolidays> Made = [];

    /// <summary>The holidays of the built-in table, with the years of the list in place of its own; the table itself where there is no list.</summary>
    /// <exception cref="ArgumentException">See <see cref="Check"/>.</exception>
    public static NationalHolidays Over(Values<Holiday>? list) => list is null or { Count: 0 } ? NationalHolidays.Standard : Made.GetValue(list, NationalHolidays.Standard.With);

    /// <summary>What is wrong with a list, in the officers' words; null when it can be taken.</summary>
    public static string? Check(Values<Holiday> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (list.Count == 0) return "祝日が一つもありません。";
        if (list.GroupBy(holiday => holiday.Day).FirstOrDefault(same => same.Count() > 1) is { } twice) return $"{Printed(twice.Key)}が二度あります。";
        if (list.FirstOrDefault(holiday => holiday.Day.Year < NationalHolidays.Standard.FirstYear) is { } early) return $"{Printed(early.Day)}は、組込みの表より前の年です。";
        var years = list.Select(holiday => holiday.Day.Year).Distinct().Order().ToList();
        // A list that ends in the middle of a year would take its other holidays away.
        if (years.Find(year => !list.Any(holiday => holiday.Day == new DateOnly(year, 1, 1)) || !list.Any(holiday => holiday.Day.Year == year && holiday.Day.Month >= 11)) is > 0 and var half)
            return $"{half}年の祝日がそろっていません（元日か、11月以後の祝日がありません）。";
        var last = NationalHolidays.Standard.LastYear;
        return years.Find(year => year > last + 1 && !years.Contains(year - 1)) is > 0 and var gap ? $"{gap - 1}年の祝日がありません。年が続いていません。" : null;
    }

    /// <summary>
    /// What a list changes, in order. Where both know a free day between or after holidays, the list's shorter word for it is no
    /// change.
    /// </summary>
    /// <param name="before">The days as they are known.</param>
    /// <param name="list">The list.</param>
    public static Values<HolidayChange> Differences(NationalHolidays before, Values<Holiday> list)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(list);
        var (known, announced) = (before.All.ToDictionary(holiday => holiday.Day, holiday => holiday.Name), list.ToDictionary(holiday => holiday.Day, holiday => holiday.Name));
        var years = list.Select(holiday => holiday.Day.Year).ToHashSet();
        return known.Keys.Where(day => years.Contains(day.Year)).Union(announced.Keys).Order()
            .Select(day => new HolidayChange(day, known.GetValueOrDefault(day), announced.GetValueOrDefault(day)))
            .Where(change => !IsSame(change.Before, change.After)).ToValues();
    }

    /// <summary>The calendar years from today until 400 days ahead whose holidays no official list has announced.</summary>
    public static Values<int> Unannounced(NationalHolidays holidays, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        return Enumerable.Range(today.Year, today.AddDays(400).Year - today.Year + 1).Where(year => !holidays.IsAnnounced(year)).ToValues();
    }

    /// <summary>Whether two names say the same of a day.</summary>
    internal static bool IsSame(string? before, string? after) => before == after || (after is AnyFreeDay && before is ("振替休日" or "国民の休日"));

    private static string Printed(DateOnly day) => day.ToString("yyyy/M/d", System.Globalization.CultureInfo.InvariantCulture);
}
