using System.Globalization;
using CsCheck;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Judging;
using ReformFlow.Domain.Plans;
using static ReformFlow.Tests.Unit.Judging.Verdicts;

namespace ReformFlow.Tests.Unit.Judging;

public class JudgeProperties
{
    private const decimal Most = Reading.Limit - Reading.Finest;

    private static readonly Gen<decimal> Figure =
        Gen.OneOf(Gen.Int[-30, 30].Select(tenths => tenths / 10m), Gen.Decimal[-Most, Most], Gen.OneOf(-Most, -Reading.Finest, 0, Reading.Finest, Most));

    private static readonly Gen<string?> Unit = Gen.OneOf(null, "%", "人", "件");

    private static readonly Gen<Reading> Numeric = Gen.OneOf<Reading>(
        Gen.Select(Figure, Unit).Select((value, unit) => new Reading.Number(value, unit)),
        Figure.Select(value => new Reading.Percent(value)),
        Gen.Select(Figure, Figure, Unit).Select((one, other, unit) => new Reading.Range(Math.Min(one, other), Math.Max(one, other), unit, unit is "件" ? "増" : null)),
        Gen.Select(Gen.Enum<BoundKind>(), Figure, Unit).Select((kind, value, unit) => new Reading.Bound(kind, value, unit)),
        Gen.Select(Figure, Figure).Select((part, whole) => new Reading.Ratio(Math.Abs(part), Math.Max(Math.Abs(whole), Reading.Finest))));

    private static readonly Gen<Reading> Any = Gen.OneOf(
        Numeric,
        Numeric.Select(expected => (Reading)new Reading.Forecast(expected)),
        Gen.OneOf<Reading>(new Reading.Text(), new Reading.Milestone("実施"), new Reading.NotYet(), new Reading.NotEvaluated(), new Reading.Dash(), new Reading.Blank()));

    private static readonly Gen<Cell?> MaybeCell =
        Gen.Select(Any, Gen.OneOf("検討", "実施", "5", ""), Gen.Bool).Select((reading, printed, present) => present ? new Cell(printed, reading) : null);

    private static readonly Gen<Direction?> MaybeDirection =
        Gen.OneOf(null, Up, Down, Inside, new Direction.Milestones(["検討", "実施"]));

    private static readonly Gen<Judge> AnyJudge = Gen.Int[1, 100].Select(percent => new Judge(percent / 100m));

    [Fact]
    public void AnyTwoCells_HaveAVerdict() => Gen.Select(AnyJudge, MaybeCell, MaybeCell, MaybeDirection)
        .Sample((judge, target, actual, direction) => judge.Of(target, actual, direction) is { } verdict
            && Enum.IsDefined(verdict.Judgement) && Enum.IsDefined(verdict.Rule));

    [Fact]
    public void MoreOrLess_IsBetter_ButNeverBoth() => Gen.Select(AnyJudge, Figure, Figure).Where((_, target, actual) => target != actual)
        .Sample((judge, target, actual) => Reaches(judge, target, actual, Up) != Reaches(judge, target, actual, Down));

    [Fact]
    public void LowerMirrorsHigher_UnderNegation() => Gen.Select(AnyJudge, Figure, Figure)
        .Sample((judge, target, actual) => Reaches(judge, target, actual, Up) == Reaches(judge, -target, -actual, Down));

    [Fact]
    public void LowerMirrorsHigher_WithTargetAndActualExchanged() => Gen.Select(AnyJudge, Figure, Figure)
        .Sample((judge, one, other) => Of(judge, one, other, Up) == Of(judge, other, one, Down));

    [Fact]
    public void RaisingAnActual_NeverWorsensAHigherVerdict() => Gen.Select(AnyJudge, Figure, Figure, Figure)
        .Sample((judge, target, one, other) =>
            Rank(Of(judge, target, Math.Min(one, other), Up)) <= Rank(Of(judge, target, Math.Max(one, other), Up)));

    [Fact]
    public void TheBounds_DifferOnlyAtTheLimit() => Gen.Select(AnyJudge, Figure, Figure).Where((_, limit, actual) => limit != actual)
        .Sample((judge, limit, actual) =>
            Of(judge, new Reading.Bound(BoundKind.AtLeast, limit), actual) == Of(judge, new Reading.Bound(BoundKind.MoreThan, limit), actual)
            && Of(judge, new Reading.Bound(BoundKind.AtMost, limit), actual) == Of(judge, new Reading.Bound(BoundKind.LessThan, limit), actual));

    private static bool Reaches(Judge judge, decimal target, decimal actual, Direction direction) =>
        Of(judge, target, actual, direction) is Judgement.Achieved;

    private static Judgement Of(Judge judge, decimal target, decimal actual, Direction direction) =>
        judge.Of(Plain(target), Plain(actual), direction).Judgement;

    private static Judgement Of(Judge judge, Reading target, decimal actual) => judge.Of(new Cell("x", target), Plain(actual), null).Judgement;

    private static Cell Plain(decimal value) => new(value.ToString(CultureInfo.InvariantCulture), new Reading.Number(value));

    private static int Rank(Judgement judgement) => judgement switch
    {
        Judgement.Missed => 0,
        Judgement.Partly => 1,
        Judgement.Achieved => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(judgement)),
    };
}
