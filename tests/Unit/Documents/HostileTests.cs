using System.Text;
using ReformFlow.Documents;
using static ReformFlow.Tests.Unit.Documents.SmallDocument;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>
/// Documents made to cost as much as a file of the allowed size can. Each is answered within a limit of memory; the time is
/// for the benchmarks, because a busy machine says nothing about a reader.
/// </summary>
public class HostileTests
{
    private const long Most = 200_000_000;

    private static readonly SmallDocument Small = Untouched;

    [Fact]
    public void ManyNounsBeforeOneVerb_ShareTheirClause() =>
        Read(Small.After(Narrative, Times(130, _ => $"→→{Repeated("町民や", 3300)}を含む")));

    [Fact]
    public void ManyNounsCountedInAndOut_AreQuotedShortly() =>
        Read(Small.With(Narrative, $"→内容→{Repeated("町民を含む、", 1500)}→→").After(Narrative, Times(130, row => $"→→{Nouns(row)}を含む"))
            .After(Remarks + 130, Times(130, row => $"→{Nouns(row)}を除く")));

    [Fact]
    public void LongestFileOfSpaces_IsRead()
    {
        var spaces = new string(' ', 9_000);
        Read(Small.With(Narrative, $"→内容→あ{spaces}い→→").After(Remarks, Times(400, _ => $"→あ{spaces}い")));
    }

    [Fact]
    public void ManyHeadingsOfTheSameWord_AreEachCountedOnce()
    {
        var plan = Read(Small.After(Prose, Times(19_900, number => $"個別項目→{Kanji(number)} 題名")).After(Prose + 19_900, "個別項目→(1) 業務の効率化")).Book.Plan;
        Assert.Equal(19_901, plan.Headings.Single().Children.Select(heading => heading.Id).Distinct().Count());
    }

    [Fact]
    public void CountedWordThatIsPrintedToo_IsNotGivenTwice()
    {
        var headings = Small.After(Prose, "個別項目→x-2 題名", "個別項目→一 題名", "個別項目→二 題名", "個別項目→x-3 題名", "個別項目→三 題名").After(Prose + 5, "個別項目→(1) 業務の効率化");
        Assert.Equal(["1-1", "1-x-2", "1-x", "1-x-3", "1-x-3-2", "1-x-4"], headings.Taken().Book.Plan.Headings.Single().Children.Select(heading => heading.Id.Value["measure-".Length..]));
    }

    [Fact]
    public void HundredSeriesInAnotherOrder_AreMatched()
    {
        var document = Series(100);
        Assert.Equal("100", Read(document).Book.ActualsOf(new("item-1"), new("i1-s100")).Cells[0].Cell.Printed);
    }

    [Theory]
    [InlineData(101)]
    [InlineData(9_000)]
    public void MoreSeries_AreRefusedWithTheirLine(int count)
    {
        var error = Assert.Single(Refused(Series(count)).Errors);
        Assert.Equal(Targets + 100, error.Line);
        Assert.Contains("目標の行が100行を超えています", error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void TooManyIndicators_AreRefusedWithTheirLine()
    {
        var rows = Times(51, _ => "→成果指標→数→→\n→年度→令和3年度→令和4年度→令和5年度\n→事業数→1→2→3");
        var error = Refused(Small.Without(Indicator).Without(Indicator).Without(Indicator).After(Bar, [.. rows.SelectMany(row => row.Split('\n'))])).Errors[0];
        Assert.Equal(Indicator + 50 * 3, error.Line);
        Assert.Contains("成果指標が50を超えています", error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void ManyItemsOverTwentyYears_AreReadAndPrinted()
    {
        var years = string.Join('→', Enumerable.Range(2004, 20).Select(year => $"{year}年度"));
        var values = string.Join('→', Enumerable.Range(1, 20));
        var places = Enumerable.Range(1, 2_199).SelectMany(number => new[]
        {
            $"取り組み事項→{number} 題", "主体課→企画課→関連課→全課", "取り組み内容→・題", "スケジュール", "目標→成果指標→数", $"→年度→{years}", $"→数→{values}",
            $"令和4年度 取り組み実績→実績数→{values}", "→内容→題",
        });
        var text = $"取り組み推進項目調書\n基本方針→1 組織\n個別項目→(1) 業務\n{string.Join('\n', places)}";
        Assert.Equal(2_199, Read(Encoding.UTF8.GetBytes(text.Replace('→', '\t')), 1_000_000_000).Book.Plan.Items.Count);
    }

    [Theory]
    [InlineData("<!--")]
    [InlineData("<script")]
    [InlineData("<script></script")]
    [InlineData("<a ")]
    [InlineData("&#1")]
    [InlineData("<p>")]
    public void ScrapsWithoutEnd_AreLeftOrTakenOut(string scrap) => Read(Small.After(Narrative, Times(300, _ => $"→→{Repeated(scrap, 9_900 / scrap.Length)}")));

    private static SmallDocument Series(int count) =>
        Small.With(Targets, "→系列0001→1→2→3").After(Targets, [.. Times(count, number => $"→系列{number:D4}→1→2→3").Skip(1)])
            .With(Targets + count, $"令和4年度 取り組み実績→系列{count:D4}→{count}→2→3")
            .After(Targets + count, [.. Times(count, number => $"→系列{number:D4}→{number}→2→3").SkipLast(1).Reverse()]);

    private static string[] Times(int count, Func<int, string> row) => [.. Enumerable.Range(1, count).Select(row)];

    private static string Repeated(string words, int times) => string.Concat(Enumerable.Repeat(words, times));

    private static string Nouns(int row) => string.Join('や', Enumerable.Range(0, 130).Select(noun => Kanji(row * 130 + noun)));

    // Numbers that have no letter or digit of ASCII.
    private static string Kanji(int number) => new([.. $"{number:D5}".Select(digit => "〇一二三四五六七八九"[digit - '0'])]);

    private static PlanReading.Read Read(SmallDocument document) => Read(Encoding.UTF8.GetBytes(document.Text), Most);

    private static PlanReading.Read Read(byte[] bytes, long most) => Assert.IsType<PlanReading.Read>(Answer(bytes, most));

    private static PlanReading.Refused Refused(SmallDocument document) => Assert.IsType<PlanReading.Refused>(Answer(Encoding.UTF8.GetBytes(document.Text), Most));

    private static PlanReading Answer(byte[] bytes, long most) => SheetDocuments.ReadInLittleMemory(most, bytes, Options);
}
