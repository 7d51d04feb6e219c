using System.Text;
using ReformFlow.Domain.Approval;
using ReformFlow.Web.Attaching;

namespace ReformFlow.Tests.Web.Attaching;

public class FileNamesTests
{
    [Theory]
    [InlineData("令和4年度 議事録（最終）①.pdf", "令和4年度 議事録（最終）①.pdf")]
    [InlineData("髙﨑𠮷野.xlsx", "髙﨑𠮷野.xlsx")]
    [InlineData("か\u3099くせい.pdf", "がくせい.pdf")]
    [InlineData("葛\uDB40\uDD00城.pdf", "葛\uDB40\uDD00城.pdf")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\Users\\tanto\\資料.pdf", "資料.pdf")]
    [InlineData("shiryo\u202Efdp.exe", "shiryofdp.exe")]
    [InlineData("a\u0000b\r\nc\u001B[31m\u2028.pdf", "abc[31m.pdf")]
    [InlineData("見\u200Bえ\uFEFFない\u00AD.pdf", "見えない.pdf")]
    [InlineData("半\uD83D分.pdf", "半分.pdf")]
    [InlineData("<b>\"x\"|y?*:z.pdf", "_b__x__y___z.pdf")]
    [InlineData(" . 名前.pdf. . ", "名前.pdf")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("nul.tar.txt", "_nul.tar.txt")]
    [InlineData("../..", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    public void AName_IsMadeSafe_AndJapaneseStays(string? sent, string name) => Assert.Equal(name, FileNames.Clean(sent));

    [Theory]
    [InlineData("字", ".pdf")]
    [InlineData("𠮷", ".xlsx")]
    [InlineData("👨‍👩‍👧", ".txt")]
    [InlineData("a", ".pdf")]
    public void ALongName_IsCutBetweenCharacters_AndKeepsItsEnding(string letter, string ending)
    {
        var name = FileNames.Clean(new StringBuilder().Insert(0, letter, 400) + ending);

        Assert.EndsWith(ending, name, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 200, 240);
        Assert.InRange(name.Length, 1, Attachment.LongestName);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)));
        Assert.Equal(name, new Attachment(name, new string('0', 64), 1, FileKind.Pdf).FileName);
    }

    [Fact]
    public void AnEndlessEnding_IsCutToo() => Assert.InRange(Encoding.UTF8.GetByteCount(FileNames.Clean("a." + new string('b', 1000))), 1, 240);
}
