using ReformFlow.Domain.Cells;

namespace ReformFlow.Tests.Unit.Cells;

public class UnitsTests
{
    [Theory]
    [InlineData("人 千人 万人 件 回 個 本 台 枚 部 冊 戸 棟 校 館 園 社 者 組 班 団体 世帯 事業 施設 か所 地区 自治体 市町村 市町")]
    [InlineData("項目 種類 路線 区画 講座 媒体 言語")]
    [InlineData("円 千円 万円 百万円 千万円 億円 兆円")]
    [InlineData("年 か月 週 日 時間 分 秒 歳")]
    [InlineData("mm cm m km m2 km2 ha a m3 t kg g kWh MWh kW L kL 点 位 級 倍 割 ポイント %")]
    public void AUnit_IsFoundUnderItsName(string units) => Assert.All(units.Split(' '), unit => Assert.Equal(unit, Units.Find(unit)));

    [Theory]
    [InlineData("名", "人")]
    [InlineData("箇所 個所 カ所 ヵ所 ヶ所 ケ所", "か所")]
    [InlineData("箇月 カ月 ヵ月 ヶ月 ケ月", "か月")]
    [InlineData("pt", "ポイント")]
    public void AnotherSpelling_IsTheSameUnit(string spellings, string unit) =>
        Assert.All(spellings.Split(' '), spelling => Assert.Equal(unit, Units.Find(spelling)));

    [Theory]
    [InlineData("")]
    [InlineData("月")]
    [InlineData("部門")]
    [InlineData("HA")]
    [InlineData("人=名")]
    public void AnotherWord_IsNoUnit(string word) => Assert.Null(Units.Find(word));

    [Fact]
    public void ThePercentSign_IsAUnit() => Assert.Equal("%", Units.Percent);
}
