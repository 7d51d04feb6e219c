using ReformFlow.Documents;
using ReformFlow.Documents.Forms;
using ReformFlow.Documents.Sample;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain.Doubts;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>The doubts that a plan raises by itself are the same, whatever file it stands in.</summary>
public class TidyDoubtsTests
{
    // What only lines of text can raise: where something stands on the page, how a label is spelt, what was printed twice.
    private static readonly DoubtKind[] OfPages =
    [
        DoubtKind.ShiftedRow, DoubtKind.LabelMissing, DoubtKind.Repost, DoubtKind.RepostDiffers, DoubtKind.HeadingDiffers, DoubtKind.HeadingRepeated, DoubtKind.EraNotPrinted,
        DoubtKind.CalendarYears, DoubtKind.RowOrder, DoubtKind.LabelSpelling, DoubtKind.HtmlScrap,
    ];

    [Theory]
    [InlineData("一覧.csv")]
    [InlineData("一覧.xlsx")]
    [InlineData("調書.xlsx")]
    public void Sample_RaisesTheDoubtsOfItsText(string name)
    {
        var book = SamplePlan.Read().Book;
        var bytes = name switch { "一覧.csv" => TidyList.ToCsv(book).Bytes, "一覧.xlsx" => TidyList.ToWorkbook(book), _ => PlanForm.Write(book) };
        var doubts = Assert.IsType<PlanReading.Read>(PlanFile.Read(new(name, bytes), SamplePlan.Options)).Doubts;

        Assert.Equal(Settled(SamplePlan.Read().Doubts.Where(doubt => !OfPages.Contains(doubt.Kind))), Settled(doubts));
        Assert.All(doubts, doubt => Assert.Equal(name, doubt.Place!.File));
        Assert.Equal(Enumerable.Range(1, doubts.Count), doubts.Select(doubt => doubt.Number));
    }

    // A text tells the same doubt about several lines of a place once, a table tells it of each cell; and a re-post stands once in a table.
    private static List<string> Settled(IEnumerable<Doubt> doubts) =>
        [.. doubts.Where(doubt => doubt.Weight is DoubtWeight.Settle && doubt.Kind is not DoubtKind.SectionUnknown && !doubt.Where.StartsWith("取り組み事項9", StringComparison.Ordinal))
            .Select(doubt => $"{doubt.Kind} {doubt.Where.Split(' ')[0]} {doubt.Printed}").Distinct().Order(StringComparer.Ordinal)];
}
