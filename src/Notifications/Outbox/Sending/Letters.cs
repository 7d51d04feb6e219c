using ReformFlow.Grains.Ports;
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
        to.WantsCalendar && notice.Due is { } day ? new DueDay(day, dueVersion, What(notice)) : null);

    // What stands in one thread is about one date, whatever tells it: a calendar then moves its entry and makes no second one (AT-23).
    private static string What(Notice notice) => (notice.Thread[(notice.Thread.LastIndexOf('/') + 1)..], notice.Kind) switch
    {
        ("draft", _) or (_, NoticeKind.WriteRequested or NoticeKind.ItemReturned or NoticeKind.CycleOpened) => "提出期限",
        ("review", _) or (_, NoticeKind.ReviewRequested) => "審査期限",
        ("approval", _) or (_, NoticeKind.ApprovalRequested) => "承認期限",
        (_, NoticeKind.PublicationRequested) => "公表日",
        _ => "期限",
    };

    // One line.
    private static string Cut(string text, int longest) => Filling.Cut(string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)), longest);
}
