using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;
using static ReformFlow.Tests.Unit.Plans.Sample;

namespace ReformFlow.Tests.Unit.Plans;

public class ActionItemTests
{
    private static readonly LeadSections Leads = new([new("総務課", null)]);

    [Fact]
    public void AnItem_KeepsWhatItWasGiven()
    {
        var item = new ActionItem(new("i1"), "再編", Leads, new RelatedSections.Blank(), Prose, Schedule.Lost, [Indicator("i", "s1", "s2"), Indicator("j", "s3")], new(First));

        Assert.Equal((new ItemId("i1"), "再編", Leads, Prose), (item.Id, item.Title, item.Leads, item.Description));
        Assert.Equal((new RelatedSections.Blank(), Schedule.Lost, new ItemLife(First)), (item.Related, item.Schedule, item.Life));
        Assert.Equal(["s1", "s2", "s3"], item.AllSeries.Select(series => series.Id.Value));
    }

    [Fact]
    public void APart_IsNeverMissing()
    {
        Refused.Because("id", () => new ActionItem(null!, "再編", Leads, new RelatedSections.All(), Prose, Schedule.Lost, [], new(First)));
        Refused.Because("title", () => new ActionItem(new("i1"), " ", Leads, new RelatedSections.All(), Prose, Schedule.Lost, [], new(First)));
        Refused.Because("leads", () => new ActionItem(new("i1"), "再編", null!, new RelatedSections.All(), Prose, Schedule.Lost, [], new(First)));
        Refused.Because("related", () => new ActionItem(new("i1"), "再編", Leads, null!, Prose, Schedule.Lost, [], new(First)));
        Refused.Because("description", () => new ActionItem(new("i1"), "再編", Leads, new RelatedSections.All(), null!, Schedule.Lost, [], new(First)));
        Refused.Because("schedule", () => new ActionItem(new("i1"), "再編", Leads, new RelatedSections.All(), Prose, null!, [], new(First)));
        Refused.Because("Indicators", () => new ActionItem(new("i1"), "再編", Leads, new RelatedSections.All(), Prose, Schedule.Lost, null!, new(First)));
        Refused.Because("life", () => new ActionItem(new("i1"), "再編", Leads, new RelatedSections.All(), Prose, Schedule.Lost, [], null!));
    }

    [Fact]
    public void AnIndicatorOrSeries_StandsOnceInAnItem()
    {
        Refused.Because("Indicators", () => Item("i1", indicators: [Indicator("i", "s1"), Indicator("i", "s2")]));
        Refused.Because("Indicators", () => Item("i1", indicators: [Indicator("i", "s1"), Indicator("j", "s1")]));
        Refused.Because("Indicators", () => Item("i1") with { Indicators = [Indicator("i", "s1"), Indicator("j", "s1")] });
        Assert.Empty(Item("i1", indicators: []).AllSeries);
    }

    [Fact]
    public void AnItem_IsNotMergedIntoItself()
    {
        var merged = new ItemLife(First, new ItemEnd.Merged(First, "重なるため", new("i1")));

        Assert.Equal(merged, Item("i2", merged).Life);
        Refused.Because("Life", () => Item("i1", merged));
        Refused.Because("Life", () => Item("i1") with { Life = merged });
    }

    [Theory]
    [InlineData(2018, false)]
    [InlineData(2019, true)]
    [InlineData(2021, true)]
    [InlineData(2022, false)]
    public void AnEndedItem_HasASheetFromItsFirstToItsLastYear(int year, bool contained)
    {
        ItemEnd[] ends = [new ItemEnd.Completed(new(2021), "達成"), new ItemEnd.Discontinued(new(2021), "廃止"), new ItemEnd.Merged(new(2021), "統合", new("i2"))];
        Assert.All(ends, end => Assert.Equal(contained, new ItemLife(First, end).Contains(new(year))));
    }

    [Fact]
    public void AnItemAddedLater_HasASheetFromThenOn()
    {
        var life = new ItemLife(new(2021));

        Assert.Equal((false, true, true), (life.Contains(new(2020)), life.Contains(new(2021)), life.Contains(new(2050))));
        Assert.Null(life.End);
    }

    [Fact]
    public void AnItem_DoesNotEndBeforeItBegins()
    {
        Assert.True(new ItemLife(First, new ItemEnd.Completed(First, "達成")).Contains(First));
        Refused.Because("end", () => new ItemLife(First, new ItemEnd.Completed(First + -1, "達成")));
    }

    [Fact]
    public void AnEnd_SaysWhy()
    {
        Assert.Equal(("廃止", First), (new ItemEnd.Discontinued(First, "廃止").Reason, new ItemEnd.Discontinued(First, "廃止").LastYear));
        Refused.Because("reason", () => new ItemEnd.Completed(First, ""));
        Refused.Because("reason", () => new ItemEnd.Completed(First, new string('字', 2001)));
        Assert.Equal(2000, new ItemEnd.Completed(First, new string('字', 2000)).Reason.Length);
    }
}
