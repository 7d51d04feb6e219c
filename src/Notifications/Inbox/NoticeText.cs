using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Jobs;

namespace ReformFlow.Notifications.Inbox;

/// <summary>What a notice says: what happened, what to do, until when.</summary>
internal static class NoticeText
{
    public static Notice Turn(SheetCase it, PersonId person, string key)
    {
        var (title, body) = (it.Sheet.Stage, it.Entered?.Act.Verb) switch
        {
            (Stage.Draft, Verb.Return) => ("差戻しがありました", "内容を直して、もう一度提出してください。"),
            (Stage.Draft, Verb.Reopen) => ("承認が取り消されました", "内容を直して、もう一度提出してください。"),
            (Stage.Draft, Verb.Correct) => ("訂正を始めてください", "公表中の内容を直して提出してください。直るまで今の版が公表されています。"),
            (Stage.Draft, Verb.Withdraw) => ("引戻しにより作成中に戻りました", "内容を直して、もう一度提出してください。"),
            (Stage.Draft, _) => ("調書を作成してください", "実績と取り組み内容を書いて提出してください。"),
            (Stage.DepartmentReview, _) => ("審査をお願いします", "内容を読み、審査承認か差戻しをしてください。"),
            (Stage.PlanningApproval, _) => ("承認をお願いします", "内容を読み、承認か差戻しをしてください。"),
            _ => ("公表をお願いします", "承認済です。公表してください。"),
        };
        var kind = (it.Sheet.Stage, it.Entered?.Act.Verb) switch
        {
            (Stage.Draft, Verb.Return or Verb.Reopen) => NoticeKind.ItemReturned,
            (Stage.Draft, Verb.Correct) => NoticeKind.CorrectionOpened,
            (Stage.Draft, _) => NoticeKind.WriteRequested,
            (Stage.DepartmentReview, _) => NoticeKind.ReviewRequested,
            (Stage.PlanningApproval, _) => NoticeKind.ApprovalRequested,
            _ => NoticeKind.PublicationRequested,
        };
        var reason = it.Sheet.Stage is Stage.Draft && it.Entered?.Act.Words is { Length: > 0 } words ? $"理由: {words}　" : "";
        return Of(it, person, key, kind, title, reason + body + Until(it));
    }

    public static Notice ToRead(SheetCase it, PersonId person, string key) =>
        Of(it, person, key, NoticeKind.ToRead, "内容を確認してください", "後閲か供覧の確認が残っています。");

    public static Notice Reminder(SheetCase it, StageDeadline deadline, PersonId person, string key) =>
        Of(it, person, key, NoticeKind.ReminderBefore, $"{deadline.Ja}が近づいています", $"{deadline.Ja}は{Date(deadline.LastDay)}です。");

    public static Notice Overdue(SheetCase it, StageDeadline deadline, PersonId person, string key) =>
        Of(it, person, key, NoticeKind.OverduePerson, $"{deadline.Ja}を過ぎています", $"{deadline.Ja}は{Date(deadline.LastDay)}でした。すぐに進めるか、進められない事情を企画に連絡してください。");

    public static Notice Published(SheetCase it, PersonId person, string key) =>
        Of(it, person, key, NoticeKind.ItemPublished, $"第{it.Sheet.PublishedVersion}版を公表しました", "公表した内容に誤りがあれば、調書の画面から訂正を依頼できます。");

    private static string Until(SheetCase it) =>
        it.Deadline is { } deadline && it.Sheet.PublishedVersion == 0 ? $"{deadline.Ja}は{Date(deadline.LastDay)}です。" : "";

    private static string Date(DateOnly day) => EraTable.Standard.DateName(day);

    private static Notice Of(SheetCase it, PersonId person, string key, NoticeKind kind, string title, string body) =>
        new(key, it.Line.Id.Municipality, person, kind, it.Line.Id.ToString(), $"{title}: {it.Title}", body, $"/sheets/{it.Line.Id}");
}
