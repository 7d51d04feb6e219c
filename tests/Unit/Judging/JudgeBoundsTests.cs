using static ReformFlow.Domain.Judging.Judgement;
using static ReformFlow.Domain.Judging.JudgementRule;
using static ReformFlow.Tests.Unit.Judging.Verdicts;

namespace ReformFlow.Tests.Unit.Judging;

public class JudgeBoundsTests
{
    [Fact]
    public void ABoundInTheTarget_SpeaksForItselfWhateverTheDirection()
    {
        foreach (var direction in new[] { null, Up, Down, Inside })
            Are(direction, ("5件以上", "6件", Achieved, StatedBound), ("5件以下", "4件", Achieved, StatedBound));
    }

    [Fact]
    public void AtLeast_HoldsFromTheLimitOn() => Are(null,
        ("10以上", "10", Achieved, StatedBound),
        ("10以上", "9.99", Partly, StatedBound),
        ("10以上", "8", Partly, StatedBound),
        ("10以上", "7.99", Missed, StatedBound),
        ("10以上", "10～12", Achieved, StatedBound),
        ("10以上", "9～12", Partly, StatedBound),
        ("-10以上", "-11", Missed, StatedBound),
        ("0以上", "-1", Missed, StatedBound));

    [Fact]
    public void MoreThan_HoldsAboveTheLimit() => Are(null,
        ("10超", "10.01", Achieved, StatedBound),
        ("10超", "10", Partly, StatedBound),
        ("10超", "8", Partly, StatedBound),
        ("10超", "7.99", Missed, StatedBound),
        ("10超", "10～12", Partly, StatedBound),
        ("0超", "0", Missed, StatedBound));

    [Fact]
    public void AtMost_HoldsUpToTheLimit() => Are(null,
        ("8以下", "8", Achieved, StatedBound),
        ("8以下", "8.01", Partly, StatedBound),
        ("8以下", "10", Partly, StatedBound),
        ("8以下", "10.01", Missed, StatedBound),
        ("8以下", "2～8", Achieved, StatedBound),
        ("8以下", "2～9", Partly, StatedBound),
        ("0以下", "1", Missed, StatedBound));

    [Fact]
    public void LessThan_HoldsBelowTheLimit() => Are(null,
        ("8未満", "7.99", Achieved, StatedBound),
        ("8未満", "8", Partly, StatedBound),
        ("8未満", "10", Partly, StatedBound),
        ("8未満", "10.01", Missed, StatedBound),
        ("8未満", "2～8", Partly, StatedBound),
        ("0未満", "0", Missed, StatedBound));

    [Fact]
    public void ABoundInTheActual_IsForAPersonUnlessItIsTheTarget()
    {
        foreach (var direction in new[] { null, Up, Down, Inside })
            Are(direction,
                ("20億円以上", "20億円以上", Achieved, StatedBound),
                ("5件未満", "５件未満", Achieved, StatedBound),
                ("5件", "5件未満", NeedsLook, ActualIsBound),
                ("5件以下", "5件未満", NeedsLook, ActualIsBound),
                ("5件以上", "6件以上", NeedsLook, ActualIsBound),
                ("5人以上", "5件以上", NeedsLook, UnitsDiffer));
    }
}
