using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using ReformFlow.Web.Pages.Published;

namespace ReformFlow.Tests.Web.Published;

public class SeriesChartTests
{
    private static readonly FiscalYear First = new(2019);
    private static readonly Values<IndicatorDefinition> OneDefinition = [new(First, "事業数")];

    [Fact]
    public void Numbers_AreTwoLinesInsideThePlot()
    {
        var chart = Drawn(["1", "3", "6", "10"], ["1", "2", "7"]);
        Assert.Equal(4, Assert.Single(chart.Targets).Count);
        Assert.Equal(3, Assert.Single(chart.Actuals).Count);
        Assert.All(chart.Targets.Concat(chart.Actuals).SelectMany(run => run), point =>
        {
            Assert.InRange(point.X, SeriesChart.Left, SeriesChart.Right);
            Assert.InRange(point.Y, SeriesChart.Top, SeriesChart.Bottom);
        });
        Assert.True(chart.Targets[0][0].Y > chart.Targets[0][3].Y, "More is higher up.");
        Assert.Equal("0", chart.Ticks[0].Text);
    }

    [Fact]
    public void Words_AreMarksUnderTheirYearAndBreakTheLine()
    {
        var chart = Drawn(["1件", "検討", "3件", "4件"], ["未確定"]);
        Assert.Equal([1, 2], chart.Targets.Select(run => run.Count));
        Assert.Equal([("検討", true, chart.Years[1].X), ("未確定", false, chart.Years[0].X)], chart.Words.Select(word => (word.Text, word.IsTarget, word.X)));
        Assert.Empty(chart.Actuals);
    }

    [Fact]
    public void ARange_IsABandFromItsHighToItsLowEnd()
    {
        var chart = Drawn(["0.0%～0.5%向上", "0.0%～0.5%向上"], ["0.22%"]);
        Assert.Equal(2, chart.Bands.Count);
        Assert.All(chart.Bands, band => Assert.True(band.IsTarget && band.Y + band.Height <= SeriesChart.Bottom + 0.001));
        Assert.InRange(Assert.Single(Assert.Single(chart.Actuals)).Y, chart.Bands[0].Y, chart.Bands[0].Y + chart.Bands[0].Height);
    }

    [Fact]
    public void AChangedDefinition_BreaksBothLines()
    {
        var decision = new RevisionDecision(new(2021, 4, 1), new("kikaku"), "数え方を変えた");
        var chart = SeriesChart.Of(Row("1", "2", "3", "4"), Row("1", "2", "3", "4"), [.. OneDefinition, new(new(2021), "参加者数", decision)])!;
        Assert.Equal([2, 2], chart.Targets.Select(run => run.Count));
        Assert.Equal([2, 2], chart.Actuals.Select(run => run.Count));
        Assert.InRange(Assert.Single(chart.Breaks).X, chart.Years[1].X, chart.Years[2].X);
    }

    [Fact]
    public void AnotherUnit_IsNotDrawnOnTheSameAxis()
    {
        var chart = Drawn(["10件", "20件"], ["50%"]);
        Assert.Empty(chart.Actuals);
        Assert.Equal("50%", Assert.Single(chart.Words).Text);
    }

    [Fact]
    public void WithoutAnyNumber_ThereIsNoPicture() => Assert.Null(SeriesChart.Of(Row("検討", "策定"), Row("-", ""), OneDefinition));

    [Theory]
    [InlineData(1, 10)]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    [InlineData(-7, -7)]
    [InlineData(-3, 4)]
    [InlineData(98.1, 99.3)]
    [InlineData(0.0001, 0.0004)]
    [InlineData(1, 999_999_999_999_999)]
    [InlineData(-999_999_999_999_999, 999_999_999_999_999)]
    public void AScale_HoldsItsValuesOnAtMostSixLines(double lowest, double highest)
    {
        var scale = Scale.Over((decimal)lowest, (decimal)highest);
        Assert.InRange((decimal)lowest, scale.Low, scale.High);
        Assert.InRange((decimal)highest, scale.Low, scale.High);
        Assert.True(scale.Low < scale.High);
        Assert.InRange(scale.Ticks.Count, 2, 6);
        Assert.Equal((scale.Low, scale.High), (scale.Ticks[0], scale.Ticks[^1]));
    }

    private static SeriesChart Drawn(string[] targets, string[] actuals) => SeriesChart.Of(Row(targets), Row(actuals), OneDefinition)!;

    private static YearCells Row(params string[] printed) => new(printed.Select((text, at) => new YearCell(First + at, Cell.Read(text))).ToValues());
}
