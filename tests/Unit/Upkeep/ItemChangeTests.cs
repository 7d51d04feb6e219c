using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using static ReformFlow.Tests.Unit.Plans.Sample;
using static ReformFlow.Tests.Unit.Upkeep.Asking;

namespace ReformFlow.Tests.Unit.Upkeep;

public class ItemChangeTests
{
    private static readonly PlanChange.AddItem Addition = new(Item("i4", new ItemLife(new(2021))), Place("i4", "R3-1"));

    [Fact]
    public void AnItemAddedMidPlan_StandsLastAndBeginsInItsYear()
    {
        var plan = Made(Addition, years: Under);

        Assert.Equal([.. Items, Addition.Item], plan.Items);
        Assert.Equal([.. Placements, Addition.Place], plan.Placements);
        Assert.Equal("R3-1", plan.OriginalPlaceOf(new("i4")).Number.Printed);
    }

    [Fact]
    public void AnAddedItem_IsNewAndHasAPlaceOfItsOwn()
    {
        IsRefused(Addition with { Item = Item("i3") }, PlanRefusal.ItemExists, "items/i3");
        IsRefused(Addition with { Place = Place("i3", "R3-1") }, PlanRefusal.PlaceDiffers, "items/i3");
        IsRefused(Addition with { Place = Addition.Place with { IsRepost = true } }, PlanRefusal.PlaceDiffers, "items/i4");
        IsRefused(Addition with { Place = Addition.Place with { Under = new("m9") } }, PlanRefusal.HeadingUnknown, "headings/m9");
        IsRefused(Addition with { Place = Place("i4", "2") }, PlanRefusal.NumberTaken, "items/i2");
        IsRefused(Addition with { Item = Item("i4", new(First, new ItemEnd.Completed(Last, "済"))) }, PlanRefusal.ItemEnded, "items/i4");
    }

    [Fact]
    public void AnAddedItem_BeginsInAYearOfThePlanThatIsNotClosed()
    {
        PlanChange From(int year) => Addition with { Item = Item("i4", new ItemLife(new(year))) };

        IsRefused(From(2018), PlanRefusal.YearOutside, "items/i4/2018");
        IsRefused(From(2023), PlanRefusal.YearOutside, "items/i4/2023");
        IsRefused(From(2019), PlanRefusal.YearSettled, "items/i4/2019", years: Under);
        Assert.Equal(new FiscalYear(2020), Made(From(2020), years: Under).Items[^1].Life.From);
        Assert.Equal(Last, Made(From(2022), years: Under).Items[^1].Life.From);
    }

    [Fact]
    public void AMergedItem_GoesOnInTheOther()
    {
        var plan = Made(new PlanChange.MergeItems(new("i2"), new("i3"), new(2020), "内容が重なる"), years: Under);

        Assert.Equal(new ItemLife(First, new ItemEnd.Merged(new(2020), "内容が重なる", new("i3"))), plan.Items[1].Life);
        Assert.Equal((Items[0], Items[2]), (plan.Items[0], plan.Items[2]));
        IsRefused(new PlanChange.MergeItems(new("i2"), new("i3"), new(2021), "もう一度"), PlanRefusal.ItemEnded, "items/i2", plan);
    }

    [Fact]
    public void AMerge_LeadsToAnItemThatGoesOn()
    {
        var ended = Made(new PlanChange.EndItem(new("i3"), EndKind.Completed, new(2020), "済"));
        PlanChange Merge(string into, int last) => new PlanChange.MergeItems(new("i2"), new(into), new(last), "重なる");

        IsRefused(Merge("i2", 2020), PlanRefusal.IntoItself, "items/i2");
        IsRefused(Merge("i9", 2020), PlanRefusal.ItemUnknown, "items/i9");
        IsRefused(Merge("i3", 2020), PlanRefusal.IntoGone, "items/i3/2021", ended);
        Assert.NotNull(Made(Merge("i3", 2019), ended).Items[1].Life.End);
        Assert.NotNull(Made(Merge("i3", 2022)).Items[1].Life.End);
        var late = Made(Addition);
        IsRefused(Merge("i4", 2019), PlanRefusal.IntoGone, "items/i4/2020", late);
        Assert.NotNull(Made(Merge("i4", 2020), late).Items[1].Life.End);
    }

    [Fact]
    public void AnItemThatOthersWereMergedInto_StaysForThem()
    {
        var merged = Made(new PlanChange.MergeItems(new("i2"), new("i3"), new(2020), "重なる"));
        PlanChange End(int last) => new PlanChange.EndItem(new("i3"), EndKind.Discontinued, new(last), "中止");

        IsRefused(End(2019), PlanRefusal.OthersGoOnHere, "items/i2", merged);
        IsRefused(End(2020), PlanRefusal.OthersGoOnHere, "items/i2", merged);
        Assert.NotNull(Made(End(2021), merged).Items[2].Life.End);
        var inTheLastYear = Made(new PlanChange.MergeItems(new("i2"), new("i3"), new(2022), "重なる"));
        Assert.NotNull(Made(End(2022), inTheLastYear).Items[2].Life.End);
    }

    [Fact]
    public void AnEndedItem_SaysHowAndWhy()
    {
        Assert.Equal(new ItemEnd.Completed(new(2021), "終わった"), Made(new PlanChange.EndItem(new("i1"), EndKind.Completed, new(2021), "終わった"), years: Under).Items[0].Life.End);
        Assert.Equal(new ItemEnd.Discontinued(new(2020), "やめた"), Made(new PlanChange.EndItem(new("i2"), EndKind.Discontinued, new(2020), "やめた"), years: Under).Items[1].Life.End);
    }

    [Fact]
    public void AnEnd_IsRefusedWhereItCannotBe()
    {
        var end = new PlanChange.EndItem(new("i1"), EndKind.Completed, new(2021), "終わった");

        IsRefused(end with { Item = new("i9") }, PlanRefusal.ItemUnknown, "items/i9");
        foreach (var reason in new[] { "", " ", "二\n行", new string('字', 2001), null! }) IsRefused(end with { Reason = reason }, PlanRefusal.ReasonUnusable, "items/i1");
        IsRefused(end with { LastYear = new(2023) }, PlanRefusal.YearOutside, "items/i1/2023");
        IsRefused(end with { LastYear = new(2018) }, PlanRefusal.YearOutside, "items/i1/2018");
        IsRefused(new PlanChange.EndItem(new("i4"), EndKind.Completed, new(2020), "済"), PlanRefusal.YearOutside, "items/i4/2020", Made(Addition));
        IsRefused(end with { LastYear = new(2020) }, PlanRefusal.LaterSheetOpened, "items/i1/2020", years: Under);
        IsRefused(end with { Item = new("i3"), LastYear = new(2019) }, PlanRefusal.LaterSheetOpened, "items/i3/2019", years: Under with { Closed = [new(2019), new(2020)] });
        IsRefused(end, PlanRefusal.ItemEnded, "items/i1", Made(end));
    }

    [Fact]
    public void ALongReason_IsStillAReason() =>
        Assert.NotNull(Made(new PlanChange.EndItem(new("i1"), EndKind.Completed, new(2021), new string('字', 2000))).Items[0].Life.End);

    [Fact]
    public void RevisedTexts_LeaveTheRest()
    {
        var revised = Made(new PlanChange.ReviseItemTexts(new("i2"), "新しい題名", Paragraphs.Of("・新しい内容")));

        Assert.Equal(("新しい題名", Paragraphs.Of("・新しい内容")), (revised.Items[1].Title, revised.Items[1].Description));
        Assert.Equal(Plan(), Made(new PlanChange.ReviseItemTexts(new("i2"), Items[1].Title, Items[1].Description), revised));
        IsRefused(new PlanChange.ReviseItemTexts(new("i9"), "題", Prose), PlanRefusal.ItemUnknown, "items/i9");
        IsRefused(new PlanChange.ReviseItemTexts(new("i2"), " ", Prose), PlanRefusal.TextUnusable, "items/i2");
        IsRefused(new PlanChange.ReviseItemTexts(new("i2"), Items[1].Title, Items[1].Description), PlanRefusal.NothingChanges, "");
    }
}
