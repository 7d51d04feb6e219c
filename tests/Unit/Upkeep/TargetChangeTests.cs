using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using static ReformFlow.Tests.Unit.Plans.Sample;
using static ReformFlow.Tests.Unit.Upkeep.Asking;

namespace ReformFlow.Tests.Unit.Upkeep;

public class TargetChangeTests
{
    // i1-s1 has targets for 2019 (1) and 2020 (3).
    private static readonly PlanChange.ReviseTargets Revision = new(new("i1"), new("i1-s1"), Row("1", "3", "5"), "国の基準が変わった");
    private static readonly PlanChange.RedefineIndicator Redefinition = new(new("i1"), new("i1-i"), new(2021), "事業の廃止数", "統合を含めない");

    [Fact]
    public void ARevision_KeepsTheOriginalAndNamesWhoApproved()
    {
        var series = Made(Revision, years: Under).Items[0].Indicators[0].Series;

        Assert.Equal([new(1, Row("1", "3"), null), new(2, Revision.Targets, new RevisionDecision(Today, Chief, Revision.Reason))], series[0].Targets.Versions);
        Assert.Equal(Items[0].Indicators[0].Series[1], series[1]);
        Assert.Equal((Items[1], Items[2]), (Made(Revision).Items[1], Made(Revision).Items[2]));
    }

    [Fact]
    public void APublishedOrClosedYear_KeepsItsTarget()
    {
        PlanChange For(string item, params string[] row) => Revision with { Item = new(item), Series = new($"{item}-s1"), Targets = Row(row) };

        IsRefused(For("i1", "1", "4"), PlanRefusal.YearSettled, "items/i1/series/i1-s1/2020", years: Under);
        IsRefused(For("i1", "1"), PlanRefusal.YearSettled, "items/i1/series/i1-s1/2020", years: Under);
        IsRefused(For("i2", "2", "3"), PlanRefusal.YearSettled, "items/i2/series/i2-s1/2019", years: Under);
        Assert.Equal(Row("1", "4"), Made(For("i2", "1", "4"), years: Under).Items[1].Indicators[0].Series[0].Targets.InForce);
        Assert.Equal(Row("1", "3", "4"), Made(For("i1", "1", "3", "4"), years: Under).Items[0].Indicators[0].Series[0].Targets.InForce);
    }

    [Fact]
    public void ARevision_StaysWithinTheYearsOfTheItem()
    {
        var ended = Made(new PlanChange.EndItem(new("i1"), EndKind.Completed, new(2020), "済"));

        IsRefused(Revision, PlanRefusal.YearOutside, "items/i1/series/i1-s1/2021", ended);
        IsRefused(Revision with { Targets = Row("1", "3", "5", "7", "9") }, PlanRefusal.YearOutside, "items/i1/series/i1-s1/2023");
        Assert.NotNull(Made(Revision with { Targets = Row("1", "3", "5", "7") }));
    }

    [Fact]
    public void ARevision_IsOfASeriesAndHasAReason()
    {
        IsRefused(Revision with { Item = new("i9") }, PlanRefusal.ItemUnknown, "items/i9");
        IsRefused(Revision with { Series = new("i2-s1") }, PlanRefusal.SeriesUnknown, "items/i1/series/i2-s1");
        IsRefused(Revision with { Reason = " " }, PlanRefusal.ReasonUnusable, "items/i1/series/i1-s1");
        IsRefused(Revision with { Targets = Row("1", "3") }, PlanRefusal.NothingChanges, "items/i1/series/i1-s1");
        var misread = new YearCells([.. Row("1", "3").Cells, new(new(2021), new Cell("5", new Reading.Number(50)))]);
        IsRefused(Revision with { Targets = misread }, PlanRefusal.ReadingDiffers, "items/i1/series/i1-s1/2021");
        var step = new YearCells([.. Row("1", "3").Cells, new(new(2021), new Cell("策定", new Reading.Milestone("策定")))]);
        Assert.NotNull(Made(Revision with { Targets = step }));
    }

    [Fact]
    public void AnotherWayOfWritingATarget_IsARevision() =>
        Assert.Equal("3.0", Made(Revision with { Targets = Row("1", "3.0") }).Items[0].Indicators[0].Series[0].Targets.InForce[new(2020)]!.Printed);

    [Fact]
    public void ARedefinedIndicator_CountsOtherwiseFromItsYearOn()
    {
        var indicator = Made(Redefinition, years: Under).Items[0].Indicators[0];

        Assert.Equal(("事業の統廃合数", "事業の廃止数"), (indicator.DefinitionIn(new(2020)).Name, indicator.DefinitionIn(new(2021)).Name));
        Assert.Equal(new RevisionDecision(Today, Chief, Redefinition.Reason), indicator.Definitions[1].Change);
        Assert.Equal(Items[0].Indicators[0].Series, indicator.Series);
    }

    [Fact]
    public void ARedefinition_LeavesWhatIsPublished()
    {
        IsRefused(Redefinition with { From = new(2020) }, PlanRefusal.YearSettled, "items/i1/indicators/i1-i/2020", years: Under);
        Assert.NotNull(Made(Redefinition with { Item = new("i2"), Indicator = new("i2-i"), From = new(2020) }, years: Under));
        IsRefused(Redefinition, PlanRefusal.YearSettled, "items/i1/indicators/i1-i/2021", years: Under with { Closed = [new(2022)] });
    }

    [Fact]
    public void ARedefinition_IsSound()
    {
        IsRefused(Redefinition with { Item = new("i9") }, PlanRefusal.ItemUnknown, "items/i9");
        IsRefused(Redefinition with { Indicator = new("i2-i") }, PlanRefusal.IndicatorUnknown, "items/i1/indicators/i2-i");
        IsRefused(Redefinition with { Name = " " }, PlanRefusal.TextUnusable, "items/i1/indicators/i1-i");
        IsRefused(Redefinition with { Reason = "" }, PlanRefusal.ReasonUnusable, "items/i1/indicators/i1-i");
        IsRefused(Redefinition with { From = new(2023) }, PlanRefusal.YearOutside, "items/i1/indicators/i1-i/2023");
        IsRefused(Redefinition with { From = First }, PlanRefusal.DefinitionTooEarly, "items/i1/indicators/i1-i/2019");
        IsRefused(Redefinition with { Name = "事業の統廃合数" }, PlanRefusal.NothingChanges, "items/i1/indicators/i1-i");
        IsRefused(Redefinition with { Name = "別の数" }, PlanRefusal.DefinitionTooEarly, "items/i1/indicators/i1-i/2021", Made(Redefinition));
    }

    [Fact]
    public void WhenAValueIsAskedFor_IsSetForOneSeries()
    {
        var set = new PlanChange.SetTiming(new("i1"), new("i1-s2"), ValueTiming.AfterClosing);
        var series = Made(set, years: Under).Items[0].Indicators[0].Series;

        Assert.Equal((null, ValueTiming.AfterClosing), (series[0].Timing, series[1].Timing));
        IsRefused(set, PlanRefusal.NothingChanges, "", Made(set));
        IsRefused(set with { Series = new("i2-s1") }, PlanRefusal.SeriesUnknown, "items/i1/series/i2-s1");
    }

    [Fact]
    public void ADirection_IsSetForOneSeries()
    {
        var set = new PlanChange.SetDirection(new("i1"), new("i1-s2"), new Direction.Lower());
        var series = Made(set, years: Under).Items[0].Indicators[0].Series;

        Assert.Equal((null, new Direction.Lower()), (series[0].Direction, series[1].Direction));
        IsRefused(set, PlanRefusal.NothingChanges, "", Made(set));
        IsRefused(set with { Item = new("i9") }, PlanRefusal.ItemUnknown, "items/i9");
        IsRefused(set with { Series = new("i2-s1") }, PlanRefusal.SeriesUnknown, "items/i1/series/i2-s1");
    }
}
