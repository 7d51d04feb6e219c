namespace ReformFlow.Domain.Calendar;

/// <summary>
/// The eras in order, and how years and days are printed with them. When an era is proclaimed, one more row
/// (<see cref="With"/>) is all that is needed; nothing stored changes.
/// </summary>
/// <remarks>
/// A fiscal year is named by the latest era that had begun by the end of the calendar year in which the fiscal year
/// begins. So FY2019 is 令和元年度 from its first day, although that day, 2019-04-01, was dated 平成31年4月1日; and FY1988 is
/// 昭和63年度, because 平成 began in the calendar year 1989. A calendar year is named by the same rule.
/// </remarks>
public sealed class EraTable
{
    private EraTable(Values<Era> eras) => Eras = eras;

    /// <summary>The eras from 明治 to 令和 (令和 by 元号を改める政令, 平成31年政令143号).</summary>
    public static EraTable Standard { get; } = new(
    [
        new("明治", "明", 'M', new(1868, 1, 25)),
        new("大正", "大", 'T', new(1912, 7, 30)),
        new("昭和", "昭", 'S', new(1926, 12, 25)),
        new("平成", "平", 'H', new(1989, 1, 8)),
        new("令和", "令", 'R', new(2019, 5, 1)),
    ]);

    /// <summary>The eras, oldest first; the first is always 明治, so that every fiscal year has a name.</summary>
    public Values<Era> Eras { get; }

    /// <summary>A table with one era more, which follows all others.</summary>
    /// <exception cref="ArgumentException">It does not begin after the last era, or shares a spelling with an earlier one.</exception>
    public EraTable With(Era next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Guard.Holds(next.FirstDay > Eras[^1].FirstDay, $"{next.Name} does not begin after {Eras[^1].Name}.", nameof(next));
        var taken = Eras.SelectMany(era => era.Spellings).FirstOrDefault(next.Spellings.Contains);
        Guard.Holds(taken is null, $"'{taken}' stands for another era.", nameof(next));
        return new(Eras.With(next));
    }

    /// <summary>The era that names a fiscal year, and the number in it.</summary>
    public EraYear YearOf(FiscalYear year) => YearOf(year.StartYear);

    /// <summary>令和元年度, 令和4年度.</summary>
    public string FiscalYearName(FiscalYear year) => $"{YearOf(year)}年度";

    /// <summary>元年度, 4年度: for a column of a sheet whose era is printed elsewhere.</summary>
    public string ShortFiscalYearName(FiscalYear year) => $"{YearOf(year).Numeral}年度";

    /// <summary>R1, R4: for codes and file names.</summary>
    public string CompactName(FiscalYear year) => $"{YearOf(year).Era.Letter}{YearOf(year).Number}";

    /// <summary>令和元年: a calendar year as a whole. A single day of it may be dated by the era before (<see cref="DateName"/>).</summary>
    /// <param name="calendarYear">Gregorian year, from 1868.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is before 1868.</exception>
    public string CalendarYearName(int calendarYear) => $"{YearOf(calendarYear)}年";

    /// <summary>令和元年分: the heading of a value that is measured over a calendar year.</summary>
    /// <param name="calendarYear">Gregorian year, from 1868.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is before 1868.</exception>
    public string CalendarYearHeading(int calendarYear) => $"{YearOf(calendarYear)}年分";

    /// <summary>元年分: the same for a column of a sheet whose era is printed elsewhere.</summary>
    /// <param name="calendarYear">Gregorian year, from 1868.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is before 1868.</exception>
    public string ShortCalendarYearHeading(int calendarYear) => $"{YearOf(calendarYear).Numeral}年分";

    /// <summary>
    /// 令和5年3月1日: a day by the era of that very day, so 2019-04-30 is 平成31年4月30日. Month and day are Gregorian, also before
    /// 1873, when Japan still counted them otherwise.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before 1868-01-25.</exception>
    public string DateName(DateOnly day)
    {
        var era = Eras.LastOrDefault(era => era.FirstDay <= day)
            ?? throw new ArgumentOutOfRangeException(nameof(day), day, $"The era table begins on {Eras[0].FirstDay:O}.");
        return $"{new EraYear(era, day.Year)}年{day.Month}月{day.Day}日";
    }

    private EraYear YearOf(int calendarYear)
    {
        var era = Eras.LastOrDefault(era => era.FirstDay.Year <= calendarYear)
            ?? throw new ArgumentOutOfRangeException(nameof(calendarYear), calendarYear, $"The era table begins in {Eras[0].FirstDay.Year}.");
        return new(era, calendarYear);
    }
}
