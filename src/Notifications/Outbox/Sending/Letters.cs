using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Texts;

namespace ReformFlow.Notifications.Outbox.Sending;

/// <summary>Makes the letter of a notice. Pure.</summary>
internal static class Letters
{
    /// <summary>The letter as it is sent now.</summary>
    public static Letter Of(Delivery delivery, Notice notice, int dueVersion, Recipient to) => new(
        delivery.Id, delivery.Generation, delivery.Municipality, to, EventTable.Of(notice.Kind).Word, notice.Thread,
        Cut(notice.Title, Filling.LongestSubject), Cut(notice.Preview.Length > 0 ? notice.Preview : notice.Body, Filling.LongestPreview), notice.Body, notice.Item, notice.Link, notice.Reason,
        to.WantsCalendar && notice.Due is { } day ? new DueDay(day, dueVersion, DueWords.Of(notice.Thread, notice.Kind)) : null);

    // One line.
    private static string Cut(string text, int longest) => Filling.Cut(string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)), longest);
}
