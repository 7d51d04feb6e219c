using System.Collections.Frozen;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Wording;

public static partial class Words
{
    private static readonly FrozenDictionary<ValueTiming, Phrase> Timings = new Dictionary<ValueTiming, Phrase>
    {
        [ValueTiming.WithSheet] = new("調書と同時", "with the sheet"),
        [ValueTiming.AfterClosing] = new("出納整理期間の後（確定照会まで未確定でよい）", "after the closing period (未確定 until the second collection)"),
        [ValueTiming.InJanuary] = new("1月（暦年の値を年度の開始より先に照会）", "in January (a calendar year's value, asked before the year's opening)"),
    }.ToFrozenDictionary();

    /// <summary>When a value is asked for.</summary>
    public static Phrase Of(ValueTiming timing) => Timings[timing];
}
