using System.Collections.Frozen;
using ReformFlow.Domain.Summaries;

namespace ReformFlow.Domain.Wording;

public static partial class Words
{
    private static readonly FrozenDictionary<EffectDoubtKind, Phrase> EffectDoubts = new Dictionary<EffectDoubtKind, Phrase>
    {
        [EffectDoubtKind.UnitUnclear] = new("金額の単位が分からないため、足していない", "not added: its unit of money is unclear"),
        [EffectDoubtKind.NotAnAmount] = new("一つの金額でないため、足していない", "not added: it is not one amount"),
        [EffectDoubtKind.NotFinal] = new("未確定か見込のため、足していない", "not added: it is not final"),
        [EffectDoubtKind.PeriodAssumed] = new("単年の金額とみなして足した", "added as amounts of single years, which the label does not say"),
        [EffectDoubtKind.NotSummable] = new("残高か平均のため、足していない", "not added: it is a balance or an average"),
        [EffectDoubtKind.CountedCumulatively] = new("同じ金額が累計の系列にあるため、足していない", "not added: a cumulative series has the same amounts"),
    }.ToFrozenDictionary();

    /// <summary>The words for what is doubtful about a sum of money.</summary>
    public static Phrase Of(EffectDoubtKind kind) => EffectDoubts[kind];
}
