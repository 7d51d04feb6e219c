using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using static ReformFlow.Grains.Ports.NoticeKind;

namespace ReformFlow.Notifications.Texts;

/// <summary>What a text may ask for, kind by kind: what the plan gives for it. Whoever edits a text chooses from these.</summary>
public static class TextFacts
{
    private static readonly Values<string> Everywhere = ["fiscal_year", "plan"];
    private static readonly Values<string> OfItem = [.. Everywhere, "number", "title", "sections", "status", "due", "due_short", "until", "due_note", "actor", "words"];
    private static readonly Values<string> OfList = [.. Everywhere, "count", "list", "due", "due_short"];

    /// <summary>The names.</summary>
    public static Values<string> Of(NoticeKind kind) => kind switch
    {
        CycleOpened or ProgressRequested => [.. OfList, "section", "period"],
        ReminderBefore => [.. OfItem, "days_left"],
        ReminderToday => OfItem,
        OverduePerson => [.. OfItem, "days_over", "escalation"],
        OverdueChief => [.. OfList, "section"],
        OverduePlanning => [.. OfList, "section_count"],
        ApprovalReminder => [.. OfList, "oldest_days"],
        ApprovalEscalated => [.. OfItem, "original", "days_waiting"],
        ItemPublished => [.. OfItem, "version"],
        ItemApproved => [.. OfItem, "publication"],
        DueChanged or ExtensionAnswered => [.. OfItem, "old_due", "old_due_short"],
        ExtensionAsked => [.. OfItem, "wanted", "wanted_short"],
        CalendarChanged => ["count", "list"],
        AssigneeChanged => [.. OfItem, "old_assignee", "new_assignee"],
        YearCloseNotice => [.. OfList, "days_left"],
        YearCloseDone => [.. Everywhere, "published_count", "closed_count"],
        DigestDaily => ["date", "date_short", "count", "over_count", "today_count", "soon_count", "approval_count", "info_count", "sections"],
        OpsDeadLetter => ["count", "summary", "list"],
        OpsChannel => ["channel", "state", "at", "error", "backlog"],
        _ => OfItem,
    };
}
