using System.Collections.Frozen;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Domain.Wording;

public static partial class Words
{
    private static readonly FrozenDictionary<Verb, Phrase> Verbs = new Dictionary<Verb, Phrase>
    {
        [Verb.Open] = new("開始", "open"),
        [Verb.Save] = new("保存", "save"),
        [Verb.Import] = new("取込", "import"),
        [Verb.Attach] = new("添付", "attach"),
        [Verb.Detach] = new("添付取消し", "remove a file"),
        [Verb.Comment] = new("コメント", "comment"),
        [Verb.Answer] = new("返答", "answer"),
        [Verb.Submit] = new("提出", "submit"),
        [Verb.Endorse] = new("審査承認", "endorse"),
        [Verb.Agree] = new("合議同意", "agree"),
        [Verb.Return] = new("差戻し", "return"),
        [Verb.Withdraw] = new("引戻し", "withdraw"),
        [Verb.Polish] = new("字句修正", "polish"),
        [Verb.Approve] = new("承認", "approve"),
        [Verb.AskExtension] = new("期限の相談", "ask for more time"),
        [Verb.GrantExtension] = new("期限の延長", "grant more time"),
        [Verb.RefuseExtension] = new("期限の据置き", "leave the date as it is"),
        [Verb.Reopen] = new("承認取消し", "reopen"),
        [Verb.Publish] = new("公表", "publish"),
        [Verb.AskCorrection] = new("訂正依頼", "ask for a correction"),
        [Verb.Correct] = new("訂正開始", "correct"),
        [Verb.AbandonCorrection] = new("訂正取りやめ", "abandon the correction"),
        [Verb.CollectFinal] = new("確定照会", "collect final values"),
        [Verb.AbandonFinal] = new("確定照会取りやめ", "abandon the second collection"),
        [Verb.CloseWithoutSheet] = new("調書なしで締め", "close without a sheet"),
        [Verb.Circulate] = new("供覧", "circulate"),
        [Verb.ReadCirculated] = new("供覧確認", "confirm having read"),
        [Verb.PostView] = new("後閲", "view afterwards"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Who, Phrase> Persons = new Dictionary<Who, Phrase>
    {
        [Who.LeadSection] = new("主体課の担当者・副担当・課長", "drafter, deputy or chief of a lead section"),
        [Who.ReviewerInTurn] = new("審査の順番が来ている職", "the reviewing post whose turn it is"),
        [Who.ConsultedInTurn] = new("合議先の職", "the post of a consulted section"),
        [Who.PlanningOfficer] = new("企画担当・企画の承認者", "a planning officer or planning's approver"),
        [Who.PlanningApprover] = new("企画の承認者", "planning's approver"),
        [Who.ApproverInTurn] = new("承認の順番が来ている職", "the approving post whose turn it is"),
        [Who.AnybodyOnRoute] = new("関係者（起案側・ルート上の職・企画）", "anybody on the sheet's route"),
        [Who.Circulated] = new("供覧先の職", "a post it was circulated to"),
        [Who.PassedOver] = new("不在のため代わって決裁された職", "a post passed over while absent"),
        [Who.Clock] = new("自動処理（公表日、確定照会の開始日、取込みの続き）", "the program itself (date of publication, date of the second collection, rest of an import)"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Role, Phrase> Roles = new Dictionary<Role, Phrase>
    {
        [Role.Drafter] = new("担当者", "drafter"),
        [Role.DeputyDrafter] = new("副担当", "deputy drafter"),
        [Role.Intermediate] = new("係長など中間の職", "intermediate post"),
        [Role.SectionChief] = new("課長", "section chief"),
        [Role.DivisionHead] = new("部長", "division head"),
        [Role.Executive] = new("副町長・町長", "executive"),
        [Role.PlanningOfficer] = new("企画担当", "planning officer"),
        [Role.PlanningApprover] = new("企画の承認者", "planning's approver"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<FileKind, Phrase> FileKinds = new Dictionary<FileKind, Phrase>
    {
        [FileKind.Pdf] = new("PDF文書", "PDF"),
        [FileKind.Png] = new("PNG画像", "PNG picture"),
        [FileKind.Jpeg] = new("JPEG画像", "JPEG picture"),
        [FileKind.Xlsx] = new("Excelブック", "Excel workbook"),
        [FileKind.Docx] = new("Word文書", "Word document"),
        [FileKind.Pptx] = new("PowerPointスライド", "PowerPoint slides"),
        [FileKind.Text] = new("テキスト", "text"),
        [FileKind.Csv] = new("CSVの表", "CSV"),
    }.ToFrozenDictionary();

    /// <summary>A verb's words.</summary>
    public static Phrase Of(Verb verb) => Verbs[verb];

    /// <summary>The words for a kind of person.</summary>
    public static Phrase Of(Who who) => Persons[who];

    /// <summary>The words for what a file is.</summary>
    public static Phrase Of(FileKind kind) => FileKinds[kind];

    /// <summary>The words for what a post does.</summary>
    public static Phrase Of(Role role) => Roles[role];
}
