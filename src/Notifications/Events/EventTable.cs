using System.Collections.Frozen;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using static ReformFlow.Grains.Ports.NoticeKind;
using static ReformFlow.Notifications.Events.NoticeClass;
using static ReformFlow.Notifications.Events.NoticeGroup;
using static ReformFlow.Notifications.Events.Pace;

namespace ReformFlow.Notifications.Events;

/// <summary>
/// Every kind of notice, one row each (notifications.md §7). The plan, the channels, the preferences and the pages read it, and
/// nothing else says how a kind is told.
/// </summary>
public static class EventTable
{
    private static readonly Values<Channel> Both = [Channel.Teams, Channel.Email], Teams = [Channel.Teams], Mail = [Channel.Email], None = [];
    private static readonly TimeOnly Nine = new(9, 0), HalfPastNine = new(9, 30), QuarterToTen = new(9, 45), Ten = new(10, 0);

    /// <summary>The hour of the digest.</summary>
    public static TimeOnly DigestHour { get; } = new(8, 30);

    /// <summary>The rows, in the order of <see cref="NoticeKind"/>.</summary>
    public static Values<EventRow> Rows { get; } =
    [
        new(CycleOpened, "cycle.opened", "年度の作成依頼", Asking, Requests, Both, Bundled),
        new(WriteRequested, "write.requested", "作成依頼", Asking, Requests, Both, AtOnce),
        new(ReviewRequested, "review.requested", "審査依頼", Asking, Requests, Both, AtOnce),
        new(ApprovalRequested, "approval.requested", "承認依頼", Asking, Requests, Both, AtOnce),
        new(PublicationRequested, "publication.requested", "公表依頼", Asking, Requests, Both, AtOnce),
        new(ItemReturned, "item.returned", "差戻し", Asking, Requests, Both, AtOnce),
        new(CorrectionOpened, "correction.opened", "訂正開始", Asking, Requests, Both, AtOnce),
        new(CorrectionAsked, "correction.asked", "訂正依頼", Asking, Requests, Both, AtOnce),
        new(ToRead, "to.read", "後閲・供覧", Asking, Results, Teams, AtOnce),
        new(ItemApproved, "item.approved", "承認完了", Informing, Results, Teams, Bundled),
        new(ItemPublished, "item.published", "公表", Informing, Results, None, Pace.Digest),
        new(ItemWithdrawn, "item.withdrawn", "引戻し", Informing, Results, Teams, AtOnce),
        new(ReminderBefore, "reminder.before", "期限前のお知らせ", Reminding, Reminders, Teams, FixedHour, Nine),
        new(ReminderToday, "reminder.today", "期限当日のお知らせ", Reminding, Reminders, Teams, FixedHour, Nine),
        new(OverduePerson, "overdue.person", "期限超過（担当者）", Reminding, Reminders, Both, FixedHour, Nine),
        new(OverdueChief, "overdue.chief", "期限超過（所属長）", Reminding, Reminders, Both, FixedHour, HalfPastNine),
        new(OverduePlanning, "overdue.planning", "期限超過（企画）", Reminding, Reminders, Both, FixedHour, QuarterToTen),
        new(ApprovalReminder, "approval.reminder", "処理待ち", Reminding, Reminders, Teams, FixedHour, Ten),
        new(ApprovalEscalated, "approval.escalated", "代決の依頼", Asking, Requests, Both, FixedHour, Ten),
        new(DelegateActed, "delegate.acted", "代決の報告", Informing, Results, Teams, AtOnce),
        new(CommentMentioned, "comment.mentioned", "コメントでの呼び掛け", Asking, Comments, Teams, Bundled),
        new(DueChanged, "due.changed", "期限の変更", Informing, Year, Teams, AtOnce),
        new(ExtensionAsked, "extension.asked", "期限の相談", Asking, Comments, Both, AtOnce),
        new(ExtensionAnswered, "extension.answered", "期限の相談への回答", Informing, Comments, Both, AtOnce),
        new(CalendarChanged, "calendar.changed", "予定の変更", Informing, Year, Mail, FixedHour, DigestHour),
        new(AssigneeChanged, "assignee.changed", "担当変更", Informing, Results, None, Pace.Digest),
        new(ProgressRequested, "progress.requested", "進捗報告の依頼", Asking, Year, Both, FixedHour, Nine),
        new(YearCloseNotice, "yearclose.notice", "年度締めの予告", Asking, Year, Both, FixedHour, Nine),
        new(YearCloseDone, "yearclose.done", "年度締めの完了", Informing, Year, Teams, AtOnce),
        new(DigestDaily, "digest.daily", "まとめ通知", Informing, NoticeGroup.Digest, Mail, FixedHour, DigestHour),
        new(OpsDeadLetter, "ops.deadletter", "不達", Operating, Operations, Both, AtOnce),
        new(OpsChannel, "ops.channel", "経路の停止・復旧", Operating, Operations, Both, AtOnce),
    ];

    private static readonly FrozenDictionary<NoticeKind, EventRow> ByKind = Rows.ToFrozenDictionary(row => row.Kind);
    private static readonly FrozenDictionary<string, EventRow> ByWord = Rows.ToFrozenDictionary(row => row.Word, StringComparer.Ordinal);

    /// <summary>The row of a kind.</summary>
    public static EventRow Of(NoticeKind kind) => ByKind[kind];

    /// <summary>The row of a word; null when there is none.</summary>
    public static EventRow? Find(string word) => ByWord.GetValueOrDefault(word);
}
