using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Notifications.Texts;

namespace ReformFlow.Notifications.Rehearsal;

/// <summary>Which notices would go out if nobody did anything any more, and only the clock went on: it publishes, and asks again for what is 未確定. Pure; nothing is sent or stored.</summary>
public static class YearRehearsal
{
    private static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);

    // The hours at which the plan changes by itself.
    private static readonly TimeOnly[] Looks = [new(0, 0), new(8, 30), new(8, 33), new(9, 0), new(9, 30), new(9, 45), new(10, 0), new(10, 10), new(17, 15)];

    /// <summary>The hours of a day at which a rehearsal looks, in order.</summary>
    public static IEnumerable<DateTimeOffset> LooksOn(DateOnly day) => Looks.Select(time => new DateTimeOffset(day.ToDateTime(time), Tokyo));

    /// <summary>The notices from a day on, in order of time. What ought to have been told before it counts as told.</summary>
    /// <param name="town">The town as it is.</param>
    /// <param name="lines">Its sheets as they are.</param>
    /// <param name="preferences">What people have chosen.</param>
    /// <param name="texts">What the town's notices say.</param>
    /// <param name="options">What the operator has decided.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="now">The moment, which is where a rehearsal from today begins: what was due earlier today has been told.</param>
    /// <param name="carried">What the outbox has of the last days: what waits there for its hour still goes out. Empty where nobody looked.</param>
    public static Values<Rehearsed> Of(TownSnapshot town, Values<SheetLine> lines, PreferenceBook preferences, TextCatalogue texts, NoticeOptions options, DateOnly from, DateOnly to, DateTimeOffset now, Values<Carried> carried)
    {
        ArgumentNullException.ThrowIfNull(town);
        var room = new Mailroom(town.Town.WorkingDays(), preferences, options) { Texts = texts };
        var begin = WorkDays.DayOf(now) == from ? now : new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), Tokyo);
        lines = ClockActs.Done(town, lines, begin);
        room.Settle(town, lines, begin, begin == now ? carried : []);
        return Enumerable.Range(0, Math.Max(0, to.DayNumber - from.DayNumber + 1)).SelectMany(away => LooksOn(from.AddDays(away)))
            .Where(look => look >= begin).SelectMany(look => room.Look(town, lines = ClockActs.Done(town, lines, look), look)).ToValues();
    }
}
