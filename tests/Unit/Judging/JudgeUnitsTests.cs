using static ReformFlow.Domain.Judging.Judgement;
using static ReformFlow.Domain.Judging.JudgementRule;
using static ReformFlow.Tests.Unit.Judging.Verdicts;

namespace ReformFlow.Tests.Unit.Judging;

public class JudgeUnitsTests
{
    [Fact]
    public void TheSameUnitOrOneWithout_Compares() => Are(Up,
        ("92人", "92人", Achieved, HigherIsBetter),
        ("92人", "92", Achieved, HigherIsBetter),
        ("92", "92人", Achieved, HigherIsBetter),
        ("92人", "92名", Achieved, HigherIsBetter),
        ("3箇所", "3か所", Achieved, HigherIsBetter),
        ("95%", "95％", Achieved, HigherIsBetter));

    [Fact]
    public void DifferentUnits_DoNotCompare() => Are(Up,
        ("92人", "92件", NeedsLook, UnitsDiffer),
        ("92千円", "92万円", NeedsLook, UnitsDiffer),
        ("95%", "95人", NeedsLook, UnitsDiffer),
        ("20億円以上", "20", Achieved, StatedBound),
        ("20億円以上", "20万円", NeedsLook, UnitsDiffer));

    [Fact]
    public void APercentage_ComparesOnlyWithAPercentage() => Are(Up,
        ("0.22%", "0.26", NeedsLook, UnitsDiffer),
        ("0.22", "0.26%", NeedsLook, UnitsDiffer),
        ("0.0～0.5%", "0.26", NeedsLook, UnitsDiffer),
        ("0.26", "0.0～0.5%", NeedsLook, UnitsDiffer));

    [Fact]
    public void ARatio_IsAPercentage() => Are(Up,
        ("50%", "48/91", Achieved, HigherIsBetter),
        ("50%", "1/2", Achieved, HigherIsBetter),
        ("53%", "48/91", Partly, HigherIsBetter),
        ("75%", "1/2", Missed, HigherIsBetter),
        ("48/91", "48/91", Achieved, HigherIsBetter),
        ("48/91", "96/182", Achieved, HigherIsBetter),
        ("1/3", "33.3%", Partly, HigherIsBetter),
        ("48", "48/91", NeedsLook, UnitsDiffer),
        ("48/91", "48", NeedsLook, UnitsDiffer));

    [Fact]
    public void Increase_DoesNotCompareWithDecrease() => Are(Up,
        ("1～2%向上", "1～2%向上", Achieved, HigherIsBetter),
        ("1～2%向上", "1～2%", Achieved, HigherIsBetter),
        ("1～2%", "1～2%低減", Achieved, HigherIsBetter),
        ("1～2%向上", "1～2%低減", NeedsLook, UnitsDiffer),
        ("1～2件向上", "1～2人向上", NeedsLook, UnitsDiffer));

    [Fact]
    public void DifferentUnits_GoBeforeAnOpenDirection() => Are(null, ("92人", "92件", NeedsLook, UnitsDiffer));
}
