using System.Text;
using ReformFlow.Documents;
using ReformFlow.Documents.Mapping;
using ReformFlow.Documents.Previews;
using ReformFlow.Documents.Sample;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>A file with a part of a plan: the rest stays as it is.</summary>
public class PlanPartTests
{
    private static readonly PlanBook Sample = SamplePlan.Decided(SamplePlan.Read().Book);
    private static readonly ReadingOptions Options = new(SamplePlan.Municipality.Id, SamplePlan.PlanId, SamplePlan.PlanName, SamplePlan.Sections);

    [Fact]
    public void EachItemAlone_PutIntoTheWholePlan_ChangesNothing()
    {
        foreach (var item in Sample.Plan.Items)
        {
            var part = Only(Sample, item.Id);
            Assert.Equal(15, PlanPart.LeftOut(Sample, part).Count);
            // Alone it stands first: its place in the plan is none of its facts.
            Assert.All(PlanPreview.Between(Sample, new(part, [])).Changes, change => Assert.Equal(ChangeKind.Missing, change.Kind));
            var whole = Assert.IsType<PlanReading.Read>(PlanPart.Into(Sample, new(part, []), Options));
            Assert.True(PlanPreview.Between(Sample, whole).IsSame, item.Title);
        }
    }

    [Fact]
    public void AnItemThatThePlanDoesNotHave_ComesBehindTheOthers()
    {
        var kept = new PlanBook(Without(Sample.Plan, new ItemId("item-8")), Sample.Sheets.Where(sheet => sheet.Item.Value != "item-8").ToValues());
        var whole = Assert.IsType<PlanReading.Read>(PlanPart.Into(kept, new(Only(Sample, new("item-8")), []), Options)).Book;
        Assert.Equal("item-8", whole.Plan.Placements[^1].Item.Value);
        Assert.Equal(Sample.Plan.Find(new("item-8")), whole.Plan.Find(new("item-8")));
        Assert.Equal(Sample.Sheets.Count, whole.Sheets.Count);
    }

    [Fact]
    public void AForeignTable_KnowsTheKeptItemsByNumber_AndLeavesWhatItDoesNotSay()
    {
        var item = Sample.Plan.Find(new("item-8"))!;
        var number = Sample.Plan.OriginalPlaceOf(item.Id).Number.Printed;
        var file = new SourceFile("表.csv", Encoding.UTF8.GetBytes($"番号,題,取組状況\n{number},{item.Title},・別の文。\n"));
        var mapping = new ColumnMapping([new(1, MappedField.ItemNumber), new(2, MappedField.ItemTitle), new(3, MappedField.Narrative)], new(2022));
        var read = Assert.IsType<PlanReading.Read>(PlanFile.Read(file, Options with { Known = Sample }, mapping));
        var whole = Assert.IsType<PlanReading.Read>(PlanPart.Into(Sample, read, Options));
        var change = Assert.Single(PlanPreview.Between(Sample, whole).Changes, change => change.Kind is not ChangeKind.Missing);

        Assert.Equal((TidyKind.Narrative, "・別の文。"), (change.Key.Kind, change.After));
        Assert.Equal(item, whole.Book.Plan.Find(item.Id));
    }

    [Fact]
    public void WithoutAColumnOfNumbers_TheTitleAloneSaysWhichItemItIs()
    {
        var (ninth, twelfth) = (Sample.Plan.Items[8], Sample.Plan.Items[11]);
        var read = Read($"題,取組状況\n{ninth.Title},・九。\n{twelfth.Title},・十二。\n", new(1, MappedField.ItemTitle), new(2, MappedField.Narrative));
        Assert.Equal([ninth.Id, twelfth.Id], read.Book.Plan.Items.Select(item => item.Id));
    }

    [Fact]
    public void TheNumberOfAnItemWithAnotherTitle_IsADoubtToSettle()
    {
        var number = Sample.Plan.OriginalPlaceOf(new("item-8")).Number.Printed;
        var read = Read($"番号,題,取組状況\n{number},まったく別の取組,・文。\n", new(1, MappedField.ItemNumber), new(2, MappedField.ItemTitle), new(3, MappedField.Narrative));
        var doubt = Assert.Single(read.Doubts, doubt => doubt.Kind is DoubtKind.HeadingDiffers);
        Assert.Equal((DoubtWeight.Settle, "まったく別の取組", "B2"), (doubt.Weight, doubt.Printed, doubt.Place!.Cell));
    }

    private static PlanReading.Read Read(string csv, params ColumnUse[] columns) => Assert.IsType<PlanReading.Read>(
        PlanFile.Read(new("表.csv", Encoding.UTF8.GetBytes(csv)), Options with { Known = Sample }, new(columns.ToValues(), new(2022))));

    [Fact]
    public void WhenAValueIsAskedFor_IsInTheListAndComesBack()
    {
        var item = Sample.Plan.Items.First(each => each.AllSeries.Any());
        var set = new PlanChange.SetTiming(item.Id, item.AllSeries.First().Id, ValueTiming.InJanuary);
        var plan = Assert.IsType<PlanAnswer.Accepted>(PlanUpkeep.Decide(Sample.Plan, set, new(2022, 6, 1), new("kikaku-tanto"), PlanYears.None)).Plan;
        var book = new PlanBook(plan, Sample.Sheets);
        var read = Assert.IsType<PlanReading.Read>(PlanFile.Read(new("一覧.csv", TidyList.ToCsv(book).Bytes), Options));
        Assert.Equal(ValueTiming.InJanuary, read.Book.Plan.Find(item.Id)!.AllSeries.First().Timing);
        Assert.True(PlanPreview.Between(book, read).IsSame);
        Assert.True(PlanPreview.Between(book, Assert.IsType<PlanReading.Read>(PlanFile.Read("年度.json", book, Options))).IsSame);
    }

    private static PlanBook Only(PlanBook book, ItemId item) => new(Without(book.Plan, [.. book.Plan.Items.Select(each => each.Id).Where(id => id != item)]), book.Sheets.Where(sheet => sheet.Item == item).ToValues());

    private static Plan Without(Plan plan, params ItemId[] items) => new(plan.Id, plan.Name, plan.First, plan.Last, plan.LevelNames, plan.Headings,
        plan.Items.Where(item => !items.Contains(item.Id)).ToValues(), plan.Placements.Where(place => !items.Contains(place.Item)).ToValues());

    [Fact]
    public void AnExportWhosePrintedNumberWasChangedByHand_IsRefused_WithBoth()
    {
        var book = SmallDocument.Untouched.Taken().Book;
        var json = System.Text.Json.JsonSerializer.Serialize(book, Grains.Json.DomainJson.Options);
        var at = json.IndexOf("\"printed\":\"3\"", StringComparison.Ordinal);
        Assert.True(at > 0);
        var changed = System.Text.Json.JsonSerializer.Deserialize<PlanBook>(json.Remove(at, 13).Insert(at, "\"printed\":\"6\""), Grains.Json.DomainJson.Options)!;

        var error = Assert.Single(Assert.IsType<PlanReading.Refused>(PlanFile.Read("年度.json", changed, Options)).Errors);
        Assert.Contains("印字（printed）の「6」と読み（reading の value）の3が合いません", error.What, StringComparison.Ordinal);
    }
}
