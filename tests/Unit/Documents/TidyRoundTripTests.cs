using System.Text;
using CsCheck;
using ReformFlow.Documents.Lists;
using ReformFlow.Documents.Sample;
using ReformFlow.Documents.Tidy;
using ReformFlow.Documents;
using ReformFlow.Domain;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Written as a tidy list and read again, a plan is the same, whatever file the list stands in.</summary>
public class TidyRoundTripTests
{
    private static readonly int Iterations = Environment.GetEnvironmentVariable("REFORMFLOW_FULL") == "1" ? 5_000 : 500;

    [Theory, MemberData(nameof(SheetDocuments.All), MemberType = typeof(SheetDocuments))]
    public void Document_SurvivesEveryFile(string name)
    {
        var book = SheetDocuments.Read(name).Book;

        Assert.Equal(book, Again(new("一覧.xlsx", TidyList.ToWorkbook(book)), SamplePlan.Options));
        Assert.Equal(book, Again(new("一覧.csv", TidyList.ToCsv(book).Bytes), SamplePlan.Options));
        var (bytes, lost) = TidyList.ToCsv(book, CsvEncoding.Cp932);
        Assert.Empty(lost);
        Assert.Equal(book, Again(new("一覧.csv", bytes), SamplePlan.Options));
    }

    [Fact]
    public void AnyPlan_SurvivesTheWorkbook() => RichPlans.Books.Sample(book => Again(new("a.xlsx", TidyList.ToWorkbook(book)), RandomPlans.Options) == book, iter: Iterations);

    [Fact]
    public void AnyPlan_SurvivesUtf8() => RichPlans.Books.Sample(book => Again(new("a.csv", TidyList.ToCsv(book).Bytes), RandomPlans.Options) == book, iter: Iterations);

    [Fact]
    public void AnyPlan_SurvivesCp932UnlessALossIsTold() => RichPlans.Books.Sample(book =>
    {
        var (bytes, lost) = TidyList.ToCsv(book, CsvEncoding.Cp932);
        return (Again(new("a.csv", bytes), RandomPlans.Options) == book) == (lost.Count == 0);
    }, iter: Iterations);

    [Fact]
    public void RowsOfAPlan_NeverShareAKey() => RichPlans.Books.Sample(book => TidyList.Rows(book).Select(row => row.Key).Distinct().Count() == TidyList.Rows(book).Count(), iter: 100);

    [Fact]
    public void ValuesThatAreAskedFor_SayNothingWhileTheyAreEmpty() => RichPlans.Books.Sample(book =>
    {
        var open = OpenIn(book).ToList();
        return Again(new("a.csv", TidyList.ToCsv(book, open: open).Bytes), RandomPlans.Options) == book && Again(new("a.xlsx", TidyList.ToWorkbook(book, open: open)), RandomPlans.Options) == book;
    }, iter: 100);

    [Fact]
    public void AValueThatIsAskedFor_IsTakenWhenItIsWritten()
    {
        var book = SamplePlan.Read().Book;
        var (item, year) = (book.Plan.Items[0], book.Plan.Last);
        var series = item.AllSeries.First().Id;
        var bare = new PlanBook(book.Plan, book.Sheets.Where(sheet => sheet.Year != year).ToValues());
        var csv = Encoding.UTF8.GetString(TidyList.ToCsv(bare, open: [new(item.Id, series, year)]).Bytes);
        var row = csv.Split("\r\n").Single(line => line.StartsWith("実績（未記入）,", StringComparison.Ordinal));

        var filled = Again(new("a.csv", Encoding.UTF8.GetBytes(csv.Replace(row, row.TrimEnd(',') + ",,,12,,,", StringComparison.Ordinal))), SamplePlan.Options);

        Assert.Equal("12", filled.Find(item.Id, year)?.Content.AnswerTo(series)?.Printed);
        Assert.Equal(bare.Sheets.Count + 1, filled.Sheets.Count);
    }

    // In every item's first year, wherever nothing was answered.
    private static IEnumerable<OpenValue> OpenIn(PlanBook book) =>
        from item in book.Plan.Items
        from series in item.AllSeries
        where book.Find(item.Id, item.Life.From)?.Content.AnswerTo(series.Id) is null
        select new OpenValue(item.Id, series.Id, item.Life.From);

    private static PlanBook Again(SourceFile file, ReadingOptions options) => PlanFile.Read(file, options) switch
    {
        PlanReading.Read read => read.Book,
        PlanReading.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Errors)),
        var other => throw new InvalidOperationException(other.ToString()),
    };
}
