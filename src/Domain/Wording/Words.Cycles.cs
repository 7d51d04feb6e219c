using System.Collections.Frozen;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Organisation;

namespace ReformFlow.Domain.Wording;

public static partial class Words
{
    private static readonly FrozenDictionary<CyclePhase, Phrase> Phases = new Dictionary<CyclePhase, Phrase>
    {
        [CyclePhase.NotOpened] = new("未開始", "not opened"),
        [CyclePhase.Opening] = new("開始処理中", "opening"),
        [CyclePhase.Open] = new("進行中", "open"),
        [CyclePhase.Closing] = new("締め処理中", "closing"),
        [CyclePhase.Closed] = new("締め済", "closed"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<InterimStatus, Phrase> InterimStatuses = new Dictionary<InterimStatus, Phrase>
    {
        [InterimStatus.OnTrack] = new("順調", "on track"),
        [InterimStatus.Delayed] = new("遅れ", "delayed"),
        [InterimStatus.AsksToStop] = new("中止の相談", "asks to stop"),
    }.ToFrozenDictionary();

    /// <summary>How an item goes inside the year.</summary>
    public static Phrase Of(InterimStatus status) => InterimStatuses[status];

    private static readonly FrozenDictionary<CertificateKind, Phrase> Certificates = new Dictionary<CertificateKind, Phrase>
    {
        [CertificateKind.Close] = new("年度締めの証明", "close certificate"),
        [CertificateKind.Supplement] = new("追補", "supplement"),
        [CertificateKind.FinalSummary] = new("最終総括", "final summary"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<CycleRefusal, Phrase> CycleRefusals = new Dictionary<CycleRefusal, Phrase>
    {
        [CycleRefusal.NotYourRole] = new("年度の開始・期限・締めは企画の仕事です。企画に連絡してください。", "Opening, dates and closing are planning's. Tell the planning division."),
        [CycleRefusal.YearNotInPlan] = new("その年度は計画の期間にありません。計画の期間を確かめてください。", "The year is not one of the plan's. Check the plan's years."),
        [CycleRefusal.DatesMissing] = new("期限がないか、提出・審査・承認・公表の順（確定照会は開始・提出・審査承認の順）になっていません。日付を直してください。", "Dates are missing or not in the order submit, review, approve, publish (of the second collection: begin, submit, decide). Mend them."),
        [CycleRefusal.SecondCollectionTooEarly] = new("確定照会は、出納整理期間（5月31日まで）が終わってからです。開始日を6月1日以降にしてください。", "The second collection follows the closing period, which ends on 31 May. Let it begin on 1 June or later."),
        [CycleRefusal.NoSuchCheck] = new("その中間点検はありません。画面を開き直してください。", "There is no such interim check. Reload the page."),
        [CycleRefusal.CheckUnusable] = new($"中間点検の名前（{InterimCheck.LongestName}字まで）と、照会日から後の回答期限を入れてください。", $"Give the interim check a name of at most {InterimCheck.LongestName} characters, and a due date not before it is asked."),
        [CycleRefusal.CheckAnswered] = new("回答があるため、取りやめられません。名前か日付を変えてください。", "It has been answered and cannot be taken back. Change its name or dates."),
        [CycleRefusal.AnswerUnusable] = new($"状況を選び、{InterimAnswer.LongestWords}字までの一言を書いてください。", $"Choose a status and write a sentence of at most {InterimAnswer.LongestWords} characters."),
        [CycleRefusal.ItemNotInYear] = new("その取り組み事項は、その年度の計画にありません。", "The item is not in the plan in that year."),
        [CycleRefusal.NotAskedInJanuary] = new("この値は1月照会の対象ではないか、その暦年がまだ終わっていないか、ずっと前の年です。", "This value is not asked for in January, or its calendar year is not the one that ended last."),
        [CycleRefusal.SheetIsOpen] = new("年度が始まっています。値は調書に書いてください。", "The year is open. Write the value on the sheet."),
        [CycleRefusal.ValueUnusable] = new("値を200字までの一行で書いてください。", "Write the value in one line of at most 200 characters."),
        [CycleRefusal.ReasonMissing] = new("理由を書いてください。", "Give a reason."),
        [CycleRefusal.ReasonUnusable] = new("理由が2,000字を超えているか、使えない文字（改行以外の制御文字など）があります。短くするか、その文字を消してください。", "The reason is longer than 2,000 characters or holds characters that cannot be kept. Shorten it or remove those."),
        [CycleRefusal.DatesSet] = new("その年度は始まっていて、期限が決まっています。変えるときは「期限の変更」で理由を書いてください。", "The year has begun and has its dates. Change them with a reason instead."),
        [CycleRefusal.BeingClosed] = new("その年度は締めの処理中です。しばらく待って、画面を開き直してください。", "The year is being closed. Wait a moment and reload the page."),
        [CycleRefusal.NotOpen] = new("その年度はまだ進行中ではありません。先に開始してください。", "The year is not open. Open it first."),
        [CycleRefusal.ClosedAlready] = new("その年度は締め済みです。公表後の誤りは訂正で直します。", "The year is closed. Mend what is public by a correction."),
        [CycleRefusal.EarlierYearOpen] = new("前の年度が締まっていません。先に締めてください。", "An earlier year is not closed. Close it first."),
        [CycleRefusal.SheetsMissing] = new("公表も締めもされていない調書か、確定照会がこれからの調書があります。下の一覧から片付けてください。", "Some sheets are neither published nor closed, or their second collection is still to come. Settle those listed."),
        [CycleRefusal.NotHeld] = new("公表は保留されていません。画面を開き直してください。", "Publication is not held back. Reload the page."),
        [CycleRefusal.DayTooFar] = new($"日付が計画の期間から離れすぎています。計画の前{PlanDays.YearsBefore}年から後{PlanDays.YearsAfter}年までの日付にしてください。", $"A date lies too far from the plan. Give one from {PlanDays.YearsBefore} years before to {PlanDays.YearsAfter} years after it."),
        [CycleRefusal.NoSuchPlan] = new("その計画はありません。", "There is no such plan."),
        [CycleRefusal.OperationReused] = new("同じ操作番号が年度の別の操作に使われています。画面を開き直して、もう一度行ってください。", "This operation id was used for another command. Reload and try again."),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<TownRefusal, Phrase> TownRefusals = new Dictionary<TownRefusal, Phrase>
    {
        [TownRefusal.NotYours] = new("この変更をする役割ではありません。企画か所属長に頼んでください。", "Not one of your tasks. Ask planning or the section's chief."),
        [TownRefusal.RegisteredAlready] = new("自治体は登録済みです。変更は一つずつ行ってください。", "The municipality is registered. Change it step by step."),
        [TownRefusal.NotRegistered] = new("自治体が登録されていません。先に登録してください。", "The municipality is not registered. Register it first."),
        [TownRefusal.NoSuchPost] = new("その日にその職はありません。", "There is no such post on that day."),
        [TownRefusal.NoSuchPerson] = new("その職員は登録されていません。", "There is no such person."),
        [TownRefusal.AlreadyThere] = new("すでに登録されています。", "Already there."),
        [TownRefusal.NotThere] = new("その日、その人はその職にいません。", "The person does not hold the post on that day."),
        [TownRefusal.NoSuchDay] = new("その日は、町の表にありません。", "The day is not in the town's table."),
        [TownRefusal.ListUnusable] = new("祝日の一覧を取り込めませんでした。何も変えていません。", "The list of holidays cannot be taken. Nothing was changed."),
        [TownRefusal.Contradictory] = new("名簿の中に、ほかの行と合わないところがあります。", "The register contradicts itself."),
        [TownRefusal.OperationReused] = new("同じ操作番号が別の変更に使われています。画面を開き直して、もう一度行ってください。", "This operation id was used for another change. Reload and try again."),
    }.ToFrozenDictionary();

    /// <summary>A phase's words.</summary>
    public static Phrase Of(CyclePhase phase) => Phases[phase];

    /// <summary>The words for a signed document of a cycle.</summary>
    public static Phrase Of(CertificateKind kind) => Certificates[kind];

    /// <summary>Why a cycle did not do it, and what to do next.</summary>
    public static Phrase Of(CycleRefusal refusal) => CycleRefusals[refusal];

    /// <summary>Why the organisation was not changed, and what to do next.</summary>
    public static Phrase Of(TownRefusal refusal) => TownRefusals[refusal];
}
