using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Judging;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Summaries;

/// <summary>What came of one item in one fiscal year. Closed: these are all the kinds there are.</summary>
public abstract record YearOutcome
{
    private YearOutcome() { }

    /// <summary>There is a sheet.</summary>
    /// <param name="Series">The verdict on each series, in printed order; empty for an item that measures nothing.</param>
    public sealed record Judged(Values<SeriesVerdict> Series) : YearOutcome
    {
        /// <summary>How the item stands as a whole.</summary>
        public Judgement Standing => Together(Series.Select(each => each.Verdict.Judgement));
    }

    /// <summary>It was closed without a sheet, for one of the three reasons.</summary>
    public sealed record Closed(CloseReason Reason) : YearOutcome;

    /// <summary>Nothing yet.</summary>
    public sealed record Missing : YearOutcome;

    /// <summary>The item is not in the plan in that year.</summary>
    public sealed record Outside : YearOutcome;

    /// <summary>
    /// Several judgements as one. 該当なし counts only where there is nothing else. Then the first that fits: 要確認 if any
    /// is, 未確定 if any is, 達成 or 未達成 if all are, else 一部達成.
    /// </summary>
    public static Judgement Together(IEnumerable<Judgement> judgements)
    {
        var counts = JudgementCounts.Of(judgements);
        var judged = counts.Total - counts.NotApplicable;
        return judged == 0 ? Judgement.NotApplicable
            : counts.NeedsLook > 0 ? Judgement.NeedsLook
            : counts.NotYet > 0 ? Judgement.NotYet
            : counts.Achieved == judged ? Judgement.Achieved
            : counts.Missed == judged ? Judgement.Missed
            : Judgement.Partly;
    }
}

/// <summary>One series judged for one year.</summary>
/// <param name="Series">The series.</param>
/// <param name="Label">Its printed label.</param>
/// <param name="Target">The target in force; null when there is none for the year.</param>
/// <param name="Actual">The answer; null when the sheet has none.</param>
/// <param name="Verdict">The judgement and why.</param>
public sealed record SeriesVerdict(SeriesId Series, string Label, Cell? Target, Cell? Actual, Verdict Verdict)
{
    /// <summary>The verdict on what a sheet answers.</summary>
    public static SeriesVerdict Of(Series series, YearSheet sheet, Judge judge)
    {
        var (target, actual) = (series.Targets.InForce[sheet.Year], sheet.Content.AnswerTo(series.Id));
        return new(series.Id, series.Label, target, actual, judge.Of(target, actual, series.Direction));
    }
}
