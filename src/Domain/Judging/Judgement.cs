namespace ReformFlow.Domain.Judging;

/// <summary>How a year's actual stands to its target.</summary>
public enum Judgement
{
    /// <summary>達成.</summary>
    Achieved,

    /// <summary>一部達成.</summary>
    Partly,

    /// <summary>未達成.</summary>
    Missed,

    /// <summary>要確認: a person must look, because no rule can tell. Never an error.</summary>
    NeedsLook,

    /// <summary>未確定: the value is not final yet.</summary>
    NotYet,

    /// <summary>該当なし: nothing was expected, or the item is not evaluated.</summary>
    NotApplicable,
}

/// <summary>The rule that led to a judgement; printed beside it, so that nobody has to guess.</summary>
public enum JudgementRule
{
    /// <summary>評価対象外 was decided.</summary>
    NotEvaluated,

    /// <summary>Neither target nor actual: dash or blank on both sides.</summary>
    NothingExpected,

    /// <summary>An actual without a target.</summary>
    NoTarget,

    /// <summary>A target without an actual.</summary>
    NoActual,

    /// <summary>The actual or the target is 未確定 or 見込.</summary>
    NotFinal,

    /// <summary>The actual's words are the target's words.</summary>
    SameWords,

    /// <summary>Words against a number, or words that are on no ladder.</summary>
    WordsOnly,

    /// <summary>Steps of the ladder compared.</summary>
    Ladder,

    /// <summary>Target and actual have different units, or one says 向上 and the other 低減.</summary>
    UnitsDiffer,

    /// <summary>Nobody has decided whether higher or lower is better.</summary>
    DirectionOpen,

    /// <summary>Actual at least the target.</summary>
    HigherIsBetter,

    /// <summary>Actual at most the target.</summary>
    LowerIsBetter,

    /// <summary>Actual inside the target's range.</summary>
    InsideRange,

    /// <summary>The target itself says 以上, 以下, 超 or 未満.</summary>
    StatedBound,

    /// <summary>The actual itself says 以上, 以下, 超 or 未満, so nobody can tell how much it is.</summary>
    ActualIsBound,
}

/// <summary>A judgement and why.</summary>
public sealed record Verdict(Judgement Judgement, JudgementRule Rule);
