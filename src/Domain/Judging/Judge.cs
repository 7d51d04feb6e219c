using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Judging;

/// <summary>
/// Compares a year's actual with its target. What cannot be compared is 要確認, never an error and never a guess. The
/// first rule that fits decides, in the order written here.
/// </summary>
/// <param name="PartlyFrom">From which share of the target on a miss counts as 一部達成: 0.8 unless the plan says otherwise
/// (towns use 0.6 to 0.95), above 0, at most 1.</param>
public sealed record Judge(decimal PartlyFrom = 0.8m)
{
    /// <summary>From which share of the target on a miss counts as 一部達成.</summary>
    public decimal PartlyFrom { get; } = PartlyFrom is > 0 and <= 1
        ? PartlyFrom
        : throw new ArgumentOutOfRangeException(nameof(PartlyFrom), "Above 0, at most 1.");

    /// <summary>The verdict on one year of a series. A missing cell counts as blank.</summary>
    public Verdict Of(Cell? target, Cell? actual, Direction? direction)
    {
        var (expected, reached) = (target ?? Missing, actual ?? Missing);
        return Presence(expected.Reading, reached.Reading)
            ?? Steps(WordsOf(expected), WordsOf(reached), direction)
            ?? Numbers(expected.Reading, reached.Reading, direction)
            ?? Words(WordsOf(expected), WordsOf(reached));
    }

    private static Cell Missing { get; } = Cell.Read("");

    private static Verdict? Presence(Reading expected, Reading reached) => (expected, reached) switch
    {
        (Reading.NotEvaluated, _) or (_, Reading.NotEvaluated) => new(Judgement.NotApplicable, JudgementRule.NotEvaluated),
        (Reading.Blank or Reading.Dash, Reading.Blank or Reading.Dash) => new(Judgement.NotApplicable, JudgementRule.NothingExpected),
        (Reading.Blank or Reading.Dash, _) => new(Judgement.NeedsLook, JudgementRule.NoTarget),
        (_, Reading.Blank or Reading.Dash) => new(Judgement.NeedsLook, JudgementRule.NoActual),
        (_, Reading.NotYet or Reading.Forecast) or (Reading.NotYet or Reading.Forecast, _) => new(Judgement.NotYet, JudgementRule.NotFinal),
        _ => null,
    };

    // A person may have decided which step of the ladder the printed words are.
    private static string WordsOf(Cell cell) => cell.Reading is Reading.Milestone milestone ? milestone.Step : cell.Printed.Trim();

    private static Verdict? Steps(string expected, string reached, Direction? direction)
    {
        if (direction is not Direction.Milestones ladder) return null;
        if (ladder.HeightOf(expected) is not { } wanted || ladder.HeightOf(reached) is not { } height) return null;
        return new(height >= wanted ? Judgement.Achieved : height > 0 ? Judgement.Partly : Judgement.Missed, JudgementRule.Ladder);
    }

    private Verdict? Numbers(Reading expected, Reading reached, Direction? direction)
    {
        if (Extent.Of(expected) is not { } wanted || Extent.Of(reached) is not { } got) return null;
        if (!wanted.Compares(got)) return new(Judgement.NeedsLook, JudgementRule.UnitsDiffer);
        if (reached is Reading.Bound)
            return expected == reached ? new(Judgement.Achieved, JudgementRule.StatedBound) : new(Judgement.NeedsLook, JudgementRule.ActualIsBound);
        if (expected is Reading.Bound bound) return new(Bounded(bound, got), JudgementRule.StatedBound);
        return direction switch
        {
            Direction.Higher => new(Graded(got.Low >= wanted.Low, got.Low, wanted.Low), JudgementRule.HigherIsBetter),
            Direction.Lower => new(Graded(got.High <= wanted.High, wanted.High, got.High), JudgementRule.LowerIsBetter),
            Direction.Within => new(got.Low >= wanted.Low && got.High <= wanted.High ? Judgement.Achieved : Judgement.Missed, JudgementRule.InsideRange),
            _ => new(Judgement.NeedsLook, JudgementRule.DirectionOpen),
        };
    }

    private static Verdict Words(string expected, string reached) => expected == reached
        ? new(Judgement.Achieved, JudgementRule.SameWords)
        : new(Judgement.NeedsLook, JudgementRule.WordsOnly);

    private Judgement Bounded(Reading.Bound bound, Extent got) => bound.Kind switch
    {
        BoundKind.AtLeast => Graded(got.Low >= bound.Value, got.Low, bound.Value),
        BoundKind.MoreThan => Graded(got.Low > bound.Value, got.Low, bound.Value),
        BoundKind.AtMost => Graded(got.High <= bound.Value, bound.Value, got.High),
        _ => Graded(got.High < bound.Value, bound.Value, got.High),
    };

    // A share of the target has a meaning only between two positive numbers: 0 of −0.3 is no percentage of anything.
    private Judgement Graded(bool achieved, decimal part, decimal whole)
    {
        if (achieved) return Judgement.Achieved;
        return whole > 0 && part >= whole * PartlyFrom ? Judgement.Partly : Judgement.Missed;
    }
}
