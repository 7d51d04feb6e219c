using ReformFlow.Domain.Judging;

namespace ReformFlow.Domain.Summaries;

/// <summary>How often each judgement was given.</summary>
public sealed record JudgementCounts(int Achieved, int Partly, int Missed, int NeedsLook, int NotYet, int NotApplicable)
{
    /// <summary>All judgements together.</summary>
    public int Total => Achieved + Partly + Missed + NeedsLook + NotYet + NotApplicable;

    /// <summary>How often this one was given.</summary>
    public int this[Judgement judgement] => judgement switch
    {
        Judgement.Achieved => Achieved,
        Judgement.Partly => Partly,
        Judgement.Missed => Missed,
        Judgement.NeedsLook => NeedsLook,
        Judgement.NotYet => NotYet,
        _ => NotApplicable,
    };

    /// <summary>Counts judgements.</summary>
    public static JudgementCounts Of(IEnumerable<Judgement> judgements)
    {
        var counts = judgements.CountBy(judgement => judgement).ToDictionary();
        int Count(Judgement judgement) => counts.GetValueOrDefault(judgement);
        return new(Count(Judgement.Achieved), Count(Judgement.Partly), Count(Judgement.Missed), Count(Judgement.NeedsLook), Count(Judgement.NotYet), Count(Judgement.NotApplicable));
    }
}
