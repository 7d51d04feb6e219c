using ReformFlow.Domain.Plans;
using static ReformFlow.Domain.Judging.Judgement;
using static ReformFlow.Domain.Judging.JudgementRule;
using static ReformFlow.Tests.Unit.Judging.Verdicts;

namespace ReformFlow.Tests.Unit.Judging;

public class JudgePresenceTests
{
    public static readonly TheoryData<Direction?> Directions = new(null, Up, Down, Inside, new Direction.Milestones(["検討", "実施"]));

    [Theory, MemberData(nameof(Directions))]
    public void NotEvaluated_GoesBeforeEverything(Direction? direction) => Are(direction,
        ("評価対象外", "5", NotApplicable, NotEvaluated),
        ("評価対象外", null, NotApplicable, NotEvaluated),
        ("5", "評価対象外", NotApplicable, NotEvaluated),
        ("-", "評価対象外", NotApplicable, NotEvaluated),
        ("未確定", "評価対象外", NotApplicable, NotEvaluated));

    [Theory, MemberData(nameof(Directions))]
    public void NothingOnBothSides_IsNotApplicable(Direction? direction) => Are(direction,
        (null, null, NotApplicable, NothingExpected),
        ("", "", NotApplicable, NothingExpected),
        ("-", "-", NotApplicable, NothingExpected),
        ("－", null, NotApplicable, NothingExpected),
        ("", "―", NotApplicable, NothingExpected));

    [Theory, MemberData(nameof(Directions))]
    public void AnActualWithoutATarget_NeedsALook(Direction? direction) => Are(direction,
        (null, "5", NeedsLook, NoTarget),
        ("-", "5", NeedsLook, NoTarget),
        ("", "実施", NeedsLook, NoTarget),
        ("", "未確定", NeedsLook, NoTarget),
        (null, "95見込", NeedsLook, NoTarget));

    [Theory, MemberData(nameof(Directions))]
    public void ATargetWithoutAnActual_NeedsALook(Direction? direction) => Are(direction,
        ("5", null, NeedsLook, NoActual),
        ("5", "-", NeedsLook, NoActual),
        ("検討", " ", NeedsLook, NoActual),
        ("未確定", "-", NeedsLook, NoActual),
        ("95見込", "", NeedsLook, NoActual));

    [Theory, MemberData(nameof(Directions))]
    public void WhatIsNotFinal_IsNotJudgedYet(Direction? direction) => Are(direction,
        ("5", "未確定", NotYet, NotFinal),
        ("検討", "未確定", NotYet, NotFinal),
        ("5", "95見込", NotYet, NotFinal),
        ("未確定", "5", NotYet, NotFinal),
        ("95見込", "5", NotYet, NotFinal),
        ("未確定", "未確定", NotYet, NotFinal));
}
