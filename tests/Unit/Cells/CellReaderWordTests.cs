using ReformFlow.Domain.Cells;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Cells;

public class CellReaderWordTests
{
    [Theory]
    [InlineData("-")]
    [InlineData("－")]
    [InlineData("―")]
    [InlineData("‐")]
    [InlineData("–")]
    [InlineData("—")]
    [InlineData("‒")]
    [InlineData("‑")]
    [InlineData("−")]
    [InlineData("─")]
    [InlineData("ー")]
    [InlineData("ｰ")]
    [InlineData(" － ")]
    public void ADash_IsAnyLineAlone(string printed) => Assert.Equal(new Reading.Dash(), CellReader.Read(printed));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t　\n")]
    [InlineData("\u200B")]
    public void ABlank_IsNothingThatCouldBeSeen(string printed) => Assert.Equal(new Reading.Blank(), CellReader.Read(printed));

    [Fact]
    public void AStateOfTheFigure_IsSaidInOneWord() => Readings.Are(
        ("未確定", new Reading.NotYet()),
        ("集計中", new Reading.NotYet()),
        ("評価対象外", new Reading.NotEvaluated()),
        ("対象外", new Reading.NotEvaluated()),
        ("　未確定 ", new Reading.NotYet()),
        ("未確定です", new Reading.Text()));

    [Fact]
    public void AForecast_IsAQuantityMarkedBeforeOrBehind() => Readings.Are(
        ("95見込", new Reading.Forecast(new Reading.Number(95))),
        ("95%（見込）", new Reading.Forecast(new Reading.Percent(95))),
        ("95% (見込み)", new Reading.Forecast(new Reading.Percent(95))),
        ("見込 10件", new Reading.Forecast(new Reading.Number(10, "件"))),
        ("見込み　10件", new Reading.Forecast(new Reading.Number(10, "件"))),
        ("見込10件", new Reading.Forecast(new Reading.Number(10, "件"))),
        ("（見込）1～3件", new Reading.Forecast(new Reading.Range(1, 3, "件"))),
        ("10件見込み", new Reading.Forecast(new Reading.Number(10, "件"))),
        ("20億円以上 見込", new Reading.Forecast(new Reading.Bound(BoundKind.AtLeast, 20, "億円"))),
        ("48/91（見込）", new Reading.Forecast(new Reading.Ratio(48, 91))),
        ("見込", new Reading.Text()),
        ("（見込）", new Reading.Text()),
        ("実施見込", new Reading.Text()),
        ("見込10件見込", new Reading.Text()),
        ("未確定見込", new Reading.Text()),
        ("5/0見込", new Reading.Text()));

    [Theory]
    [InlineData("見直し・改定")]
    [InlineData("検討")]
    [InlineData("結果報告")]
    [InlineData("毎年度20億円以上")]
    [InlineData("3部門で検討")]
    [InlineData("3市3町")]
    [InlineData("29（4）")]
    [InlineData("29(4)人")]
    [InlineData("約20件")]
    [InlineData("1億2,000万円")]
    [InlineData("令和4年度")]
    [InlineData("30年度")]
    [InlineData("R2-1")]
    [InlineData("5件,6件")]
    [InlineData("5.人")]
    [InlineData("5~人")]
    [InlineData("5人\n6人")]
    [InlineData("4月")]
    [InlineData("○")]
    [InlineData("①")]
    [InlineData("10²")]
    [InlineData("3½")]
    [InlineData("5²件")]
    [InlineData("٣")]
    [InlineData("5\uD800")]
    [InlineData("\uDC005")]
    [InlineData("5😀")]
    [InlineData("5人人人人人人人")]
    public void WhatTheRulesDoNotKnow_IsText(string printed) => Assert.Equal(new Reading.Text(), CellReader.Read(printed));

    [Theory]
    [InlineData("\uFEFF95%", 95)]
    [InlineData("9\u200B5%", 95)]
    [InlineData("95%\u200E", 95)]
    public void WhatNobodySees_IsNotRead(string printed, int percent) => Assert.Equal(new Reading.Percent(percent), CellReader.Read(printed));

    [Fact]
    public void NoTextAtAll_IsAMistakeOfTheCaller() =>
        Refused.Because("printed", () => CellReader.Read(null!));
}
