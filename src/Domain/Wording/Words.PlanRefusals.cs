using System.Collections.Frozen;
using ReformFlow.Domain.Upkeep;
using static ReformFlow.Domain.Upkeep.PlanRefusal;

namespace ReformFlow.Domain.Wording;

public static partial class Words
{
    private static readonly FrozenDictionary<PlanRefusal, Phrase> PlanRefusals = new Dictionary<PlanRefusal, Phrase>
    {
        [PlanExists] = new("計画はすでにあります。取り込めるのは、取り組み事項のない計画だけです。", "There is a plan already. Only one without items can be replaced by an import."),
        [NoPlan] = new("計画がまだありません。先に計画を作るか、取り込んでください。", "There is no plan yet. Create or import one first."),
        [PlanIdDiffers] = new("取り込む計画の識別子が、置き換える計画と違います。識別子を確かめてください。", "The imported plan has another id than the one it would replace. Check the id."),
        [PeriodReversed] = new("計画の終わりの年度が始まりより前です。期間を直してください。", "The plan would end before it begins. Mend its years."),
        [TextUnusable] = new("名前か題名が空か、長すぎるか、改行があります。400字までの一行で書いてください。", "A name or title is blank, too long or has a line break. Write one line of up to 400 characters."),
        [ReasonUnusable] = new("理由が空か、長すぎるか、改行があります。公表されるので、2000字までの一行で書いてください。", "The reason is blank, too long or has a line break. It is printed for residents: write one line of up to 2,000 characters."),
        [LevelUnusable] = new("階層の名前が空か、二度使われています。別の名前にしてください。", "The name of a level is blank or stands twice. Choose another name."),
        [HeadingExists] = new("同じ識別子の見出しがすでにあります。別の識別子にしてください。", "A heading of this id exists already. Choose another id."),
        [HeadingUnknown] = new("その見出しは計画にありません。画面を開き直してください。", "The plan has no such heading. Reload the page."),
        [HeadingTooDeep] = new("計画の階層より深い見出しです。上の階層に置いてください。", "The heading is deeper than the plan's levels. Put it higher up."),
        [ItemExists] = new("同じ識別子の取り組み事項がすでにあります。別の識別子にしてください。", "An item of this id exists already. Choose another id."),
        [ItemUnknown] = new("その取り組み事項は計画にありません。画面を開き直してください。", "The plan has no such item. Reload the page."),
        [ItemEnded] = new("その取り組み事項は、すでに計画から外れています（外れる予定です）。", "The item has left the plan already, or its end is decided."),
        [PlaceDiffers] = new("掲載箇所が、その取り組み事項の元の箇所ではありません。元の箇所を指定してください。", "The place is not the item's own original place. Name the original place."),
        [NumberTaken] = new("その項目番号は別の箇所で使われています。別の番号にしてください。", "This item number is printed at another place. Choose another number."),
        [IndicatorUnknown] = new("その成果指標は取り組み事項にありません。画面を開き直してください。", "The item has no such indicator. Reload the page."),
        [SeriesUnknown] = new("その系列は取り組み事項にありません。画面を開き直してください。", "The item has no such series. Reload the page."),
        [YearOutside] = new("計画の期間か、取り組み事項の期間の外の年度です。年度を確かめてください。", "The year is outside the plan or the item's own years. Check the year."),
        [YearSettled] = new("公表したか締めた年度は変えられません。その後の年度から変えてください。", "A published or closed year stays as it is. Change it from a later year on."),
        [LaterSheetOpened] = new("その後の年度の調書がすでに開始されています。最後の年度を確かめてください。", "A sheet of a later year has been opened already. Check the last year."),
        [IntoItself] = new("取り組み事項をそれ自身に統合することはできません。統合先を選び直してください。", "An item cannot be merged into itself. Choose another one."),
        [IntoGone] = new("統合先の取り組み事項が、その後の年度の計画にありません。統合先か年度を選び直してください。", "The item that should take over is not in the plan afterwards. Choose another item or year."),
        [OthersGoOnHere] = new("この取り組み事項には、別の取り組み事項が統合されています。最後の年度を後にしてください。", "Another item was merged into this one and goes on in it. Choose a later last year."),
        [DefinitionTooEarly] = new("成果指標の見直しは、前の定義が始まる年度より後からにしてください。", "A definition begins after the year in which the one before it began. Choose a later year."),
        [PlanRefusal.ReadingDiffers] = new("目標の読み取りが、書かれた文字と合っていません。文字だけを送り直してください。", "A target's reading does not follow from its text. Send the text alone."),
        [NothingChanges] = new("変わるところがありません。", "Nothing would change."),
        [PlanRefusal.NotYourRole] = new("計画を変えられるのは企画担当だけで、見直し案を承認できるのは企画の承認者だけです。企画担当に頼んでください。", "Only planning's officers change the plan, and only planning's approver agrees to a proposal. Ask planning."),
        [PlanRefusal.Stale] = new("画面を開いた後に計画が変わりました。最新の計画を見て、もう一度操作してください。", "The plan has changed since you opened the page. Look at it and try again."),
        [NeedsApproval] = new("目標と成果指標の見直しには承認が要ります。見直し案として出してください。", "Revising targets or indicators needs approval. Propose it instead."),
        [NeedsNoApproval] = new("この変更に承認は要りません。そのまま変更してください。", "This change needs no approval. Make it directly."),
        [AlreadyProposed] = new("同じ目標か成果指標の見直し案が承認待ちです。先に承認するか取り下げてください。", "A proposal about the same targets or indicator is waiting. Approve or withdraw it first."),
        [ProposalUnknown] = new("その見直し案は、すでに承認されたか取り下げられています。", "This proposal was approved or withdrawn already."),
        [OwnProposal] = new("自分が出した見直し案は承認できません。別の承認者に頼んでください。", "You cannot approve your own proposal. Ask another approver."),
        [YearsBegun] = new("年度を開始した計画の本文は、ファイルでは置き換えられません。目標の見直しか計画の変更をしてください。", "A year of the plan was begun, so a file cannot replace its text. Revise targets or change the plan."),
        [ImportUnderWay] = new("前の取込みがまだ続いています。少し待って、画面を開き直してください。", "An earlier import is still at work. Wait a moment and reload."),
        [ImportNotUndoable] = new("取り消せる取込みがありません。取込みの後に計画が変えられたか、すでに取り消されています。", "There is no import to undo: the plan was changed since, or it was undone already."),
        [ImportWrittenOn] = new("取込みの後に、提出されたか書き直された調書があります。取り消せないので、その調書を直してください。", "A sheet was submitted or written on since the import, so it cannot be undone. Mend that sheet instead."),
        [SheetNotFillable] = new("作成中でないか、確認の後に変わったか、保存できない調書があります。何も取り込んでいません。確認の画面を開き直してください。", "A sheet is not a draft, has changed since the preview, or cannot be saved like this. Nothing was taken. Open the preview again."),
        [PlanRefusal.OperationReused] = new("同じ操作番号が別の操作に使われています。新しい操作番号でもう一度送ってください。", "This operation id was used for another act. Send it again under a new one."),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<EndKind, Phrase> EndKinds = new Dictionary<EndKind, Phrase>
    {
        [EndKind.Completed] = new("完了", "completed"),
        [EndKind.Discontinued] = new("中止", "discontinued"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<ImportPhase, Phrase> ImportPhases = new Dictionary<ImportPhase, Phrase>
    {
        [ImportPhase.Running] = new("取込中", "importing"),
        [ImportPhase.Done] = new("取込済", "imported"),
        [ImportPhase.Undoing] = new("取消し中", "being undone"),
        [ImportPhase.Undone] = new("取消し済", "undone"),
    }.ToFrozenDictionary();

    /// <summary>The words for how far an import is.</summary>
    public static Phrase Of(ImportPhase phase) => ImportPhases[phase];

    /// <summary>The words of a refusal about a plan: what happened and what to do next.</summary>
    public static Phrase Of(PlanRefusal refusal) => PlanRefusals[refusal];

    /// <summary>The words for how an item ends.</summary>
    public static Phrase Of(EndKind kind) => EndKinds[kind];

    /// <summary>What a change of the plan is called in its history.</summary>
    public static Phrase Of(PlanChange change) => change switch
    {
        PlanChange.CreatePlan => new("計画の作成", "create the plan"),
        PlanChange.TakePlan => new("ファイルからの計画の取込み", "take the plan from a file"),
        PlanChange.TakeSheets => new("ファイルからの調書の取込み", "take sheets from a file"),
        PlanChange.ImportPlan => new("計画の取込み", "import the plan"),
        PlanChange.RenamePlan => new("計画名の変更", "rename the plan"),
        PlanChange.AddHeading => new("見出しの追加", "add a heading"),
        PlanChange.AddItem => new("取り組み事項の追加", "add an item"),
        PlanChange.ReviseItemTexts => new("取り組み事項の文の変更", "revise an item's texts"),
        PlanChange.MergeItems => new("取り組み事項の統合", "merge an item"),
        PlanChange.EndItem => new("取り組み事項の終了", "end an item"),
        PlanChange.ReviseTargets => new("目標の見直し", "revise targets"),
        PlanChange.RedefineIndicator => new("成果指標の見直し", "redefine an indicator"),
        PlanChange.SetTiming => new("値を照会する時期の設定", "set when a value is asked for"),
        PlanChange.SetDirection => new("向上・低減の設定", "set what counts as better"),
        _ => throw new InvalidOperationException($"A {change.GetType().Name} has no words."),
    };
}
