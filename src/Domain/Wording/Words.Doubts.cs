using System.Collections.Frozen;
using ReformFlow.Domain.Doubts;

namespace ReformFlow.Domain.Wording;

public static partial class Words
{
    private static readonly FrozenDictionary<DoubtKind, Phrase> Doubts = new Dictionary<DoubtKind, Phrase>
    {
        [DoubtKind.ShiftedRow] = new("行の値がずれている", "the row's values are shifted"),
        [DoubtKind.LabelMissing] = new("行の見出しが空", "the row has no label"),
        [DoubtKind.UnitMissing] = new("単位がない", "the unit is missing"),
        [DoubtKind.TextAgainstNumber] = new("数値の目標に文字の実績", "words against a numeric target"),
        [DoubtKind.MixedKinds] = new("数値の系列に文字の目標", "words among numeric targets"),
        [DoubtKind.OneSided] = new("目標と実績の片方だけ", "a target or an actual alone"),
        [DoubtKind.SameThreeYears] = new("三年続けて同じ実績", "the same actual three years running"),
        [DoubtKind.MagnitudeDoubtful] = new("桁の違いの疑い", "perhaps a slipped digit"),
        [DoubtKind.Contradiction] = new("含む・含まないの食い違い", "one text counts in what another counts out"),
        [DoubtKind.PeriodKindDoubtful] = new("期間の種類が疑わしい", "the kind of period is doubtful"),
        [DoubtKind.DirectionNotPrinted] = new("向上・低減の別が書かれていない", "whether higher or lower is better is not printed"),
        [DoubtKind.UndatedBar] = new("工程の年度が読み取れない", "the bar's years cannot be told"),
        [DoubtKind.ScheduleLost] = new("工程の図がない", "the schedule's drawing is lost"),
        [DoubtKind.SectionUnknown] = new("課の名簿にない名前", "a name that the section master does not settle"),
        [DoubtKind.Repost] = new("再掲", "a re-post"),
        [DoubtKind.RepostDiffers] = new("再掲の内容が元と違う", "the re-post differs from the original"),
        [DoubtKind.HeadingDiffers] = new("同じ見出しの文が違う", "the same heading with other words"),
        [DoubtKind.BaselineInRemarks] = new("備考にある基準値", "a baseline in the remarks"),
        [DoubtKind.EncodingAssumed] = new("文字コードを推定した", "the encoding was assumed"),
        [DoubtKind.ConvertedCell] = new("数式や日付のように見えるセル", "a cell that looks like a formula or a date"),
        [DoubtKind.HiddenCells] = new("隠れた行かシート", "a hidden row or sheet"),
        [DoubtKind.NotTaken] = new("読まなかったもの", "something that was not taken"),
        [DoubtKind.HeadingRepeated] = new("見出しの繰返し", "a repeated heading"),
        [DoubtKind.EraNotPrinted] = new("元号のない年度", "a year without its era"),
        [DoubtKind.CalendarYears] = new("年分の列", "calendar-year columns"),
        [DoubtKind.RowOrder] = new("行の並びが違う", "rows in another order"),
        [DoubtKind.LabelSpelling] = new("見出しの書き方が違う", "a label spelt differently"),
        [DoubtKind.HtmlScrap] = new("HTMLの残り", "left-over HTML"),
        [DoubtKind.RelatedBlank] = new("関連課が空欄", "no related sections"),
        [DoubtKind.RemarksEmpty] = new("備考欄が空", "an empty row of remarks"),
        [DoubtKind.HyphenMinus] = new("半角ハイフンの負号", "a hyphen as minus"),
        [DoubtKind.ThousandsComma] = new("桁区切りのある数", "thousands commas"),
        [DoubtKind.DashForValue] = new("値の代わりの横線", "a dash for a value"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<DoubtWeight, Phrase> Weights = new Dictionary<DoubtWeight, Phrase>
    {
        [DoubtWeight.Settle] = new("要判断", "to be settled"),
        [DoubtWeight.Note] = new("記録のみ", "noted"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<RowKind, Phrase> Rows = new Dictionary<RowKind, Phrase>
    {
        [RowKind.Targets] = new("目標", "targets"),
        [RowKind.Actuals] = new("実績", "actuals"),
    }.ToFrozenDictionary();

    /// <summary>The words for a kind of doubt.</summary>
    public static Phrase Of(DoubtKind kind) => Doubts[kind];

    /// <summary>The words for a doubt's weight.</summary>
    public static Phrase Of(DoubtWeight weight) => Weights[weight];

    /// <summary>The words for a row of a series.</summary>
    public static Phrase Of(RowKind row) => Rows[row];
}
