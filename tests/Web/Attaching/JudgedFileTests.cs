using System.Text;
using ReformFlow.Domain.Approval;
using ReformFlow.Silo.Storage;
using ReformFlow.Web.Attaching;

namespace ReformFlow.Tests.Web.Attaching;

/// <summary>What is taken is decided by the bytes; the name must only agree with them.</summary>
public class JudgedFileTests
{
    private const string NotTaken = "添付できない種類", Ending = "名前の終わりが合っていません", Macros = "マクロ";

    public static TheoryData<string, byte[], FileKind> Taken => new()
    {
        { "a.pdf", SampleFiles.Pdf, FileKind.Pdf }, { "A.PDF", SampleFiles.Pdf, FileKind.Pdf }, { "図.png", SampleFiles.Png, FileKind.Png },
        { "写真.jpg", SampleFiles.Jpeg, FileKind.Jpeg }, { "写真.JPEG", SampleFiles.Jpeg, FileKind.Jpeg }, { "表.xlsx", SampleFiles.Xlsx, FileKind.Xlsx },
        { "文.docx", SampleFiles.Docx, FileKind.Docx }, { "説明.pptx", SampleFiles.Pptx, FileKind.Pptx }, { "memo.txt", SampleFiles.Utf8("議事録\r\n\t次第"), FileKind.Text },
        { "memo.txt", [0xEF, 0xBB, 0xBF, .. SampleFiles.Utf8("印")], FileKind.Text }, { "memo.txt", SampleFiles.ShiftJis("シフトＪＩＳの文ｶﾅ"), FileKind.Text },
        { "表.csv", SampleFiles.ShiftJis("年度,件数\r\n4,1\r\n"), FileKind.Csv },
    };

    [Theory, MemberData(nameof(Taken))]
    public void AFileOfAKindThatIsTaken_IsWhatItsBytesAre(string name, byte[] bytes, FileKind kind) =>
        Assert.Equal((kind, null), (Judge(name, bytes).Kind, Judge(name, bytes).Problem));

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "手順.pdf", SampleFiles.Program, NotTaken }, { "手順.exe", SampleFiles.Program, NotTaken }, { "手順.txt", SampleFiles.Program, NotTaken },
        { "空.pdf", [], "空のファイル" }, { "名.docx", SampleFiles.Pdf, Ending }, { "名.pdf", SampleFiles.Png, Ending }, { "名.png", SampleFiles.Jpeg, Ending },
        { "二重.pdf.exe", SampleFiles.Pdf, Ending }, { "名なし", SampleFiles.Pdf, Ending }, { "名.docx", SampleFiles.Xlsx, Ending },
        { "頁.html", SampleFiles.Utf8("<script>alert(1)</script>"), Ending }, { "絵.svg", SampleFiles.Utf8("<svg onload='x'/>"), Ending }, { "x.bat", SampleFiles.Utf8("del *"), Ending },
        { "表.xlsm", SampleFiles.Macro, Macros }, { "表.xlsx", SampleFiles.Macro, Macros }, { "表.xlsx", SampleFiles.Zip("[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml"), Macros },
        { "文.docx", SampleFiles.Zip("[content_types].xml", "WORD/VBAPROJECT.BIN", "word/document.xml"), Macros }, { "表.xlsx", SampleFiles.Zip("[Content_Types].xml", "xl/workbook.xml", "xl/activeX/activeX1.bin"), Macros },
        { "束.zip", SampleFiles.Zip("a.txt"), NotTaken }, { "表.xlsx", SampleFiles.Zip("xl/workbook.xml"), NotTaken }, { "表.xlsx", SampleFiles.Zip("[Content_Types].xml"), NotTaken },
        { "両方.xlsx", SampleFiles.Zip("[Content_Types].xml", "xl/workbook.xml", "word/document.xml"), NotTaken }, { "壊.xlsx", SampleFiles.Xlsx[..^30], NotTaken },
        { "壊.xlsx", [.. SampleFiles.Xlsx[..30]], NotTaken }, { "古.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], NotTaken }, { "絵.gif", SampleFiles.Utf8("GIF89a\0\0"), NotTaken },
        { "混.txt", SampleFiles.Utf8("a\0b"), NotTaken }, { "混.txt", [0x81, 0x00], NotTaken }, { "混.txt", [0xFF, 0xFE, (byte)'a', 0], NotTaken }, { "混.txt", SampleFiles.Utf8("\u001B[2J"), NotTaken },
        { "前.pdf", [(byte)' ', .. SampleFiles.Pdf], Ending },
    };

    [Theory, MemberData(nameof(Refused))]
    public void AnyOther_IsRefusedByNameWithWhatToDo(string name, byte[] bytes, string says)
    {
        var judged = Judge(name, bytes);

        Assert.Null(judged.Kind);
        Assert.StartsWith($"「{name}」", judged.Problem!.Ja, StringComparison.Ordinal);
        Assert.Contains(says, judged.Problem.Ja, StringComparison.Ordinal);
        Assert.EndsWith("ください。", judged.Problem.Ja, StringComparison.Ordinal);
        Assert.StartsWith(name, judged.Problem.En, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileLargerThanAllowed_IsRefusedWithBothSizes()
    {
        Assert.NotNull(Judge("大.txt", Encoding.ASCII.GetBytes(new string('a', 1024 * 1024))).Kind);
        Assert.StartsWith("「大.txt」は1MBあり、上限の1MBを超えています。", Judge("大.txt", Encoding.ASCII.GetBytes(new string('a', 1024 * 1024 + 1))).Problem!.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void AZipBomb_IsNotUnpacked()
    {
        var bomb = SampleFiles.Bomb(megabytes: 200);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(FileKind.Xlsx, Judge("表.xlsx", bomb).Kind);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void TheLimit_HasARange(int megabytes, bool isTaken)
    {
        var options = new UploadOptions { LargestMegabytes = megabytes };
        if (isTaken) Assert.True(options.Validated().LargestRequest > options.Largest);
        else Assert.Contains("ReformFlow:Attachments:LargestMegabytes", Assert.Throws<StartupRefusedException>(options.Validated).English, StringComparison.Ordinal);
    }

    private static JudgedFile Judge(string name, byte[] bytes) => JudgedFile.Of(name, bytes, new() { LargestMegabytes = 1 });
}
