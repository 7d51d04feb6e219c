using ReformFlow.Documents.Lists;
using ReformFlow.Documents.Tidy;
using ReformFlow.Documents;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>What a spreadsheet might take for a formula goes out as text and comes back as it was.</summary>
public class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1+1", "'+1+1")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝１＋１", "'＝１＋１")]
    [InlineData("＋α", "'＋α")]
    [InlineData("－部", "'－部")]
    [InlineData("＠役場", "'＠役場")]
    [InlineData("'=1", "''=1")]
    [InlineData("-0.30%", "-0.30%")]
    [InlineData("－０．３０％", "－０．３０％")]
    [InlineData("-1234", "-1234")]
    [InlineData("-", "-")]
    [InlineData("'22年", "'22年")]
    [InlineData("△4", "△4")]
    public void Text_IsGuardedAndRestored(string text, string guarded)
    {
        var rows = TidyLists.With("実績", text);
        var read = Assert.IsType<PlanReading.Read>(PlanFile.Read(new("一覧.xlsx", new HandBook(HandBook.RowsOf(TidyLists.With("実績", guarded))).Bytes()), SmallDocument.Options));
        Assert.Equal(text, read.Book.Sheets[0].Content.Answers[0].Value.Printed);
        Assert.Contains(guarded, System.Text.Encoding.UTF8.GetString(TidyList.ToCsv(read.Book).Bytes).Split('\n').Single(line => line.StartsWith(string.Join(',', rows[TidyLists.RowOf("実績") - 1].Take(9)), StringComparison.Ordinal)).Split(','));
    }
}
