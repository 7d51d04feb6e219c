using System.Text;
using ReformFlow.Documents;
using ReformFlow.Documents.Sample;
using ReformFlow.Domain.Wording;

namespace ReformFlow.Tests.Unit.Documents;

public class DoubtsOfTheSampleTests
{
    [Fact]
    public void Doubts_AreTheReviewedOnes()
    {
        var doubts = SamplePlan.Read().Doubts;
        var table = new StringBuilder();
        table.Append("# 見本の文書の疑義\n\n");
        table.Append($"読み取りのときに迷った点のすべてである。全部で{doubts.Count}件。番号は行の順。\n");
        table.Append("「要判断」は最初の提出までに人が決める。「記録のみ」は知っていればよい。\n\n");
        table.Append("| 番号 | 行 | ほかの行 | 場所 | 疑義 | 扱い | 印刷された文字 | 読み取りの案 |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var doubt in doubts) table.Append(RowOf(doubt));
        ReviewedFile.Matches("doubts-of-the-sample.md", table.ToString());
    }

    private static string RowOf(Doubt doubt) => $"| {doubt.Number} | {doubt.Line} | {string.Join(' ', doubt.AlsoAt)} | {doubt.Where} | " +
        $"{Words.Of(doubt.Kind).Ja} | {Words.Of(doubt.Weight).Ja} | {Cell(doubt.Printed)} | {Cell(doubt.Proposed)} |\n";

    // Tags would vanish and a bar would end the cell where the file is shown as a page.
    private static string Cell(string text) => text.Length == 0 ? "" : text.Contains('<') ? $"`{text}`" : text.Replace("|", "\\|", StringComparison.Ordinal);
}
