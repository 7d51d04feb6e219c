using System.Collections.Frozen;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using static ReformFlow.Grains.Ports.NoticeKind;

namespace ReformFlow.Notifications.Teams;

/// <summary>
/// The lines of the activity feed, one for each kind of notice (notifications.md §8). Channel and manifest read this table, so that
/// neither knows a kind or a variable that the other lacks. A row never goes away: what is under way would be refused.
/// </summary>
public static class TeamsTexts
{
    /// <summary>The rows, in the order of <see cref="NoticeKind"/>.</summary>
    public static Values<TeamsText> Rows { get; } =
    [
        new(CycleOpened, "{actor}：調書の作成をお願いします（{title}）"),
        new(WriteRequested, "{actor}：「{item}」の調書の作成をお願いします"),
        new(ReviewRequested, "{actor}：「{item}」の審査をお願いします"),
        new(ApprovalRequested, "{actor}：「{item}」の承認をお願いします"),
        new(PublicationRequested, "{actor}：「{item}」の公表をお願いします"),
        new(ItemReturned, "{actor}：「{item}」が作成中に戻りました。理由を御確認ください"),
        new(CorrectionOpened, "{actor}：「{item}」の訂正をお願いします"),
        new(CorrectionAsked, "{actor}：「{item}」の訂正の依頼がありました"),
        new(ToRead, "{actor}：「{item}」の確認をお願いします"),
        new(ItemApproved, "{actor}：「{item}」が承認されました"),
        new(ItemPublished, "{actor}：「{item}」を公表しました"),
        new(ItemWithdrawn, "{actor}：「{item}」の提出が引き戻されました"),
        new(ReminderBefore, "{actor}：「{item}」の期限が近づいています"),
        new(ReminderToday, "{actor}：「{item}」は本日が期限です"),
        new(OverduePerson, "{actor}：「{item}」の期限が過ぎています"),
        new(OverdueChief, "{actor}：期限を過ぎた調書があります（{title}）"),
        new(OverduePlanning, "{actor}：期限を過ぎた調書があります（{title}）"),
        new(ApprovalReminder, "{actor}：{title}"),
        new(ApprovalEscalated, "{actor}：「{item}」の代決について"),
        new(DelegateActed, "{actor}：「{item}」は代決されました"),
        new(CommentMentioned, "{actor}：「{item}」にあなた宛てのコメントがあります"),
        new(DueChanged, "{actor}：「{item}」の期限が変わりました"),
        new(ExtensionAsked, "{actor}：「{item}」の期限の相談がありました"),
        new(ExtensionAnswered, "{actor}：「{item}」の期限の相談への回答があります"),
        new(CalendarChanged, "{actor}：{title}"),
        new(AssigneeChanged, "{actor}：「{item}」の担当者が変わりました"),
        new(ProgressRequested, "{actor}：進捗の報告をお願いします（{title}）"),
        new(YearCloseNotice, "{actor}：年度締めが近づいています（{title}）"),
        new(YearCloseDone, "{actor}：年度締めが完了しました（{title}）"),
        new(DigestDaily, "{actor}：{title}"),
        new(OpsDeadLetter, "{actor}：{title}"),
        new(OpsChannel, "{actor}：{title}"),
    ];

    private static readonly FrozenDictionary<NoticeKind, TeamsText> ByKind = Rows.ToFrozenDictionary(row => row.Kind);

    /// <summary>The row of a kind.</summary>
    public static TeamsText Of(NoticeKind kind) => ByKind[kind];
}
