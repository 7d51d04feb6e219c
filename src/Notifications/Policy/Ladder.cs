using ReformFlow.Domain;
using ReformFlow.Notifications.Events;

namespace ReformFlow.Notifications.Policy;

/// <summary>One step on the way of a date that draws near and passes (段階, notifications.md §6.3).</summary>
/// <param name="Word">Its part of a key, such as T-3; a week's is the day.</param>
/// <param name="Days">Working days after the date; negative before it.</param>
/// <param name="Hour">When on that day.</param>
/// <param name="InDigest">Whether the digest tells it and nothing else does.</param>
internal sealed record Rung(string Word, int Days, TimeOnly Hour, bool InDigest);

/// <summary>The rung that a date has come to.</summary>
/// <param name="Rung">The rung.</param>
/// <param name="Day">The day of it.</param>
internal sealed record Reached(Rung Rung, DateOnly Day)
{
    /// <summary>The moment of it.</summary>
    public DateTimeOffset Moment => WorkDays.At(Day, Rung.Hour);
}

/// <summary>
/// The rungs for one kind of reader. Only the newest one that has come counts: what was missed while nobody was awake is told
/// once, as it stands now (AT-29).
/// </summary>
internal sealed class Ladder
{
    private static readonly TimeOnly Nine = new(9, 0);

    private readonly Values<Rung> _rungs;
    private readonly bool _isWeeklyAfterwards;

    private Ladder(Values<Rung> rungs, bool isWeeklyAfterwards = true) => (_rungs, _isWeeklyAfterwards) = (rungs, isWeeklyAfterwards);

    /// <summary>Who writes: twice in the digest, three times by itself, once after the date; then in the digest.</summary>
    public static Ladder Person { get; } = new([
        new("T-14", -14, EventTable.DigestHour, true), new("T-7", -7, EventTable.DigestHour, true),
        new("T-3", -3, Nine, false), new("T-1", -1, Nine, false), new("T0", 0, Nine, false), new("T+1", 1, Nine, false), new("T+3", 3, EventTable.DigestHour, true),
    ]);

    /// <summary>The chief of the section: three days after the date; then in the digest.</summary>
    public static Ladder Chief { get; } = new([new("T+3", 3, new(9, 30), false), new("T+7", 7, EventTable.DigestHour, true)]);

    /// <summary>Planning: seven days after the date; then in the digest.</summary>
    public static Ladder Planning { get; } = new([new("T+7", 7, new(9, 45), false)]);

    /// <summary>Who has a sheet to judge, counted from its coming: twice; then in the digest.</summary>
    public static Ladder Judge { get; } = new([new("+2", 2, new(10, 0), false), new("+4", 4, new(10, 0), false)]);

    /// <summary>The one rung at which the deputy is asked.</summary>
    public static Ladder Deputy { get; } = new([new("+5", 5, new(10, 0), false)], isWeeklyAfterwards: false);

    /// <summary>The end of a year.</summary>
    public static Ladder YearEnd { get; } = new([new("T-10", -10, Nine, false), new("T-3", -3, Nine, false)], isWeeklyAfterwards: false);

    /// <summary>The newest rung that has come by a moment; null before the first.</summary>
    /// <param name="date">The date.</param>
    /// <param name="now">The moment.</param>
    /// <param name="days">The working days.</param>
    /// <param name="grace">猶予: so many working days later everything after the date comes.</param>
    public Reached? Newest(DateOnly date, DateTimeOffset now, WorkDays days, int grace = 0)
    {
        var newest = _rungs.Select(rung => new Reached(rung, days.Add(date, rung.Days > 0 ? rung.Days + grace : rung.Days))).LastOrDefault(reached => reached.Moment <= now);
        return newest?.Rung == _rungs[^1] && _isWeeklyAfterwards ? Week(newest.Day, now, days) ?? newest : newest;
    }

    // 毎週最初の開庁日: this week's, else last week's; a week may be closed altogether.
    private static Reached? Week(DateOnly after, DateTimeOffset now, WorkDays days) => Enumerable.Range(0, 4)
        .Select(back => days.FirstOfWeek(WorkDays.DayOf(now).AddDays(-7 * back))).OfType<DateOnly>().Where(day => day > after)
        .Select(day => new Reached(new($"{day:yyyy-MM-dd}", 0, EventTable.DigestHour, true), day)).FirstOrDefault(reached => reached.Moment <= now);
}
