using ReformFlow.Domain;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using static ReformFlow.Tests.Unit.Plans.Sample;

namespace ReformFlow.Tests.Unit.Plans;

public class IndicatorTests
{
    private static readonly IndicatorDefinition Old = new(new(2019), "参加者数"), New = new(new(2021), "延べ参加者数", Decision);

    [Theory]
    [InlineData(2018, "参加者数")]
    [InlineData(2019, "参加者数")]
    [InlineData(2020, "参加者数")]
    [InlineData(2021, "延べ参加者数")]
    [InlineData(2030, "延べ参加者数")]
    public void ADefinition_HoldsUntilTheNextOneBegins(int year, string name) =>
        Assert.Equal(name, With(Old, New).DefinitionIn(new(year)).Name);

    [Fact]
    public void ARedefinition_KeepsTheOldOneAndEverythingElse()
    {
        var indicator = With(Old) with { Baseline = new(new(2018), Cell.Read("92人")) };
        var redefined = indicator.Redefined(New);

        Assert.Equal([Old, New], redefined.Definitions);
        Assert.Equal((indicator.Id, indicator.Series, indicator.Baseline), (redefined.Id, redefined.Series, redefined.Baseline));
        Assert.Equal((new(2018), "92人"), (redefined.Baseline!.Year, redefined.Baseline.Value!.Printed));
        Assert.Null(With(Old).Baseline);
    }

    [Fact]
    public void Definitions_FollowOneAnotherAndSayWhy()
    {
        Refused.Because("definitions", () => With());
        Refused.Because("definitions", () => new Indicator(new("i"), null!, [Series("s1")]));
        Refused.Because("definitions", () => With(New, Old));
        Refused.Because("definitions", () => With(Old, new(new(2019), "名", Decision)));
        Refused.Because("definitions", () => With(Old, new(new(2021), "名")));
        Refused.Because("definitions", () => With(Old, New, new(new(2022), "名")));
        Refused.Because("Name", () => new IndicatorDefinition(First, " "));
    }

    [Fact]
    public void AnIndicator_HasSeriesThatDiffer()
    {
        Refused.Because("series", () => Indicator("i"));
        Refused.Because("series", () => Indicator("i", "s1", "s1"));
        Refused.Because("id", () => new Indicator(null!, [Old], [Series("s1")]));
        Assert.Equal(["s1", "s2"], Indicator("i", "s1", "s2").Series.Select(series => series.Id.Value));
    }

    private static Indicator With(params IndicatorDefinition[] definitions) => new(new("i"), definitions.ToValues(), [Series("s1")]);
}
