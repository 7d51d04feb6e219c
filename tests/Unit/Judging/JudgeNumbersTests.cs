using ReformFlow.Domain.Judging;
using ReformFlow.Tests.Unit.Plans;
using static ReformFlow.Domain.Judging.Judgement;
using static ReformFlow.Domain.Judging.JudgementRule;
using static ReformFlow.Tests.Unit.Judging.Verdicts;

namespace ReformFlow.Tests.Unit.Judging;

public class JudgeNumbersTests
{
    [Fact]
    public void HigherIsBetter_FromTheTargetUpwards() => Are(Up,
        ("10", "10", Achieved, HigherIsBetter),
        ("10", "10.0", Achieved, HigherIsBetter),
        ("10", "10.01", Achieved, HigherIsBetter),
        ("10", "9.99", Partly, HigherIsBetter),
        ("10", "8", Partly, HigherIsBetter),
        ("10", "7.99", Missed, HigherIsBetter),
        ("10", "0", Missed, HigherIsBetter),
        ("10", "-10", Missed, HigherIsBetter),
        ("596,000", "596,000", Achieved, HigherIsBetter),
        ("596,000", "595,999", Partly, HigherIsBetter));

    [Fact]
    public void LowerIsBetter_FromTheTargetDownwards() => Are(Down,
        ("8", "8", Achieved, LowerIsBetter),
        ("8", "7.99", Achieved, LowerIsBetter),
        ("8", "8.01", Partly, LowerIsBetter),
        ("8", "10", Partly, LowerIsBetter),
        ("8", "10.01", Missed, LowerIsBetter),
        ("8", "-1", Achieved, LowerIsBetter),
        ("20.65", "20.95", Partly, LowerIsBetter));

    [Fact]
    public void ATargetOfZero_HasNoShare()
    {
        Are(Up, ("0", "0", Achieved, HigherIsBetter), ("0", "-0.1", Missed, HigherIsBetter), ("0", "1", Achieved, HigherIsBetter));
        Are(Down, ("0", "0", Achieved, LowerIsBetter), ("0", "0.1", Missed, LowerIsBetter), ("0", "-1", Achieved, LowerIsBetter));
    }

    [Fact]
    public void ANegativeTarget_HasNoShare()
    {
        Are(Up, ("-10", "-10", Achieved, HigherIsBetter), ("-10", "-9", Achieved, HigherIsBetter), ("-10", "-10.1", Missed, HigherIsBetter));
        Are(Down, ("△8", "△8", Achieved, LowerIsBetter), ("△8", "△9", Achieved, LowerIsBetter), ("△8", "△7.9", Missed, LowerIsBetter), ("△8", "7", Missed, LowerIsBetter));
    }

    [Theory]
    [InlineData(0.6, "6", "5.9")]
    [InlineData(0.95, "9.5", "9.4")]
    [InlineData(1, "10", "9.999999999")]
    public void ThePlan_SaysFromWhichShareOnAMissIsPartly(double from, string enough, string less)
    {
        var judge = new Judge((decimal)from);

        Assert.Equal((decimal)from, judge.PartlyFrom);
        Are(judge, Up, ("10", enough, from < 1 ? Partly : Achieved, HigherIsBetter), ("10", less, Missed, HigherIsBetter));
    }

    [Fact]
    public void AShareThatDoesNotDivideEvenly_IsStillExact() =>
        Are(new Judge(1m / 3), Up, ("9", "3", Partly, HigherIsBetter), ("9", "2.999999999", Missed, HigherIsBetter));

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.0001)]
    public void AShare_IsAboveZeroAndAtMostOne(double from) =>
        Refused.Because("PartlyFrom", () => new Judge((decimal)from));

    [Fact]
    public void WithoutAPlansWord_AMissIsPartlyFromFourFifths() => Assert.Equal(0.8m, new Judge().PartlyFrom);

    [Fact]
    public void ATargetRange_IsReachedAtItsNearerEnd()
    {
        Are(Up,
            ("1～3件", "1件", Achieved, HigherIsBetter),
            ("1～3件", "0.9件", Partly, HigherIsBetter),
            ("0.0%～0.5%向上", "-0.30%", Missed, HigherIsBetter),
            ("0.0%～0.5%向上", "0.22%", Achieved, HigherIsBetter));
        Are(Down, ("1～3件", "3件", Achieved, LowerIsBetter), ("1～3件", "3.1件", Partly, LowerIsBetter));
    }

    [Fact]
    public void AnActualRange_CountsByItsWorseEnd()
    {
        Are(Up, ("5", "5～9", Achieved, HigherIsBetter), ("5", "4～9", Partly, HigherIsBetter));
        Are(Down, ("8", "2～8", Achieved, LowerIsBetter), ("8", "2～9", Partly, LowerIsBetter));
    }

    [Fact]
    public void InsideTheRange_IsGoodAndOutsideIsNot() => Are(Inside,
        ("1～3", "1", Achieved, InsideRange),
        ("1～3", "3", Achieved, InsideRange),
        ("1～3", "0.99", Missed, InsideRange),
        ("1～3", "3.01", Missed, InsideRange),
        ("1～3", "1～3", Achieved, InsideRange),
        ("1～3", "0～3", Missed, InsideRange),
        ("1～3", "1～4", Missed, InsideRange),
        ("2", "2.0", Achieved, InsideRange));

    [Fact]
    public void WithoutADirection_NumbersAreForAPerson() => Are(null,
        ("10", "10", NeedsLook, DirectionOpen),
        ("10", "12", NeedsLook, DirectionOpen),
        ("1～3", "2", NeedsLook, DirectionOpen));
}
