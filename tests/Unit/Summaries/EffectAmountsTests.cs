using ReformFlow.Domain;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Summaries;
using ReformFlow.Tests.Unit.Plans;
using static ReformFlow.Domain.Plans.PeriodKind;
using static ReformFlow.Domain.Summaries.EffectDoubtKind;
using static ReformFlow.Tests.Unit.Summaries.Results;

namespace ReformFlow.Tests.Unit.Summaries;

public class EffectAmountsTests
{
    [Theory]
    [InlineData("円", "0.001")]
    [InlineData("千円", "1")]
    [InlineData("万円", "10")]
    [InlineData("百万円", "1000")]
    [InlineData("千万円", "10000")]
    [InlineData("億円", "100000")]
    [InlineData("兆円", "1000000000")]
    public void AUnitOfMoney_HasItsWorthInThousandYen(string unit, string worth)
    {
        Assert.Equal(unit, Units.Find(unit));
        Assert.Equal(decimal.Parse(worth, System.Globalization.CultureInfo.InvariantCulture), Units.InThousandYen(unit));
    }

    [Fact]
    public void AnotherUnit_IsNoMoney() => Assert.All(new[] { "人", "%", "ポイント", null }, unit => Assert.Null(Units.InThousandYen(unit)));

    [Fact]
    public void YearsInDifferentUnits_AreSummedExactly() =>
        Assert.Equal((12_344.680m, []), Sum("削減額 (単年)", SingleYear, "1,234.5万円", "△999円", "0.678千円", "1円"));

    [Fact]
    public void ARisenCost_IsNegative() => Assert.Equal((-4_254m, []), Sum("削減額 (単年)", SingleYear, "△4,254千円"));

    [Fact]
    public void ACumulativeSeries_CountsAsItsLastAmount()
    {
        Assert.Equal((300m, []), Sum("削減額（累計）", Cumulative, "100千円", "200千円", "300千円"));
        Assert.Equal((200m, [new(NotFinal, new(2021), "未確定")]), Sum("削減額（累計）", Cumulative, "100千円", "200千円", "未確定"));
        Assert.Equal((0m, [new(NotFinal, new(2019), "未確定"), new(NotFinal, new(2020), "見込 5千円")]), Sum("削減額（累計・千円）", Cumulative, "未確定", "見込 5千円"));
    }

    [Theory]
    [InlineData("効果額（千円）")]
    [InlineData("効果額 (単年、千円)")]
    [InlineData("効果額（単位：千円）")]
    [InlineData("効果額(単位:千円)")]
    [InlineData("効果額（単年・単位 千円）")]
    public void AUnitInTheLabel_IsThatOfEveryBareNumber(string label) => Assert.Equal((1_510m, []), Sum(label, SingleYear, "500", "1,000", "1万円"));

    [Fact]
    public void ANumberWithoutAUnit_IsToldAndNotSummed()
    {
        Assert.Equal((500m, [new(UnitUnclear, new(2020), "1,000"), new(UnitUnclear, new(2021), "3人")]), Sum("効果額", SingleYear, "500千円", "1,000", "3人"));
        Assert.Equal((500m, [new(UnitUnclear, new(2020), "3人")]), Sum("効果額（千円）", SingleYear, "500", "3人"));
    }

    [Fact]
    public void WhatIsNoAmount_IsToldAndNotSummed() =>
        Assert.Equal((1m, [new(NotAnAmount, new(2020), "1～2千円"), new(NotAnAmount, new(2021), "5億円以上"), new(NotAnAmount, new(2022), "検討")]),
            Sum("効果額", SingleYear, "1千円", "1～2千円", "5億円以上", "検討"));

    [Fact]
    public void WhatSaysNothing_AddsNothing() => Assert.Equal((1m, []), Sum("効果額", SingleYear, "1千円", "-", "", "評価対象外"));

    [Fact]
    public void ALabelWithoutItsPeriod_IsTakenForSingleYears() => Assert.Equal((3m, [new(PeriodAssumed, null, "")]), Sum("効果額", NotStated, "1千円", "2千円"));

    [Theory]
    [InlineData(PointInTime)]
    [InlineData(Average)]
    [InlineData(MonthlyAverage)]
    public void ABalanceOrAnAverage_IsNotSummed(PeriodKind period) => Assert.Equal((0m, [new(NotSummable, null, "")]), Sum("基金残高", period, "1億円", "2億円"));

    [Fact]
    public void TheSameAmountsCumulatively_AreNotCountedTwice()
    {
        var effect = Effect([Money("s1", "削減額 (単年)", SingleYear), Money("s2", "削減額（累計）", Cumulative), Money("s3", "増収額 (単年)", SingleYear)], ["10千円", "30千円", "5千円"]);

        Assert.Equal([new(new("i1-s1"), "削減額 (単年)", 0, [new(CountedCumulatively, null, "")]), new(new("i1-s2"), "削減額（累計）", 30, []), new(new("i1-s3"), "増収額 (単年)", 5, [])], effect!.Series);
        Assert.Equal(35m, effect.ThousandYen);
    }

    [Fact]
    public void ACumulativeCountOfSomethingElse_LeavesTheMoney()
    {
        var effect = Effect([Money("s1", "削減 (単年)", SingleYear), Money("s2", "削減（累計）", Cumulative)], ["10千円", "30件"]);
        Assert.Equal([new(new("i1-s1"), "削減 (単年)", 10, [])], effect!.Series);
    }

    [Fact]
    public void ATargetInMoney_MakesASeriesMoney()
    {
        foreach (var target in new[] { "20億円以上", "1～2千円", "見込 3千円", "3千円" })
            Assert.Equal([new(UnitUnclear, new(2019), "25")], Assert.Single(Effect([Money("s1", "税収", SingleYear, target)], ["25"])!.Series).Doubts);
    }

    [Fact]
    public void AnItemWithoutMoney_HasNoEffectAmount()
    {
        Assert.Null(Effect([Money("s1", "件数（累計）", Cumulative, "10件"), Money("s2", "率（%）", SingleYear, "20%")], ["12件", "検討"]));
        Assert.Null(Effect([Money("s1", "千円札の枚数", SingleYear, "10枚")], ["48/91"]));
    }

    private static (decimal, Values<EffectDoubt>) Sum(string label, PeriodKind period, params string[] years)
    {
        var effect = Effect([Money("s1", label, period)], [.. years.Select(year => new[] { year })]);
        var series = Assert.Single(effect!.Series);
        return (series.ThousandYen, series.Doubts);
    }

    private static Series Money(string id, string label, PeriodKind period, string target = "") =>
        new(new($"i1-{id}"), label, period, YearBasis.FiscalYear, TargetHistory.StartingWith(Sample.Row(target)));

    // Each array is a year's answers; a single one is that of 2019.
    private static ItemEffect? Effect(Values<Series> series, params string[][] years)
    {
        var item = Sample.Item("i1", indicators: [new(new("i1-i"), [new(Sample.First, "財政効果")], series)]);
        var results = Of(Plan(item, Sample.Items[1], Sample.Items[2]), [], [.. years.Select((answers, at) => Sheet("i1", 2019 + at, answers))]);
        return FinalSummary.Of(results, Usual).Lines[0].Effect;
    }
}
