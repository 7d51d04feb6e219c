using System.Text;
using ReformFlow.Documents;
using ReformFlow.Domain.Doubts;

namespace ReformFlow.Tests.Unit.Documents;

public class DecodingTests
{
    private static readonly Encoding Cp932 = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
    private static readonly string Text = SmallDocument.Untouched.Text;

    public static TheoryData<string> Marked => ["utf-8", "utf-16", "utf-16BE"];

    [Theory, MemberData(nameof(Marked))]
    public void MarkedText_ReadsAsWithoutMark(string encoding)
    {
        var with = Encoding.GetEncoding(encoding);
        Assert.Equal(SmallDocument.Untouched.Taken(), Read([.. with.GetPreamble(), .. with.GetBytes(Text)]));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void EveryLineEnd_Counts(string end) =>
        Assert.Equal(SmallDocument.Untouched.Taken(), Read(Encoding.UTF8.GetBytes(Text.Replace("\n", end, StringComparison.Ordinal))));

    [Fact]
    public void Cp932_IsReadWithADoubt()
    {
        var read = Assert.IsType<PlanReading.Read>(Read(Cp932.GetBytes(Text)));

        Assert.Equal(SmallDocument.Untouched.Taken().Book, read.Book);
        Assert.Equal((DoubtKind.EncodingAssumed, 1), (read.Doubts[0].Kind, read.Doubts[0].Line));
    }

    [Fact]
    public void DamagedByte_IsRefusedWithItsLine()
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        bytes[Encoding.UTF8.GetByteCount(Text[..Text.IndexOf("全課", StringComparison.Ordinal)]) + 1] = 0xFF;
        Assert.Equal(SmallDocument.Sections, Refusal(bytes).Line);
    }

    [Fact]
    public void HalfASurrogatePair_IsRefusedWithItsLine() =>
        Assert.Equal(2, Refusal([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("取\n"), 0x00, 0xD8, 0x42, 0x30]).Line);

    [Theory]
    [InlineData('\0')]
    [InlineData('\u0007')]
    [InlineData('\u0085')]
    [InlineData('\uFFFE')]
    public void ControlCharacter_IsRefusedWithItsLine(char control) =>
        Assert.Equal(SmallDocument.Sections, Refusal(Encoding.UTF8.GetBytes(Text.Replace("全課", $"全{control}課", StringComparison.Ordinal))).Line);

    [Theory]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("PK\u0003\u0004", "Excel")]
    [InlineData("<!DOCTYPE html>\n<html>", "HTML")]
    [InlineData("番号,項目,主体課\n1,評価,企画課", "CSV")]
    [InlineData("{\"plan\": 1}", "JSON")]
    [InlineData("議事録\n本日の議題", "ではない文書")]
    public void AnotherKindOfFile_IsNamed(string content, string kind)
    {
        var error = Refusal(Encoding.UTF8.GetBytes(content));
        Assert.Contains(kind, error.What, StringComparison.Ordinal);
        Assert.Contains("取り組み推進項目調書", error.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void OldExcel_IsNamed() => Assert.Contains("Excel", Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).What, StringComparison.Ordinal);

    [Fact]
    public void NothingAtAll_IsRefused()
    {
        Assert.Contains("空", Refusal([]).What, StringComparison.Ordinal);
        Assert.Contains("文字がありません", Refusal("\n\n"u8.ToArray()).What, StringComparison.Ordinal);
    }

    [Fact]
    public void TooBigAFile_IsRefused()
    {
        Assert.Contains("大きすぎます", Refusal(new byte[4 * 1024 * 1024 + 1]).What, StringComparison.Ordinal);
        Assert.Contains("行数", Refusal(Encoding.UTF8.GetBytes(new string('\n', 20_001))).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x80)]
    [InlineData(0xA0)]
    [InlineData(0xFD)]
    [InlineData(0xFE)]
    [InlineData(0xFF)]
    public void ByteOfNoCharacter_IsRefusedInCp932WithItsLine(byte none)
    {
        var at = Text.IndexOf("全課", StringComparison.Ordinal);
        Assert.Equal(SmallDocument.Sections, Refusal([.. Cp932.GetBytes(Text[..at]), none, .. Cp932.GetBytes(Text[at..])]).Line);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void BadByte_IsToldWithItsLineWhateverTheLineEnds(string end)
    {
        var before = Text[..Text.IndexOf("※一部", StringComparison.Ordinal)].Replace("\n", end, StringComparison.Ordinal);
        Assert.Equal(SmallDocument.Remarks, Refusal([.. Encoding.UTF8.GetBytes(before), 0xFF, 0xFF]).Line);
    }

    [Theory]
    [InlineData("\uE000", "U+E000")]
    [InlineData("\uF8FF", "U+F8FF")]
    [InlineData("\U000F0001", "U+F0001")]
    public void LetterOfTheTownsOwn_IsKeptWithADoubt(string letter, string number)
    {
        var read = SmallDocument.Untouched.With(SmallDocument.Narrative, $"→内容→{letter}田さんと見直した。→→").Taken();

        Assert.StartsWith($"{letter}田さん", read.Book.Sheets[1].Content.Narrative!.Lines[0], StringComparison.Ordinal);
        var doubt = Assert.Single(read.Doubts, doubt => doubt.Kind is DoubtKind.EncodingAssumed);
        Assert.Equal((SmallDocument.Narrative, $"「{letter}」（{number}）"), (doubt.Line, doubt.Printed));
        Assert.Contains("外字", doubt.Proposed, StringComparison.Ordinal);
    }

    [Fact]
    public void LetterOfTheTownsOwn_IsKeptInCp932Too() =>
        Assert.Contains(Assert.IsType<PlanReading.Read>(Read([.. Cp932.GetBytes(Text + "\n\t※"), 0xF0, 0x40])).Doubts,
            doubt => doubt is { Kind: DoubtKind.EncodingAssumed, Printed: "「\uE000」（U+E000）" } && doubt.Line == SmallDocument.Remarks + 1);

    private static PlanReading Read(byte[] bytes) => SheetTextReader.Read(bytes, SmallDocument.Options);

    private static ReadingError Refusal(byte[] bytes) => Assert.Single(Assert.IsType<PlanReading.Refused>(Read(bytes)).Errors);
}
