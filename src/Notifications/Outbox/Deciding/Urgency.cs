using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Events;

namespace ReformFlow.Notifications.Outbox.Deciding;

/// <summary>How much depends on a notice (notifications.md §7).</summary>
public static class Urgency
{
    /// <summary>A級: asks its reader to do something, which is then done or not.</summary>
    public static Values<NoticeKind> Asking { get; } = EventTable.Rows.Where(row => row.Class is NoticeClass.Asking).Select(row => row.Kind).ToValues();

    /// <summary>What takes the other channel when its own does not work: what asks, and what is overdue (§5.4).</summary>
    public static Values<NoticeKind> Urgent { get; } = [.. Asking, NoticeKind.OverduePerson, NoticeKind.OverdueChief, NoticeKind.OverduePlanning, NoticeKind.ApprovalReminder];

    /// <summary>Whether a kind asks its reader to do something.</summary>
    public static bool IsAsking(this NoticeKind kind) => Asking.Contains(kind);

    /// <summary>Whether a kind may not just be left out.</summary>
    public static bool IsUrgent(this NoticeKind kind) => Urgent.Contains(kind);
}
