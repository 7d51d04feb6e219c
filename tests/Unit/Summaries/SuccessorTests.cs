using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Summaries;
using ReformFlow.Tests.Unit.Plans;
using static ReformFlow.Tests.Unit.Summaries.Results;

namespace ReformFlow.Tests.Unit.Summaries;

public class SuccessorTests
{
    private static readonly FiscalYear First = new(2023), Last = new(2026);
    private static readonly Plan Finished = Plan(Directed(Sample.Items[0]) with { Life = new(Y2020) }, Sample.Items[1] with { Life = new(Y2019, new ItemEnd.Completed(Y2020, "済")) }, Directed(Sample.Items[2]));

    [Fact]
    public void WhatLivesOn_KeepsItsIdentityAndHasEverythingToPlan()
    {
        var plan = Successor.Start(Finished, new("next"), "第2次計画", First, Last, [new("i3"), new("i1")]);

        Assert.Equal((new PlanId("next"), "第2次計画", First, Last), (plan.Id, plan.Name, plan.First, plan.Last));
        Assert.Equal((Finished.LevelNames, Finished.Headings), (plan.LevelNames, plan.Headings));
        Assert.Equal([new("i1"), new("i3")], plan.Items.Select(item => item.Id));
        Assert.All(plan.Items, item => Assert.Equal((new ItemLife(First), Schedule.Of([])), (item.Life, item.Schedule)));
        Assert.Equal([new(new("i1"), new("m1"), new("1"), false), new(new("i3"), new("m1"), new("2"), false), new(new("i3"), new("m2"), new("3"), true)], plan.Placements);
    }

    [Fact]
    public void Targets_AreBlankInEveryNewYear()
    {
        var (old, item) = (Finished.Items[2], Assert.Single(Successor.Start(Finished, new("next"), "計画", First, Last, [new("i3")]).Items));

        Assert.All(item.AllSeries, series =>
        {
            Assert.Single(series.Targets.Versions);
            Assert.Equal(["FY2023 ", "FY2024 ", "FY2025 ", "FY2026 "], series.Targets.InForce.Cells.Select(cell => $"{cell.Year} {cell.Cell}"));
            Assert.Equal(new Direction.Higher(), series.Direction);
        });
        Assert.Equal(old.AllSeries.Select(series => (series.Id, series.Label)), item.AllSeries.Select(series => (series.Id, series.Label)));
        Assert.Equal((old.Title, old.Leads, old.Related, old.Description), (item.Title, item.Leads, item.Related, item.Description));
        Assert.Equal((old.Indicators[0].Id, old.Indicators[0].Definitions), (item.Indicators[0].Id, item.Indicators[0].Definitions));
    }

    [Fact]
    public void ASuccessor_MayStartWithoutItems() => Assert.Empty(Successor.Start(Finished, new("next"), "計画", First, First, []).Items);

    [Fact]
    public void ASuccessor_FollowsTheFinishedPlan()
    {
        Refused.Because("id", () => Successor.Start(Finished, Finished.Id, "計画", First, Last, []));
        Refused.Because("first", () => Successor.Start(Finished, new("next"), "計画", Finished.Last, Last, []));
        Refused.Because("last", () => Successor.Start(Finished, new("next"), "計画", Last, First, []));
        Refused.Because("name", () => Successor.Start(Finished, new("next"), " ", First, Last, []));
        Refused.Because("livesOn", () => Successor.Start(Finished, new("next"), "計画", First, Last, [new("i2")]));
        Refused.Because("livesOn", () => Successor.Start(Finished, new("next"), "計画", First, Last, [new("i9")]));
    }
}
