using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;
using ReformFlow.Tests.Unit.Plans;
using static ReformFlow.Tests.Unit.ItemSheets.Sheets;

namespace ReformFlow.Tests.Unit.ItemSheets;

public class PublicationTests
{
    private static readonly SheetContent Public = Content with { Explanations = [] };

    [Fact]
    public void AFrozenVersion_IsCompleteInItself()
    {
        var sheet = Publication.Of(Snapshot, Published.Find(Year)!, Approved.Find(Year)!, Item, At(5));

        Assert.Equal(("mura", "ある村", "plan", "行政改革推進計画", Year, 1, At(5)), (sheet.Municipality.Value, sheet.MunicipalityName, sheet.Plan.Value, sheet.PlanName, sheet.Year, sheet.Version, sheet.PublishedAt));
        Assert.Equal(["1 組織体制の強化", "(1) 業務の効率化"], sheet.Headings);
        Assert.Equal(["3", "4"], sheet.Reposts.Prepend(sheet.Number).Select(number => number.ToString()));
        Assert.Equal((Public, 3, 1, null), (sheet.Content, sheet.TargetVersion, sheet.ContentVersion, sheet.Correction));
        Assert.Equal([new EarlierActuals(new("i3-s1"), new([new(new(2020), Cell.Read("2"))])), new EarlierActuals(new("i3-s2"), new([]))], sheet.Earlier);
        Assert.Equal(Sample.Item("i3"), sheet.Item);
    }

    [Fact]
    public void ItsText_IsReadBackAndHashed()
    {
        var frozen = Publication.Freeze(Snapshot, Published.Find(Year)!, Approved.Find(Year)!, Item, At(5));

        Assert.Equal((new PlanId("plan"), Year, 1, Hashes.Of(frozen.Json)), (frozen.Plan, frozen.Year, frozen.Version, frozen.Hash));
        Assert.DoesNotContain("内部の説明", frozen.Json, StringComparison.Ordinal);
        var read = PastSheets.Read(new FrozenSheet(new(new("mura"), Item, Year), frozen.Plan, 1, frozen.Json, frozen.Hash));
        Assert.Equal(Publication.Of(Snapshot, Published.Find(Year)!, Approved.Find(Year)!, Item, At(5)), read);
    }

    [Fact]
    public void TargetsThatWereRevisedSinceTheOpening_AreNotItsOwn()
    {
        var revised = Sample.Item("i3") with
        {
            Indicators = [new Indicator(new("i3-i"), [new(Sample.First, "事業の統廃合数")], Sample.Item("i3").AllSeries.Select(series => series with { Targets = series.Targets.Revised(Sample.Row("1", "9"), Sample.Decision) }).ToValues())],
        };
        var later = Snapshot with { Plans = [PlanRecord.New with { Plan = Sample.Plan([Sample.Item("i1"), Sample.Item("i2"), revised]) }] };

        Assert.Equal(Sample.Item("i3"), Publication.Of(later, Published.Find(Year)!, Approved.Find(Year)!, Item, At(5)).Item);
    }

    [Fact]
    public void ACorrectedVersion_SaysWhyAndWhatItReplaces()
    {
        var corrected = Content with { Narrative = Paragraphs.Of("・廃止した。") };
        var before = Published.After(Did(Verb.Correct, Stage.Draft, "件数の誤り"), Did(Verb.Save, Stage.Draft, content: corrected), Did(Verb.Submit, Stage.DepartmentReview), Did(Verb.Approve, Stage.Approved));
        var sheet = Publication.Of(Snapshot, before.After(Did(Verb.Publish, Stage.Published)).Find(Year)!, before.Find(Year)!, Item, At(10));

        Assert.Equal((2, new CorrectionNote("件数の誤り", 1, Public)), (sheet.Version, sheet.Correction));
        Assert.Equal(corrected.Narrative, sheet.Content.Narrative);
    }
}
