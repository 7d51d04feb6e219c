using ReformFlow.Grains.Ports;
using static ReformFlow.Grains.Ports.NoticeKind;

namespace ReformFlow.Notifications.Cards;

/// <summary>How a kind of notice looks as a card.</summary>
/// <param name="Tone">The heading's colour.</param>
/// <param name="Button">What the button says.</param>
public sealed record CardRow(CardTone Tone, string Button);

/// <summary>Colour and button of every kind (notifications.md §8).</summary>
public static class CardTable
{
    private const string ToWrite = "入力画面を開く", ToLook = "内容を確認する", ToOperate = "運用画面を開く";

    /// <summary>The row of a kind.</summary>
    public static CardRow Of(NoticeKind kind) => kind switch
    {
        CycleOpened => new(CardTone.Default, "項目一覧を開く"),
        WriteRequested or ReminderBefore => new(CardTone.Default, ToWrite),
        ReviewRequested => new(CardTone.Accent, "審査画面を開く"),
        ApprovalRequested => new(CardTone.Accent, "承認画面を開く"),
        PublicationRequested => new(CardTone.Accent, "公表の画面を開く"),
        ItemReturned or CorrectionOpened => new(CardTone.Warning, "修正画面を開く"),
        CorrectionAsked => new(CardTone.Warning, "訂正の画面を開く"),
        ItemApproved => new(CardTone.Good, ToLook),
        ItemPublished => new(CardTone.Good, "公開内容を確認する"),
        ReminderToday => new(CardTone.Warning, ToWrite),
        OverduePerson => new(CardTone.Attention, ToWrite),
        OverdueChief => new(CardTone.Attention, "所属の一覧を開く"),
        OverduePlanning => new(CardTone.Attention, "期限超過の一覧を開く"),
        ApprovalReminder => new(CardTone.Warning, "処理待ち一覧を開く"),
        ApprovalEscalated => new(CardTone.Attention, "処理画面を開く"),
        CommentMentioned => new(CardTone.Default, "返信する"),
        ExtensionAsked => new(CardTone.Accent, "回答画面を開く"),
        ProgressRequested => new(CardTone.Default, "報告画面を開く"),
        YearCloseNotice => new(CardTone.Warning, "未完了の一覧を開く"),
        YearCloseDone => new(CardTone.Good, "確定版を開く"),
        DigestDaily => new(CardTone.Default, "自分の仕事を開く"),
        OpsDeadLetter or OpsChannel => new(CardTone.Attention, ToOperate),
        _ => new(CardTone.Default, ToLook),
    };
}
