using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Inbox;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Notifications.Texts;

namespace ReformFlow.Notifications.Rehearsal;

/// <summary>A notice as it would go out.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">By which channel; null where only the inbox shows it.</param>
/// <param name="Notice">The notice.</param>
public sealed record Rehearsed(DateTimeOffset At, Channel? Channel, Notice Notice);

/// <summary>
/// Plays inbox and outbox in memory, where every channel works: keeps what was planned, lets go out what is wanted at its time,
/// and sends nothing.
/// </summary>
/// <param name="calendar">The town's working days.</param>
/// <param name="preferences">What people have chosen.</param>
/// <param name="options">What the operator has decided.</param>
public sealed class Mailroom(TownCalendar calendar, PreferenceBook preferences, NoticeOptions options)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<(string, Channel)> _planned = [];
    private readonly List<(Carriage Carriage, Notice Notice)> _waiting = [];
    private readonly Dictionary<string, Carried> _carried = new(StringComparer.Ordinal);

    /// <summary>What notices say; the program's own texts where nobody says otherwise.</summary>
    public TextCatalogue Texts { get; init; } = TextCatalogue.Standard;

    /// <summary>What is in the inboxes so far, by key.</summary>
    public IReadOnlySet<string> Known => _known;

    /// <summary>Plans and lets go out, as the minute's job does. Moments only rise from call to call.</summary>
    /// <param name="town">The town.</param>
    /// <param name="lines">Its sheets as they stand.</param>
    /// <param name="now">The moment.</param>
    /// <returns>What went out since the last look, in order.</returns>
    public Values<Rehearsed> Look(TownSnapshot town, Values<SheetLine> lines, DateTimeOffset now)
    {
        var plan = NoticePlan.Of(new PlanScene(town, lines, calendar, now, preferences, options, _carried.Values.ToValues()) { Texts = Texts });
        var gone = new List<Rehearsed>();
        foreach (var planned in plan)
        {
            if (_known.Add(planned.Notice.UniqueKey) && planned.Carriages.Count == 0) gone.Add(new(now, null, planned.Notice));
            foreach (var carriage in planned.Carriages.Where(carriage => _planned.Add((carriage.Notice, carriage.Channel)))) Keep(carriage, planned.Notice);
        }
        gone.AddRange(Leave(plan.Select(planned => planned.Notice.UniqueKey).ToHashSet(StringComparer.Ordinal), now));
        return gone.OrderBy(each => each.At).ThenBy(each => each.Notice.UniqueKey, StringComparer.Ordinal).ThenBy(each => each.Channel).ToValues();
    }

    /// <summary>Takes everything that ought to have been told by a moment for told, but what is known to wait for a later hour.</summary>
    /// <param name="town">The town.</param>
    /// <param name="lines">Its sheets as they stand.</param>
    /// <param name="now">The moment.</param>
    /// <param name="known">What the outbox has of the last days; empty where nobody looked, and then nothing waits.</param>
    public void Settle(TownSnapshot town, Values<SheetLine> lines, DateTimeOffset now, Values<Carried> known)
    {
        var later = known.Where(carried => carried is { HasLeft: false, IsDead: false } && carried.NotBefore > now).Select(carried => carried.Notice).ToHashSet(StringComparer.Ordinal);
        Look(town, lines, now);
        foreach (var (carriage, _) in _waiting.Where(each => !later.Contains(each.Carriage.Notice))) _carried[carriage.Notice] = _carried[carriage.Notice] with { HasLeft = true };
        _waiting.RemoveAll(each => !later.Contains(each.Carriage.Notice));
        foreach (var key in _known)
            foreach (var channel in Enum.GetValues<Channel>()) _planned.Add((key, channel));
    }

    private void Keep(Carriage carriage, Notice notice)
    {
        _waiting.Add((carriage, notice));
        _carried[carriage.Notice] = new(carriage.Notice, notice.Person, notice.Kind, carriage.NotBefore);
    }

    private List<Rehearsed> Leave(HashSet<string> wanted, DateTimeOffset now)
    {
        foreach (var superseded in _waiting.Where(each => !wanted.Contains(each.Carriage.Notice))) _carried.Remove(superseded.Carriage.Notice);
        _waiting.RemoveAll(each => !wanted.Contains(each.Carriage.Notice) || each.Carriage.ExpiresAt <= now);
        var due = _waiting.Where(each => each.Carriage.NotBefore <= now).ToList();
        _waiting.RemoveAll(each => each.Carriage.NotBefore <= now);
        foreach (var (carriage, _) in due) _carried[carriage.Notice] = _carried[carriage.Notice] with { HasLeft = true };
        return [.. due.Select(each => new Rehearsed(now, each.Carriage.Channel, each.Notice))];
    }
}
