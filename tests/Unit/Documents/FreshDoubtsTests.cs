using ReformFlow.Documents;
using ReformFlow.Documents.Previews;
using ReformFlow.Documents.Sample;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Nobody is asked about what a file leaves as it is.</summary>
public class FreshDoubtsTests
{
    private static readonly FiscalYear Year = new(2022);
    private static readonly PlanBook Sample = SamplePlan.Decided(SamplePlan.Read().Book);
    private static readonly ReadingOptions Options = new(SamplePlan.Municipality.Id, SamplePlan.PlanId, SamplePlan.PlanName, SamplePlan.Sections);

    [Theory]
    [InlineData(null)]
    [InlineData(2022)]
    public void AnExport_BringsNoDoubt(int? year)
    {
        var read = Read(Sample);
        Assert.Contains(read.Doubts, doubt => doubt.Weight is DoubtWeight.Settle);
        Assert.Empty(Fresh(read, year));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(2022)]
    public void AChangedValue_BringsItsOwnDoubtsAlone(int? year)
    {
        var item = Sample.Plan.Items.First(item => item.AllSeries.Any(series => series.Targets.InForce[Year] is { Reading: Reading.Number { Value: > 0 } }));
        var series = item.AllSeries.First(series => series.Targets.InForce[Year] is { Reading: Reading.Number { Value: > 0 } });
        var fresh = Fresh(Read(With(item.Id, series.Id, "99999999")), year);
        Assert.NotEmpty(fresh);
        Assert.All(fresh, doubt => Assert.Equal((item.Id.Value, series.Id.Value, 2022), (doubt.About!.Subject, doubt.About.Series, doubt.About.Year)));
    }

    [Fact]
    public void AnotherYearsValue_IsNotAskedAbout_WhereItIsNotTaken()
    {
        var item = Sample.Plan.Items[0];
        var read = Read(With(item.Id, item.AllSeries.First().Id, "99999999"));
        Assert.Empty(Fresh(read, 2021));
    }

    [Fact]
    public void WhereThereIsNoPlanYet_EveryDoubtIsTheFiles()
    {
        var read = Read(Sample);
        Assert.Equal(read.Doubts.Where(doubt => doubt.Weight is DoubtWeight.Settle).Select(doubt => doubt.Number), FreshDoubts.Of(null, read.Doubts, PlanPreview.Between(null, read), null, Options));
    }

    [Fact]
    public void TheSheetsText_IsAskedAboutOnlyWhereItTouchesAnItem()
    {
        var small = SmallDocument.Untouched.With(SmallDocument.Sections, "主体課→企画課→関連課→知らない課→");
        var (kept, same) = (small.Taken(), small.Taken());
        Assert.Empty(FreshDoubts.Of(kept.Book, same.Doubts, PlanPreview.Between(kept.Book, same), null, SmallDocument.Options));
        var changed = small.With(SmallDocument.Actuals, "令和4年度 取り組み実績→実績数→1→20→0").Taken();
        var fresh = changed.Doubts.Where(doubt => FreshDoubts.Of(kept.Book, changed.Doubts, PlanPreview.Between(kept.Book, changed), Year, SmallDocument.Options).Contains(doubt.Number)).ToList();
        Assert.Contains(fresh, doubt => doubt is { Kind: DoubtKind.MagnitudeDoubtful, Printed: "20" });
        Assert.DoesNotContain(fresh, doubt => doubt.Kind is DoubtKind.SectionUnknown);
    }

    private static PlanReading.Read Read(PlanBook book) => Assert.IsType<PlanReading.Read>(PlanFile.Read(new("一覧.csv", TidyList.ToCsv(book).Bytes), Options));

    private static List<Doubt> Fresh(PlanReading.Read read, int? year)
    {
        var numbers = FreshDoubts.Of(Sample, read.Doubts, PlanPreview.Between(Sample, read), year is { } known ? new FiscalYear(known) : null, Options);
        return [.. read.Doubts.Where(doubt => numbers.Contains(doubt.Number))];
    }

    private static PlanBook With(ItemId item, SeriesId series, string value) => new(Sample.Plan, Sample.Sheets.Select(sheet => sheet.Item != item || sheet.Year != Year ? sheet : sheet with
    {
        Content = sheet.Content with { Answers = [new(series, Cell.Read(value)), .. sheet.Content.Answers.Where(answer => answer.Series != series)] },
    }).ToValues());
}
