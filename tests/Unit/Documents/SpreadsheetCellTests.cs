using ReformFlow.Documents;
using ReformFlow.Domain.Doubts;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>A number in a spreadsheet is read as people see it there, with a doubt only where what they see is not the whole number.</summary>
public class SpreadsheetCellTests
{
    [Theory]
    [InlineData("<c><v>20.3</v></c>", "20.3")]
    [InlineData("<c><v>0.30000000000000004</v></c>", "0.3")]
    [InlineData("<c><v>1E-3</v></c>", "0.001")]
    [InlineData("<c s=\"2\"><v>-0.003</v></c>", "-0.30%")]
    [InlineData("<c s=\"3\"><v>92</v></c>", "92人")]
    [InlineData("<c t=\"str\"><v>検討</v></c>", "検討")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>検</t></r><r><t>討</t></r><rPh sb=\"0\" eb=\"2\"><t>ケントウ</t></rPh></is></c>", "検討")]
    [InlineData("<c t=\"inlineStr\"><is><t>_x005F_x0041_</t></is></c>", "_x0041_")]
    [InlineData("<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> 12 </t></is></c>", " 12 ")]
    public void Cell_IsReadAsItIsSeen(string cell, string printed)
    {
        var read = Read(cell);
        Assert.Equal(printed, ValueOf(read));
        Assert.DoesNotContain(read.Doubts, doubt => doubt.Kind is DoubtKind.ConvertedCell);
    }

    [Theory]
    [InlineData("<c s=\"4\"><v>12.6</v></c>", "13", "値は12.6")]
    [InlineData("<c s=\"1\"><v>44652</v></c>", "2022-04-01", "日付のセル")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "TRUE", "論理値のセル")]
    [InlineData("<c><f>A1</f><v>7</v></c>", "7", "数式の結果")]
    [InlineData("<c t=\"e\"><v>#REF!</v></c>", "", "エラー値")]
    public void CellOfAnotherKind_IsReadWithADoubt(string cell, string printed, string says)
    {
        var read = Read(cell);
        Assert.Equal(printed, ValueOf(read));
        Assert.Contains(says, Assert.Single(read.Doubts, doubt => doubt.Kind is DoubtKind.ConvertedCell).Proposed, StringComparison.Ordinal);
    }

    private static PlanReading.Read Read(string cell) => Assert.IsType<PlanReading.Read>(TidyLists.Read(new("一覧.xlsx", new HandBook(BadWorkbooks.Value(cell)).Bytes())));

    private static string ValueOf(PlanReading.Read read) => read.Book.Sheets[0].Content.Answers[0].Value.Printed;
}
