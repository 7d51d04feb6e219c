using System.Collections.Frozen;
using ReformFlow.Domain.Judging;

namespace ReformFlow.Domain.Wording;

public static partial class Words
{
    private static readonly FrozenDictionary<Judgement, Phrase> Judgements = new Dictionary<Judgement, Phrase>
    {
        [Judgement.Achieved] = new("達成", "achieved"),
        [Judgement.Partly] = new("一部達成", "partly achieved"),
        [Judgement.Missed] = new("未達成", "missed"),
        [Judgement.NeedsLook] = new("要確認", "needs a look"),
        [Judgement.NotYet] = new("未確定", "not final"),
        [Judgement.NotApplicable] = new("該当なし", "not applicable"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<JudgementRule, Phrase> JudgementRules = new Dictionary<JudgementRule, Phrase>
    {
        [JudgementRule.NotEvaluated] = new("評価対象外とした年度", "not evaluated this year"),
        [JudgementRule.NothingExpected] = new("目標も実績もない年度", "neither target nor actual"),
        [JudgementRule.NoTarget] = new("目標のない実績", "an actual without a target"),
        [JudgementRule.NoActual] = new("実績のない目標", "a target without an actual"),
        [JudgementRule.NotFinal] = new("目標か実績が確定していない", "the target or the actual is not final"),
        [JudgementRule.SameWords] = new("目標と同じ言葉の実績", "the actual says what the target says"),
        [JudgementRule.WordsOnly] = new("言葉だけでは比べられない", "words alone cannot be compared"),
        [JudgementRule.Ladder] = new("段階の順で比べた", "compared by steps"),
        [JudgementRule.UnitsDiffer] = new("単位か増減の別が違う", "the units, or increase and decrease, differ"),
        [JudgementRule.DirectionOpen] = new("向上・低減のどちらがよいか未定", "whether higher or lower is better is open"),
        [JudgementRule.HigherIsBetter] = new("高いほどよい", "higher is better"),
        [JudgementRule.LowerIsBetter] = new("低いほどよい", "lower is better"),
        [JudgementRule.InsideRange] = new("目標の範囲の内か外か", "inside or outside the target's range"),
        [JudgementRule.StatedBound] = new("目標にある以上・以下・超・未満", "the bound that the target states"),
        [JudgementRule.ActualIsBound] = new("以上・以下・超・未満だけの実績", "the actual states only a bound"),
    }.ToFrozenDictionary();

    /// <summary>A judgement's words.</summary>
    public static Phrase Of(Judgement judgement) => Judgements[judgement];

    /// <summary>The words for the rule behind a judgement.</summary>
    public static Phrase Of(JudgementRule rule) => JudgementRules[rule];
}
