using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Calendars;

/// <summary>Puts days into letters as a calendar has to have them next, and notes what left.</summary>
/// <param name="entries">What was sent.</param>
/// <param name="changes">What is otherwise now.</param>
public sealed class CalendarDesk(ICalendarEntries entries, ICalendarChanges changes)
{
    /// <summary>The letter with its days; as it is for whoever wants none.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="kind">The notice's kind.</param>
    /// <param name="now">The moment, on the business clock.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Letter> FilledAsync(Letter letter, NoticeKind kind, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (kind is NoticeKind.CalendarChanged) return !letter.To.WantsCalendar ? letter : letter with { Changes = await changes.OfAsync(letter.Municipality, letter.To.Person, now, cancellation) };
        if (letter.Due is not { } due) return letter;
        var last = await entries.FindAsync(letter.Municipality, letter.To.Person, letter.Thread, due.What, cancellation);
        return letter with { Due = due with { Version = CalendarEntry.SequenceOf(last, due.Day, due.Version) } };
    }

    /// <summary>Notes what left with a letter. What may have left counts for a day, and not for its end: a day taken away twice does no harm.</summary>
    public async Task NoteAsync(Letter letter, Channel channel, SendResult result, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(letter);
        // Only a mail has days in it.
        if (channel is not Channel.Email) return;
        Values<CalendarEntry> left = result switch
        {
            SendResult.Sent => letter.Days,
            SendResult.Failed { Kind: FailureKind.Uncertain } => (letter with { Changes = [] }).Days,
            _ => [],
        };
        if (left.Count > 0) await entries.KeepAsync(left, now, cancellation);
    }
}
