using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using static ReformFlow.Tests.Unit.Plans.Sample;

namespace ReformFlow.Tests.Unit.Plans;

public class PlanTests
{
    [Fact]
    public void APlan_KeepsWhatItWasGiven()
    {
        var plan = Plan();

        Assert.Equal((new PlanId("plan"), "行政改革推進計画", First, Last), (plan.Id, plan.Name, plan.First, plan.Last));
        Assert.Equal(["基本方針", "個別項目"], plan.LevelNames);
        Assert.Equal([Policy, Measure, OtherMeasure], plan.AllHeadings);
        Assert.Equal((Items, Placements), (plan.Items, plan.Placements));
        Assert.Equal(Plan(), plan);
    }

    [Fact]
    public void ARepostedItem_IsPrintedTwiceAndCountedOnce()
    {
        var plan = Plan();

        Assert.Equal((3, 4), (plan.Items.Count, plan.Placements.Count));
        Assert.Equal("3", plan.OriginalPlaceOf(new("i3")).Number.Printed);
        Assert.Equal(Items[2], plan.Find(new("i3")));
        Assert.Null(plan.Find(new("i4")));
        Assert.Throws<InvalidOperationException>(() => plan.OriginalPlaceOf(new("i4")));
    }

    [Fact]
    public void ARepost_MayStandBeforeTheOriginal() =>
        Assert.Equal("3", Plan(placements: [Placements[3], Placements[2], Placements[1], Placements[0]]).OriginalPlaceOf(new("i3")).Number.Printed);

    [Fact]
    public void AnItemWithoutExactlyOneOriginalPlace_IsRefused()
    {
        Refused.Because("Placements", () => Plan(placements: [Place("i1", "1"), Place("i2", "2")]));
        Refused.Because("Placements", () => Plan(placements: [Place("i1", "1"), Place("i2", "2"), Placements[3]]));
        Refused.Because("Placements", () => Plan(placements: [.. Placements, Place("i1", "5")]));
    }

    [Fact]
    public void APlaceOfNothingOrUnderNothing_IsRefused()
    {
        Refused.Because("Placements", () => Plan(placements: [.. Placements, new(new("i4"), new("m1"), new("5"), IsRepost: true)]));
        Refused.Because("Placements", () => Plan(placements: [.. Placements, new(new("i1"), new("m3"), new("5"), IsRepost: true)]));
    }

    [Fact]
    public void ANumberPrintedTwice_IsRefused() =>
        Refused.Because("placements", () => Plan(placements: [.. Placements, new(new("i1"), new("m2"), new("1"), IsRepost: true)]));

    [Fact]
    public void AnItem_StandsOnceInThePlan() => Refused.Because("Items", () => Plan([.. Items, Item("i1")]));

    [Fact]
    public void AnItem_LivesWithinThePlansYears()
    {
        Assert.True(With(new ItemLife(First, new ItemEnd.Completed(Last, "終わったため"))).Items[0].Life.Contains(Last));
        Assert.Equal(Last, With(new ItemLife(Last)).Items[0].Life.From);
        Refused.Because("Items", () => With(new ItemLife(First + -1)));
        Refused.Because("Items", () => With(new ItemLife(Last + 1)));
        Refused.Because("Items", () => With(new ItemLife(First, new ItemEnd.Completed(Last + 1, "終わったため"))));
    }

    [Fact]
    public void AnItem_IsMergedIntoAnotherOfThePlan()
    {
        Assert.Equal(new("i2"), ((ItemEnd.Merged)With(Merged("i2")).Items[0].Life.End!).Into);
        Refused.Because("Items", () => With(Merged("i4")));
    }

    [Fact]
    public void AChangedListOfItems_IsCheckedLikeAFirstOne()
    {
        var plan = Plan();

        Assert.Equal(Merged("i2"), (plan with { Items = [Item("i1", Merged("i2")), Items[1], Items[2]] }).Items[0].Life);
        Refused.Because("Items", () => plan with { Items = [Items[0], Items[0], Items[1], Items[2]] });
        Refused.Because("Items", () => plan with { Items = [Item("i1", Merged("i4")), Items[1], Items[2]] });
        Refused.Because("Placements", () => plan with { Items = [Items[0], Items[1]] });
        Refused.Because("Placements", () => plan with { Items = [.. Items, Item("i4")] });
    }

    [Fact]
    public void APlan_BeginsBeforeItEndsOrInTheSameYear()
    {
        Assert.Equal(First, Bare(last: First).Last);
        Refused.Because("last", () => Bare(last: First + -1));
    }

    [Fact]
    public void APlan_HasNamesForAllItsLevels()
    {
        Assert.Equal(Policy, Bare(levels: ["大綱", "基本方針", "個別項目"]).Headings[0]);
        Refused.Because("headings", () => Bare(levels: ["基本方針"]));
        Refused.Because("levelNames", () => Bare(levels: ["基本方針", "基本方針"]));
        Refused.Because("levelNames", () => Bare(levels: ["基本方針", " "]));
        Refused.Because("levelNames", () => new Plan(new("plan"), "計画", First, Last, null!, [], [], []));
    }

    [Fact]
    public void AHeading_StandsOnceInThePlan() =>
        Refused.Because("headings", () => Bare(headings: [Policy, new(new("m1"), "2", "財政", Prose, [])]));

    [Fact]
    public void APart_IsNeverMissing()
    {
        Refused.Because("id", () => new Plan(null!, "計画", First, Last, [], [], [], []));
        Refused.Because("name", () => new Plan(new("plan"), " ", First, Last, [], [], [], []));
        Refused.Because("headings", () => new Plan(new("plan"), "計画", First, Last, [], null!, [], []));
        Refused.Because("Items", () => new Plan(new("plan"), "計画", First, Last, [], [], null!, []));
        Refused.Because("placements", () => new Plan(new("plan"), "計画", First, Last, [], [], [], null!));
    }

    private static Plan With(ItemLife life) => Plan([Item("i1", life), Items[1], Items[2]]);

    private static ItemLife Merged(string into) => new(First, new ItemEnd.Merged(First + 1, "重なるため", new(into)));

    private static Plan Bare(FiscalYear? last = null, Values<string>? levels = null, Values<Heading>? headings = null) =>
        new(new("plan"), "計画", First, last ?? Last, levels ?? ["基本方針", "個別項目"], headings ?? [Policy], [], []);
}
