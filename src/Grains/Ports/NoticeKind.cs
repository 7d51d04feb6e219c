namespace ReformFlow.Grains.Ports;

/// <summary>Why somebody is told (notifications.md §7, with what this program adds).</summary>
public enum NoticeKind
{
    /// <summary>年度の作成依頼: a year has begun; the items of his section.</summary>
    CycleOpened,

    /// <summary>作成依頼: a sheet is his to write, outside the opening of a year.</summary>
    WriteRequested,

    /// <summary>審査依頼: it is his turn to review.</summary>
    ReviewRequested,

    /// <summary>承認依頼: it is his turn to approve.</summary>
    ApprovalRequested,

    /// <summary>公表依頼: it is approved, has no publication date, and is his to publish.</summary>
    PublicationRequested,

    /// <summary>差戻し: the sheet came back to him for repair, from a review or out of approval.</summary>
    ItemReturned,

    /// <summary>訂正開始: a published sheet is his to correct.</summary>
    CorrectionOpened,

    /// <summary>訂正依頼: a section asks planning for a correction.</summary>
    CorrectionAsked,

    /// <summary>後閲・供覧: he is asked to read it.</summary>
    ToRead,

    /// <summary>承認完了.</summary>
    ItemApproved,

    /// <summary>公表: a sheet of his section became public.</summary>
    ItemPublished,

    /// <summary>引戻し: what he was asked to judge was taken back.</summary>
    ItemWithdrawn,

    /// <summary>期限前のお知らせ.</summary>
    ReminderBefore,

    /// <summary>期限当日のお知らせ.</summary>
    ReminderToday,

    /// <summary>期限超過, told to who has to act.</summary>
    OverduePerson,

    /// <summary>期限超過, told to the chief of the section.</summary>
    OverdueChief,

    /// <summary>期限超過, told to planning.</summary>
    OverduePlanning,

    /// <summary>処理待ち: so many sheets wait for his judgement.</summary>
    ApprovalReminder,

    /// <summary>代理処理依頼: the deputy is asked instead.</summary>
    ApprovalEscalated,

    /// <summary>代理処理の報告: somebody acted in his place.</summary>
    DelegateActed,

    /// <summary>コメントでの呼び掛け.</summary>
    CommentMentioned,

    /// <summary>期限の変更.</summary>
    DueChanged,

    /// <summary>期限の相談: a section asks planning for more time.</summary>
    ExtensionAsked,

    /// <summary>期限の相談への回答.</summary>
    ExtensionAnswered,

    /// <summary>予定の変更: days in his calendar that moved or are done.</summary>
    CalendarChanged,

    /// <summary>担当変更: who writes it has changed.</summary>
    AssigneeChanged,

    /// <summary>中間点検・進捗報告の依頼.</summary>
    ProgressRequested,

    /// <summary>年度締めの予告.</summary>
    YearCloseNotice,

    /// <summary>年度締めの完了.</summary>
    YearCloseDone,

    /// <summary>1日1回のまとめ: never in the inbox, where everything stands already.</summary>
    DigestDaily,

    /// <summary>運用: notices that reached nobody.</summary>
    OpsDeadLetter,

    /// <summary>運用: a channel stopped or works again.</summary>
    OpsChannel,
}
