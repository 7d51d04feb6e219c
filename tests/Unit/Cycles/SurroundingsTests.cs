using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Tests.Unit.Organisation;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Cycles;

public class SurroundingsTests
{
    [Fact]
    public void TheRules_SeeTheTownAsItIsToday()
    {
        var around = Surroundings.Of(Village.Of(), Village.Led("zaimu"), Year.Of(2021, CyclePhase.Open), Village.Today);

        Assert.Equal((new Route([new RouteStep([new("zaimu-kacho")])], [], new("kikaku-shonin")), Year.Dates.PublishOn), (around.Route, around.PublishOn));
        Assert.Equal(([new("zaimu")], [], Village.Today), (around.Leads, around.RouteLacks!, around.Today));
        Assert.Equal((true, false), (around.ItemInPlan, around.IsSecondCollection));
        Assert.Equal(Village.Of().OfficeOn(Village.Today), around.Office);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void TheSecondCollection_BeginsOnItsDay(int days, bool begun) => Assert.Equal(begun, Surroundings.Of(Village.Of(), Village.Led("zaimu"),
        Year.Of(2021, CyclePhase.Open) with { Dates = Year.Dates with { SecondCollectionFrom = Village.Today } }, Village.Today.AddDays(days)).IsSecondCollection);

    [Fact]
    public void AnItemOutsideItsYears_IsNotInThePlan()
    {
        var ended = Village.Led("zaimu") with { Life = new(new(2020), new ItemEnd.Completed(new(2020), "終わった")) };

        Assert.Equal([false, true, false], Enumerable.Range(2019, 3).Select(year => Surroundings.Of(Village.Of(), ended, Year.Of(year, CyclePhase.NotOpened), Village.Today).ItemInPlan));
        Assert.Null(Surroundings.Of(Village.Of(), ended, Year.Start, Village.Today).PublishOn);
    }

    [Fact]
    public void ARouteThatLacksAPost_NamesItAndNobodyWalksAnother()
    {
        var town = Village.Of(Village.Posts.Where(post => post.Id.Value != "zaimu-kacho").Select(Under).ToValues());
        var around = Surroundings.Of(town, Village.Led("zaimu"), Year.Start, Village.Today);

        Assert.Equal(["zaimu課に課長の職がない"], around.RouteLacks!);
        Assert.All(around.Route.AllPosts, post => Assert.False(around.Office.Knows(post)));
        Assert.Equal(around.RouteLacks, Surroundings.RouteLacks(town, Village.Led("zaimu"), Village.Today));
    }

    [Fact]
    public void APostThatNobodyCouldDecideFor_IsNamed()
    {
        var nobody = Village.Posts.Select(post => post.Role is Role.Executive or Role.DivisionHead or Role.PlanningApprover ? post with { Holders = [] } : post).ToValues();

        Assert.Equal(["kikaku-shoninの判断ができる人がいない"], Surroundings.RouteLacks(Village.Of(nobody), Village.Led("zaimu"), Village.Today));
        Assert.Empty(Surroundings.RouteLacks(Village.Of(), Village.Led("zaimu"), Village.Today));
    }

    [Fact]
    public void AYear_HasTheItemsThatLiveInIt()
    {
        var plan = Sample.Plan([Sample.Item("i1"), Sample.Item("i2", new(new(2021))), Sample.Item("i3", new(Sample.First, new ItemEnd.Completed(new(2020), "終わった")))]);

        Assert.Equal([new("i1"), new("i3")], Surroundings.ItemsOf(plan, new(2020)));
        Assert.Equal([new("i1"), new("i2")], Surroundings.ItemsOf(plan, new(2021)));
    }

    [Fact]
    public void WhatIsUnsettled_KeepsTheYearOpen()
    {
        Values<ItemId> Left(params (string Item, Stage Stage)[] sheets) => Surroundings.Unsettled(Sample.Plan(), new(2021), sheets.Select(sheet => (new ItemId(sheet.Item), sheet.Stage)));

        Assert.Empty(Left(("i1", Stage.Published), ("i2", Stage.ClosedWithoutSheet), ("i3", Stage.Published)));
        Assert.Equal([new("i3")], Left(("i1", Stage.Published), ("i2", Stage.Published)));
        Assert.Equal([new("i1"), new("i2"), new("i3"), new("gone")], Left(("i1", Stage.NotOpened), ("i2", Stage.Approved), ("i3", Stage.Draft), ("gone", Stage.DepartmentReview)));
        Assert.Equal([new("i1"), new("i2"), new("i3")], Left(("gone", Stage.ClosedWithoutSheet)));
    }

    [Fact]
    public void WhatASecondCollectionHasStillToAsk_KeepsTheYearOpen()
    {
        var dates = new CycleDates(new(2022, 5, 10), new(2022, 5, 20), new(2022, 5, 27), null);
        var open = SheetState.For(new(2021), []) with { Stage = Stage.Published, PublishedVersion = 1, Content = new([new(new("s1"), Cell.Read("未確定"))]) };
        bool Keeps(SheetState sheet, DateOnly? from) => Surroundings.AwaitsCollection(CycleState.For(new("plan"), new(2021)) with { Dates = dates with { SecondCollectionFrom = from } }, sheet);

        Assert.True(Keeps(open, new(2022, 6, 1)));
        Assert.False(Keeps(open, null));
        Assert.False(Keeps(open with { Content = new([new(new("s1"), Cell.Read("3"))]) }, new(2022, 6, 1)));
        Assert.False(Keeps(open with { Settlement = new(false, Stage.Published, SheetContent.Empty, null, [], []) { IsAbandoned = true } }, new(2022, 6, 1)));
    }

    private static Domain.Organisation.TownPost Under(Domain.Organisation.TownPost post) =>
        post.Higher?.Value == "zaimu-kacho" ? Village.Post(post.Id.Value, post.Role, "zaimu", "bucho") : post;
}
