using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;
using static ReformFlow.Domain.Doubts.DoubtKind;
using static ReformFlow.Domain.Doubts.RowKind;
using static ReformFlow.Tests.Unit.Doubts.Noticed;

namespace ReformFlow.Tests.Unit.Doubts;

public class PlausibilityTests
{
    [Fact]
    public void AnOrdinarySeries_RaisesNoDoubt() =>
        Assert.Empty(In(["20.65", "20.3", "19.95", "19.6"], ["20.95", "17.09", "17.32", "17.11"]));

    [Fact]
    public void WordsAmongNumericTargets_AreDoubted() => Assert.Equal(
        [
            new(MixedKinds, Targets, First, "検討", "数値の系列の中の文字の目標。文字のまま扱い、達成は人が確認する"),
            new(MixedKinds, Targets, First + 1, "見直し・改定", "数値の系列の中の文字の目標。文字のまま扱い、達成は人が確認する"),
        ],
        In(["検討", "見直し・改定", "1"], []));

    [Theory]
    [InlineData("5%")]
    [InlineData("1～3")]
    [InlineData("5件以上")]
    [InlineData("48/91")]
    public void AnyNumericTarget_StandsOddlyBesideWords(string numeric) => Assert.Single(Of(MixedKinds, ["検討", numeric], []));

    [Theory]
    [InlineData("検討", "実施")]
    [InlineData("1", "2")]
    [InlineData("検討", "-")]
    [InlineData("1", "未確定")]
    [InlineData("検討", "95見込")]
    public void TargetsOfOneKind_AreNotMixed(string one, string other) => Assert.Empty(Of(MixedKinds, [one, other], ["5", "検討"]));

    [Fact]
    public void AStepOfTheLadderAmongNumbers_IsMixedToo()
    {
        var targets = new YearCells([new(First, new Cell("実施", new Reading.Milestone("実施"))), new(First + 1, Cell.Read("3"))]);
        var series = new Series(new("s1"), "", PeriodKind.SingleYear, YearBasis.FiscalYear, TargetHistory.StartingWith(targets));

        Assert.Equal(MixedKinds, Assert.Single(Plausibility.Of(series, new([]))).Kind);
    }

    [Fact]
    public void ANumberBesidePercentages_LacksItsUnit() => Assert.Equal(
        [
            new(UnitMissing, Targets, First + 1, "0.26", "0.26%"),
            new(UnitMissing, Actuals, First, "0.3", "0.3%"),
        ],
        Of(UnitMissing, ["0.22%", "0.26"], ["0.3", "0.4%"]));

    [Theory]
    [InlineData("5%", true)]
    [InlineData("0.0%～0.5%", true)]
    [InlineData("5%以上", true)]
    [InlineData("0.0～0.5", false)]
    [InlineData("5件以上", false)]
    [InlineData("5件", false)]
    [InlineData("48/91", false)]
    [InlineData("検討", false)]
    public void APercentageAmongTheTargets_AsksTheActualsForTheirUnit(string target, bool asks) =>
        Assert.Equal(asks, Of(UnitMissing, [target], ["0.26"]).Any());

    [Theory]
    [InlineData("5件")]
    [InlineData("0.0～0.5")]
    [InlineData("5以上")]
    [InlineData("-")]
    [InlineData("検討")]
    public void OnlyAPlainNumber_LacksAUnit(string beside) => Assert.Empty(Of(UnitMissing, ["5%", beside], ["5%", beside]));

    [Fact]
    public void APercentageAmongTheActuals_DoesNotDoubtTheTargets() => Assert.Empty(Of(UnitMissing, ["5"], ["5%"]));

    [Fact]
    public void WordsAgainstANumber_AreDoubted() => Assert.Equal(
        [new(TextAgainstNumber, Actuals, First, "情報共有", "目標は数値（4件）。文字の回答として残し、要確認とする")],
        In(["4件"], ["情報共有"]));

    [Theory]
    [InlineData("検討", "実施")]
    [InlineData("-", "実施")]
    [InlineData("4", "4")]
    [InlineData("4", "未確定")]
    [InlineData("4", "-")]
    [InlineData("未確定", "実施")]
    public void OtherPairs_AreNotWordsAgainstANumber(string target, string actual) => Assert.Empty(Of(TextAgainstNumber, [target], [actual]));

    [Fact]
    public void AnActualADigitOff_IsDoubted() => Assert.Equal(
        [new(MagnitudeDoubtful, Actuals, First, "9200人", "目標（92人）と一桁以上違う。打ち間違いでなければ、そのまま")],
        In(["92人"], ["9200人"]));

    [Theory]
    [InlineData("10", "100")]
    [InlineData("10", "1")]
    [InlineData("-0.3%", "3%")]
    [InlineData("1～2", "100")]
    [InlineData("0.0%～0.5%", "97.5%")]
    [InlineData("0.0%～0.5%", "97.5")]
    [InlineData("10～20", "1")]
    [InlineData("-10～-1", "-100")]
    public void TenTimesOrATenth_IsADigitOff(string target, string actual) => Assert.Single(Of(MagnitudeDoubtful, [target], [actual]));

    [Theory]
    [InlineData("10", "99.9")]
    [InlineData("10", "1.1")]
    [InlineData("10", "0")]
    [InlineData("0", "10")]
    [InlineData("1～2", "19.9")]
    [InlineData("0～2", "0.01")]
    [InlineData("10～20", "1.1")]
    [InlineData("-5～0.5", "0.4")]
    [InlineData("-100～-1", "-1.5")]
    [InlineData("1～2", "100人")]
    [InlineData("5件以上", "100件")]
    [InlineData("1", "100～200")]
    [InlineData("検討", "100")]
    [InlineData(null, "100")]
    public void OtherSizes_AreNotADigitOff(string? target, string actual) => Assert.Empty(Of(MagnitudeDoubtful, [target], [actual]));

    [Theory]
    [InlineData("-")]
    [InlineData("")]
    [InlineData(null)]
    public void AnActualWithoutATarget_IsOneSided(string? target) => Assert.Equal(
        [new(OneSided, Actuals, First, "5", "目標のない年の実績。そのまま残す")],
        Of(OneSided, [target], ["5"]));

    [Theory]
    [InlineData("-")]
    [InlineData("")]
    public void ATargetWithoutAnActual_IsOneSided(string actual) => Assert.Equal(
        [new(OneSided, Actuals, First, actual, "目標（4件）に対する実績がない")],
        Of(OneSided, ["4件"], [actual]));

    [Theory]
    [InlineData("4", "5")]
    [InlineData("検討", "実施")]
    [InlineData("-", "-")]
    [InlineData("-", "")]
    [InlineData(null, "-")]
    [InlineData("4", null)]
    [InlineData("4", "未確定")]
    [InlineData("-", "未確定")]
    [InlineData("-", "評価対象外")]
    [InlineData("-", "95見込")]
    [InlineData("評価対象外", "-")]
    [InlineData("評価対象外", "5")]
    public void BothSidesOrNeitherOrNotFinal_IsNotOneSided(string? target, string? actual) => Assert.Empty(Of(OneSided, [target], [actual]));

    [Fact]
    public void ATargetThatIsNotSetYet_StillWaitsForAnActual() => Assert.Single(Of(OneSided, ["未確定"], ["-"]));

    [Theory]
    [InlineData("5", "５", "5.0")]
    [InlineData("検討", " 検討", "検討")]
    public void TheSameAnswerPrintedDifferently_IsTheSame(params string[] actuals) => Assert.Single(Of(SameThreeYears, [], actuals));

    [Fact]
    public void TheSameAnswerThreeYearsRunning_IsDoubtedInTheThird() => Assert.Equal(
        [new(SameThreeYears, Actuals, First + 3, "5", "三年続けて同じ値。転記でなければ、そのまま")],
        Of(SameThreeYears, [], ["4", "5", "5", "5"]));

    [Fact]
    public void AFourthYearOfTheSame_IsDoubtedAgain() =>
        Assert.Equal([First + 2, First + 3], Of(SameThreeYears, [], ["継続", "継続", "継続", "継続", "終了"]).Select(doubt => doubt.Year!.Value));

    [Theory]
    [InlineData("5", "5")]
    [InlineData("5", "5", "6", "5")]
    [InlineData("5", "5", null, "5")]
    [InlineData("6", "5", "5")]
    [InlineData("5", "6", "5")]
    [InlineData("-", "-", "-")]
    [InlineData("", "", "")]
    [InlineData("未確定", "未確定", "未確定")]
    [InlineData("評価対象外", "評価対象外", "評価対象外")]
    [InlineData("95見込", "95見込", "95見込")]
    public void WhatOnlyLooksLikeThreeYears_IsNotDoubted(params string?[] actuals) => Assert.Empty(Of(SameThreeYears, [], actuals));

    [Fact]
    public void TheTargetsInForce_AreTheOnesCompared()
    {
        var revised = TargetHistory.StartingWith(Row("4")).Revised(Row("検討"), new(new(2021, 4, 1), new("kikaku"), "見直し"));
        var series = new Series(new("s1"), "", PeriodKind.SingleYear, YearBasis.FiscalYear, revised);

        Assert.Empty(Plausibility.Of(series, Row("検討中")));
    }

    [Theory]
    [InlineData("5", true)]
    [InlineData("5%", true)]
    [InlineData("1～3", true)]
    [InlineData("5以上", true)]
    [InlineData("48/91", true)]
    [InlineData("検討", false)]
    [InlineData("95見込", false)]
    [InlineData("-", false)]
    [InlineData("", false)]
    public void ANumericCell_IsOneThatCanBeCompared(string printed, bool numeric) =>
        Assert.Equal(numeric, Plausibility.IsNumeric(Cell.Read(printed)));
}
