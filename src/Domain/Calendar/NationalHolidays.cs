using System.Collections.Frozen;

namespace ReformFlow.Domain.Calendar;

/// <summary>
/// The national holidays (国民の祝日に関する法律) year by year as a table, with the substitute days (振替休日, 3条2項) and the days
/// between two holidays (国民の休日, 3条3項). They are written down and not computed, because single years are set by laws of
/// their own, as 2019, 2020 and 2021 were.
/// </summary>
/// <remarks>
/// 春分の日 and 秋分の日 are official only once the 暦要項 of the year is announced, on the first weekday of February of the
/// year before. Later ones are expected from astronomy: they have not failed yet, but they may
/// (<see cref="IsProvisional"/>), and so may everything else that the Diet has not yet decided.
/// </remarks>
public sealed class NationalHolidays
{
    private readonly FrozenDictionary<DateOnly, string> _names;
    private readonly FrozenSet<int> _listed;

    /// <summary>Makes the holidays from a table.</summary>
    /// <param name="table">
    /// One line a year, without a gap between the years, in order of the days: <c>2024 | 1/1 元日 | 1/8 成人の日</c>.
    /// </param>
    /// <param name="provisionalFrom">The first day that is not officially announced; the day after the table when all of it is.</param>
    /// <exception cref="ArgumentException">The table does not have that form: a date is not real, stands twice or out of order.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="provisionalFrom"/> is neither in the table nor the day after.</exception>
    public NationalHolidays(string table, DateOnly provisionalFrom)
    {
        var years = HolidayLine.ReadAll(table);
        FirstYear = years[0].Year;
        LastYear = years[^1].Year;

        ArgumentOutOfRangeException.ThrowIfLessThan(provisionalFrom, new DateOnly(FirstYear, 1, 1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(provisionalFrom, new DateOnly(LastYear, 12, 31).AddDays(1));
        ProvisionalFrom = provisionalFrom;
        _names = years.SelectMany(year => year.Days).ToFrozenDictionary(day => day.Day, day => day.Name);
        _listed = [];
    }

    private NationalHolidays(NationalHolidays before, Values<Holiday> list)
    {
        var years = list.Select(holiday => holiday.Day.Year).ToFrozenSet();
        _listed = before._listed.Union(years).ToFrozenSet();
        (FirstYear, LastYear, ProvisionalFrom) = (before.FirstYear, Math.Max(before.LastYear, years.Max()), before.ProvisionalFrom);
        // 振替休日 and 国民の休日 keep their own names, which say more than the list does.
        _names = before.All.Where(known => !years.Contains(known.Day.Year)).Concat(list).ToFrozenDictionary(holiday => holiday.Day,
            holiday => before._names.GetValueOrDefault(holiday.Day) is { } name && OfficialList.IsSame(name, holiday.Name) ? name : holiday.Name);
    }

    /// <summary>2019 to 2030, as announced by February 2026.</summary>
    public static NationalHolidays Standard { get; } = new(HolidayTable.Text, HolidayTable.ProvisionalFrom);

    /// <summary>These holidays with the years of an official list in place of their own.</summary>
    /// <exception cref="ArgumentException">The list cannot be taken; the message says why.</exception>
    public NationalHolidays With(Values<Holiday> list)
    {
        if (OfficialList.Check(list) is { } wrong) throw new ArgumentException(wrong, nameof(list));
        return new(this, list);
    }

    /// <summary>Every holiday, in order.</summary>
    public IEnumerable<Holiday> All => _names.OrderBy(known => known.Key).Select(known => new Holiday(known.Key, known.Value));

    /// <summary>Whether the holidays of a calendar year are officially announced: in the built-in table, or by a list.</summary>
    public bool IsAnnounced(int year) => _listed.Contains(year) || (FirstYear <= year && new DateOnly(year, 12, 31) < ProvisionalFrom);

    /// <summary>The first calendar year of the table.</summary>
    public int FirstYear { get; }

    /// <summary>The last calendar year of the table.</summary>
    public int LastYear { get; }

    /// <summary>The first day whose holidays the built-in table only expects; a list may have announced them since.</summary>
    public DateOnly ProvisionalFrom { get; }

    /// <summary>The holiday's name (元日, 振替休日, 国民の休日); null when the day is no holiday. A plain Sunday is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table does not know the day's year.</exception>
    public string? NameOf(DateOnly day) => _names.GetValueOrDefault(Known(day));

    /// <summary>Whether the day is a national holiday.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table does not know the day's year.</exception>
    public bool IsHoliday(DateOnly day) => NameOf(day) is not null;

    /// <summary>Whether the answer about this day may still change, because its year is not announced.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table does not know the day's year.</exception>
    public bool IsProvisional(DateOnly day) => Known(day) >= ProvisionalFrom && !_listed.Contains(day.Year);

    // "No holiday" would be a wrong answer about a year that nobody has written down.
    private DateOnly Known(DateOnly day) => FirstYear <= day.Year && day.Year <= LastYear
        ? day
        : throw new ArgumentOutOfRangeException(nameof(day), day,
            $"The holiday table covers {FirstYear} to {LastYear}. "
            + $"Add a line for {day.Year} from the Cabinet Office's list (内閣府「国民の祝日」について).");
}
