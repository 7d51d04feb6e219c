using System.Text;
using ReformFlow.Documents;
using ReformFlow.Documents.Mapping;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Tables of other towns, whose columns a person has explained.</summary>
public class MappingTests
{
    private static readonly FiscalYear Sheet = new(2022);

    private static readonly string[][] Wide =
    [
        ["○○市行政改革 実施計画 進捗"],
        ["方針", "No.", "取組項目", "担当課", "関係課", "内容", "指標", "区分", "R3目標", "R4目標", "R3実績", "R4実績", "令和4年度の取組", "備考", "連絡先"],
        ["1 組織の見直し", "１", "評価の見直し", "企画課・子育て・健康課", "全課", "・評価を見直す。\n・続ける。", "事業の数（単年）", "市", "3", "△4", "-", "92人", "・見直した。", "", "内線123"],
        ["", "", "", "", "", "", "", "県", "5", "6", "5", "5", "", "", ""],
        ["2 財政の改革", "R2-1", "負担金の見直し", "企画課", "", "見直す。", "率", "", "0.30%", "検討", "0.22%", "0.26", "", "※注", ""],
    ];

    private static readonly ColumnMapping Columns = new(
    [
        new(1, MappedField.Policy), new(2, MappedField.ItemNumber), new(3, MappedField.ItemTitle), new(4, MappedField.Leads), new(5, MappedField.Related), new(6, MappedField.Description),
        new(7, MappedField.Indicator), new(8, MappedField.Series), new(9, MappedField.Target, new(2021)), new(10, MappedField.Target, Sheet, "Ｒ４ 目標"), new(11, MappedField.Actual, new(2021)),
        new(12, MappedField.Actual, Sheet), new(13, MappedField.Narrative), new(14, MappedField.Remarks),
    ], Sheet, headRow: 2);

    [Theory]
    [InlineData("表.xlsx")]
    [InlineData("表.csv")]
    [InlineData("表.tsv")]
    public void WideTable_IsReadAsTheMappingSays(string name)
    {
        var read = Assert.IsType<PlanReading.Read>(PlanFile.Read(FileOf(name, Wide), SmallDocument.Options, Columns));
        var (first, second) = (read.Book.Plan.Items[0], read.Book.Plan.Items[1]);

        Assert.Equal(("item-1", "item-r2-1"), (first.Id.Value, second.Id.Value));
        Assert.Equal(["１", "R2-1"], read.Book.Plan.Placements.Select(place => place.Number.Printed));
        Assert.Equal([("1", "組織の見直し"), ("2", "財政の改革")], read.Book.Plan.Headings.Select(heading => (heading.Number, heading.Title)));
        Assert.Equal((new FiscalYear(2021), Sheet), (read.Book.Plan.First, read.Book.Plan.Last));
        Assert.Equal(["企画課", "子育て・健康課"], first.Leads.All.Select(section => section.Printed));
        Assert.Equal((true, true), (first.Related is RelatedSections.All, second.Related is RelatedSections.Blank));
        Assert.Equal(["・評価を見直す。", "・続ける。"], first.Description.Lines);
        Assert.Equal([("市", PeriodKind.SingleYear), ("県", PeriodKind.SingleYear)], first.AllSeries.Select(series => (series.Label, series.Period)));
        Assert.Equal(["3", "△4"], first.AllSeries.First().Targets.InForce.Cells.Select(cell => cell.Cell.Printed));
        Assert.Equal(["-", "92人"], read.Book.ActualsOf(first.Id, first.AllSeries.First().Id).Cells.Select(cell => cell.Cell.Printed));
        Assert.Equal(["・見直した。"], read.Book.Find(first.Id, Sheet)!.Content.Narrative!.Lines);
        Assert.Equal(["※注"], read.Book.Find(second.Id, Sheet)!.Content.Remarks!.Lines);
    }

    [Fact]
    public void ColumnThatNobodyExplained_IsToldAndTheNumbersRaiseTheirDoubts()
    {
        var doubts = Assert.IsType<PlanReading.Read>(PlanFile.Read(FileOf("表.xlsx", Wide), SmallDocument.Options, Columns)).Doubts;
        Assert.Equal(("連絡先", "表.xlsx シート「一覧」 セルO2"), doubts.Where(doubt => doubt.Kind is DoubtKind.NotTaken).Select(doubt => (doubt.Printed, doubt.Place!.ToString())).Single());
        Assert.Contains(doubts, doubt => doubt is { Kind: DoubtKind.UnitMissing, Printed: "0.26" } && doubt.Place!.Cell == "L5");
    }

    [Fact]
    public void TableWithARowForEachKind_IsReadByTheWordInIt()
    {
        string[][] rows = [["番号", "取組", "課", "別", "R3", "R4"], ["1", "評価", "企画課", "目 標", "1", "2"], ["", "", "", "実績値", "1", "3"]];
        var mapping = new ColumnMapping([new(1, MappedField.ItemNumber), new(2, MappedField.ItemTitle), new(3, MappedField.Leads), new(4, MappedField.RowKind), new(5, MappedField.Value, new(2021)), new(6, MappedField.Value, Sheet)], Sheet);
        Assert.Equal("1 2 / 1 3", Values(rows, mapping));
    }

    [Fact]
    public void TableWithARowForEachYear_IsReadByTheYearInIt()
    {
        string[][] rows = [["取組", "課", "年度", "目標", "実績"], ["評価", "企画課", "令和３年度", "1", "1"], ["評価", "企画課", "2022", "2", "3"]];
        var mapping = new ColumnMapping([new(1, MappedField.ItemTitle), new(2, MappedField.Leads), new(3, MappedField.Year), new(4, MappedField.Target), new(5, MappedField.Actual)], Sheet);
        Assert.Equal("1 2 / 1 3", Values(rows, mapping));
    }

    [Fact]
    public void TwoValuesForOneYear_AreRefused()
    {
        string[][] rows = [["取組", "課", "目標"], ["評価", "企画課", "1"], ["評価", "企画課", "2"]];
        var mapping = new ColumnMapping([new(1, MappedField.ItemTitle), new(2, MappedField.Leads), new(3, MappedField.Target, Sheet)], Sheet);
        var error = Assert.Single(Assert.IsType<PlanReading.Refused>(PlanFile.Read(FileOf("表.csv", rows), SmallDocument.Options, mapping)).Errors);
        Assert.Equal("C3", error.Place!.Cell);
        Assert.Contains("別の値「1」", error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void SectionOfAnotherTime_IsFoundByTheSheetsYear()
    {
        var options = new ReadingOptions(new("small"), new("plan"), "計画",
            new([new(new("old"), "企画課", null, new(2000, 4, 1), new(2022, 3, 31), []), new(new("new"), "企画課", null, new(2022, 4, 1), null, [])]));
        string[][] rows = [["取組", "課", "目標"], ["評価", "企画課", "1"]];
        ColumnMapping In(int year) => new([new(1, MappedField.ItemTitle), new(2, MappedField.Leads), new(3, MappedField.Target, new(year))], new(year));
        string? Lead(int year) => Assert.IsType<PlanReading.Read>(PlanFile.Read(FileOf("表.csv", rows), options, In(year))).Book.Plan.Items[0].Leads.All[0].Id?.Value;

        Assert.Equal(("old", "new"), (Lead(2021), Lead(2022)));
    }

    [Fact]
    public void Mapping_KnowsWhatItNeeds()
    {
        Assert.Throws<ArgumentException>(() => new ColumnMapping([new(1, MappedField.Leads)], Sheet));
        Assert.Throws<ArgumentException>(() => new ColumnMapping([new(1, MappedField.ItemTitle), new(1, MappedField.Leads)], Sheet));
        Assert.Throws<ArgumentException>(() => new ColumnMapping([new(1, MappedField.ItemTitle), new(2, MappedField.Target)], Sheet));
    }

    [Fact]
    public void Outline_ShowsTheBeginningOfEachSheet()
    {
        var sheet = Assert.Single(Assert.IsType<TableOutline.Read>(PlanFile.Outline(FileOf("表.xlsx", Wide))).Sheets);
        Assert.Equal(("一覧", false, 5), (sheet.Name, sheet.IsHidden, sheet.Rows));
        Assert.Equal(["○○市行政改革 実施計画 進捗"], sheet.First[0].Cells);
        Assert.IsType<TableOutline.Refused>(PlanFile.Outline(new("表.xlsx", [])));
    }

    private static string Values(string[][] rows, ColumnMapping mapping)
    {
        var book = Assert.IsType<PlanReading.Read>(PlanFile.Read(FileOf("表.xlsx", rows), SmallDocument.Options, mapping)).Book;
        var series = book.Plan.Items.Single().AllSeries.Single();
        return $"{Printed(series.Targets.InForce)} / {Printed(book.ActualsOf(book.Plan.Items[0].Id, series.Id))}";

        static string Printed(YearCells row) => string.Join(' ', row.Cells.Select(cell => cell.Cell.Printed));
    }

    private static SourceFile FileOf(string name, string[][] rows) => new(name, name.EndsWith(".xlsx", StringComparison.Ordinal)
        ? new HandBook(HandBook.RowsOf(rows)).Bytes()
        : Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Select(row => string.Join(name.EndsWith(".tsv", StringComparison.Ordinal) ? '\t' : ',', row.Select(cell => cell.Contains('\n', StringComparison.Ordinal) ? $"\"{cell}\"" : cell))))));
}
