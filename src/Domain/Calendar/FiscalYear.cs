namespace ReformFlow.Domain.Calendar;

/// <summary>
/// A fiscal year (年度) of a municipality: 1 April to 31 March of the next year (地方自治法208条1項). It is kept by the
/// calendar year in which it begins, so that no change of era can move it: 令和元年度 and 平成31年度 are both 2019.
/// </summary>
/// <remarks>
/// <c>default(FiscalYear)</c> is no year. It exists because a struct cannot forbid it; every question put to it, except
/// equality and <see cref="ToString"/>, throws <see cref="InvalidOperationException"/>.
/// </remarks>
public readonly record struct FiscalYear : IComparable<FiscalYear>
{
    private readonly int _startYear;

    /// <summary>Makes the fiscal year that begins on 1 April of the given year.</summary>
    /// <param name="startYear">Gregorian year, 1868 (明治元年) to 9998, the last that ends within the calendar.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside that range.</exception>
    public FiscalYear(int startYear)
    {
        _startYear = Exists(startYear)
            ? startYear
            : throw new ArgumentOutOfRangeException(nameof(startYear), startYear, "A fiscal year begins in 1868 to 9998.");
    }

    /// <summary>The Gregorian year in which it begins, 1868 to 9998: 2019 for 令和元年度.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(FiscalYear)</c>.</exception>
    public int StartYear => _startYear != 0
        ? _startYear
        : throw new InvalidOperationException("default(FiscalYear) is not a fiscal year; make one with its start year.");

    /// <summary>1 April.</summary>
    public DateOnly FirstDay => new(StartYear, 4, 1);

    /// <summary>31 March of the following calendar year.</summary>
    public DateOnly LastDay => new(StartYear + 1, 3, 31);

    /// <summary>The fiscal year after this one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This is the year 9998.</exception>
    public FiscalYear Next => this + 1;

    /// <summary>The fiscal year before this one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This is the year 1868.</exception>
    public FiscalYear Previous => this + -1;

    /// <summary>The fiscal year in which a day lies: January to March belong to the year before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before 1 April 1868 or after 31 March 9999.</exception>
    public static FiscalYear Containing(DateOnly day) => new(day.Month < 4 ? day.Year - 1 : day.Year);

    /// <summary>Whether the day lies in this fiscal year; both its first and its last day do.</summary>
    public bool Contains(DateOnly day) => FirstDay <= day && day <= LastDay;

    /// <summary>All fiscal years from this one to <paramref name="last"/>, both included, in order.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is before this year.</exception>
    public IEnumerable<FiscalYear> Through(FiscalYear last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, this);
        return Enumerable.Range(StartYear, last - this + 1).Select(year => new FiscalYear(year));
    }

    /// <summary>Whether a fiscal year can begin in this Gregorian year: 1868 to 9998.</summary>
    internal static bool Exists(int startYear) => startYear is >= 1868 and <= 9998;

    /// <summary>The earlier year comes first.</summary>
    public int CompareTo(FiscalYear other) => StartYear.CompareTo(other.StartYear);

    /// <summary>The fiscal year so many years later; earlier when <paramref name="years"/> is negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fiscal year.</exception>
    public static FiscalYear operator +(FiscalYear year, int years) => new(year.FirstDay.AddYears(years).Year);

    /// <summary>How many years later the left one is; negative when it is earlier.</summary>
    public static int operator -(FiscalYear left, FiscalYear right) => left.StartYear - right.StartYear;

    /// <summary>Whether the left year is the earlier one.</summary>
    public static bool operator <(FiscalYear left, FiscalYear right) => left.StartYear < right.StartYear;

    /// <summary>Whether the left year is the later one.</summary>
    public static bool operator >(FiscalYear left, FiscalYear right) => left.StartYear > right.StartYear;

    /// <summary>Whether the left year is not the later one.</summary>
    public static bool operator <=(FiscalYear left, FiscalYear right) => left.StartYear <= right.StartYear;

    /// <summary>Whether the left year is not the earlier one.</summary>
    public static bool operator >=(FiscalYear left, FiscalYear right) => left.StartYear >= right.StartYear;

    /// <summary>
    /// "FY2019", for logs and failing tests; "FY0" is <c>default(FiscalYear)</c>. What people read is made by <see cref="EraTable"/>.
    /// </summary>
    public override string ToString() => $"FY{_startYear}";
}
