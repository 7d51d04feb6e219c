using ReformFlow.Documents;
using ReformFlow.Documents.Sample;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>What a town's whole document comes to. The numbers were counted by hand (17 places, 144 cells).</summary>
public class ReadingTests
{
    private static readonly FiscalYear SheetYear = new(2022);

    [Theory, MemberData(nameof(SheetDocuments.All), MemberType = typeof(SheetDocuments))]
    public void Document_HoldsThePlacesItemsAndSeries(string name)
    {
        var (plan, sheets) = (SheetDocuments.Read(name).Book.Plan, SheetDocuments.Read(name).Book.Sheets);

        Assert.Equal((17, 16, 18, 17), (plan.Placements.Count, plan.Items.Count,
            plan.Placements.Sum(place => plan.Find(place.Item)!.AllSeries.Count()), plan.Items.Sum(item => item.AllSeries.Count())));
        Assert.Equal((3, 10), (plan.Headings.Count, plan.Headings.Sum(policy => policy.Children.Count)));
        Assert.Equal((new FiscalYear(2019), SheetYear), (plan.First, plan.Last));
        Assert.Equal(["基本方針", "個別項目"], plan.LevelNames);
        Assert.Equal(16 * 4, sheets.Count);
        Assert.Equal(Enumerable.Range(1, 17).Select(number => $"{number}"), plan.Placements.Select(place => place.Number.Printed));
    }

    [Theory, MemberData(nameof(SheetDocuments.All), MemberType = typeof(SheetDocuments))]
    public void PrintedCells_HaveTheReadingsCountedByHand(string name)
    {
        var plan = SheetDocuments.Read(name).Book.Plan;
        var printed = plan.Placements.SelectMany(place => CellsOf(SheetDocuments.Read(name).Book, place.Item)).ToList();
        var stored = plan.Items.SelectMany(item => CellsOf(SheetDocuments.Read(name).Book, item.Id));

        Assert.Equal((144, 136), (printed.Count, stored.Count()));
        Assert.Equal(
            new SortedDictionary<string, int> { ["dash"] = 4, ["number"] = 87, ["number+unit"] = 8, ["percent"] = 3, ["range"] = 4, ["text"] = 38 },
            new SortedDictionary<string, int>(printed.GroupBy(KindOf).ToDictionary(kind => kind.Key, kind => kind.Count())));
    }

    [Fact]
    public void Sample_HasTheReadingsThatMatter()
    {
        var book = SamplePlan.Read().Book;

        Assert.Equal((1, true), (book.Plan.Placements.Count(place => place.IsRepost), book.Plan.Placements[8].IsRepost));
        Assert.Equal(new ItemId("item-1"), book.Plan.Placements[8].Item);
        Assert.Equal(["企画政策課", "総務課"], Item(book, "item-4").Leads.All.Select(section => section.Printed));
        Assert.Equal(["福祉保険課", "高齢介護課", "子育て・健康課", "下水道課"],
            Assert.IsType<RelatedSections.Listed>(Item(book, "item-10").Related).Sections.Select(section => section.Printed));
        Assert.IsType<RelatedSections.Blank>(Item(book, "item-14").Related);
        Assert.Equal(12 - 1, book.Plan.Items.Count(item => item.Related is RelatedSections.All));
        Assert.Equal((PeriodKind.Average, YearBasis.CalendarYear), (Item(book, "item-6").AllSeries.Single().Period, Item(book, "item-6").AllSeries.Single().Years));
        Assert.Equal(PeriodKind.MonthlyAverage, Item(book, "item-4").AllSeries.First().Period);
        Assert.Equal(new Baseline(new(2018), null), Item(book, "item-10").Indicators.Single().Baseline);
        Assert.Equal(["検討", "策定", "-", "-"], Item(book, "item-13").AllSeries.Single().Targets.InForce.Cells.Select(cell => cell.Cell.Printed));
        Assert.Equal(15, book.Plan.Items.Sum(item => item.Schedule.Bars.Count));
        Assert.Equal(10, book.Plan.Items.Count(item => !item.Schedule.IsReadable));
    }

    [Fact]
    public void Texts_BelongToTheSheetsYearOnly()
    {
        var book = SamplePlan.Read().Book;

        Assert.All(book.Sheets, sheet => Assert.Equal(sheet.Year == SheetYear, sheet.Content.Narrative is not null));
        Assert.Equal(2, book.Find(new("item-3"), SheetYear)!.Content.Narrative!.Lines.Count);
        Assert.Null(book.Find(new("item-1"), SheetYear)!.Content.Remarks);
        Assert.True(book.Find(new("item-5"), SheetYear)!.Content.Remarks!.IsEmpty);
        Assert.False(book.Find(new("item-17"), SheetYear)!.Content.Remarks!.IsEmpty);
    }

    [Theory, MemberData(nameof(SheetDocuments.All), MemberType = typeof(SheetDocuments))]
    public void Document_IsReadInLittleMemory(string name)
    {
        var bytes = SheetDocuments.Bytes(name);
        var options = SamplePlan.Options;
        // Not the first time: that one also fills what is kept for the whole process.
        SheetTextReader.Read(bytes, options);
        Assert.InRange(SheetDocuments.Allocated(() => SheetTextReader.Read(bytes, options)), 1, 10_000_000);
    }

    private static ActionItem Item(PlanBook book, string id) => book.Plan.Find(new(id))!;

    private static IEnumerable<Cell> CellsOf(PlanBook book, ItemId item) =>
        from series in book.Plan.Find(item)!.AllSeries
        from cell in series.Targets.InForce.Cells.Concat(book.ActualsOf(item, series.Id).Cells)
        select cell.Cell;

    private static string KindOf(Cell cell) => cell.Reading switch
    {
        Reading.Number { Unit: null } => "number",
        Reading.Number => "number+unit",
        var reading => reading.GetType().Name.ToLowerInvariant(),
    };
}
