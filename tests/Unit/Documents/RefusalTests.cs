using ReformFlow.Documents;
using static ReformFlow.Tests.Unit.Documents.SmallDocument;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Every way in which a document can be wrong: told with its line, in words, and nothing is taken.</summary>
public class RefusalTests
{
    private static readonly SmallDocument Small = Untouched;

    [Fact]
    public void SmallDocument_ItselfIsFine() => Assert.Equal("1", Small.Taken().Book.Plan.Placements.Single().Number.Printed);

    [Theory]
    [InlineData(Title, "取り組み推進項目調書→令和4年度版 暫定値を含む", "余分な文字があります（「令和4年度版 暫定値を含む」）")]
    [InlineData(Policy, "基本方針→組織", "番号と題名が読み取れません")]
    [InlineData(Policy, "基本方針→1 組織→余分", "余分な欄があります")]
    [InlineData(Measure, "個別項目→", "番号と題名が読み取れません")]
    [InlineData(Prose, "業務を→進めます。", "どの欄の行か分かりません")]
    [InlineData(Item, "取り組み事項→→→→", "番号と題名が読み取れません")]
    [InlineData(Item, "取り組み事項→1234567890123 見直し→→→", "番号と題名が読み取れません")]
    [InlineData(Item, "取り組み事項→1 見直し（再掲「取り組み事項7」）→→→", "再掲の元の取り組み事項7がありません")]
    [InlineData(Item, "取り組み事項→1 見直し（再掲「取り組み事項1」）→→→", "再掲の元の取り組み事項1も再掲です")]
    [InlineData(Sections, "主体課→→関連課→全課→", "主体課が空欄です")]
    [InlineData(Sections, "主体課→企画課→→全課→", "「関連課」の欄がありません")]
    [InlineData(Sections, "主体課→企画課、→関連課→全課→", "課の名前がありません")]
    [InlineData(Sections, "主体課→企画課、企画課→関連課→全課→", "同じ課が一つの欄に二度あります")]
    [InlineData(Sections, "主体課→企画課→関連課→全課→余分", "余分な文字があります")]
    [InlineData(Description, "取り組み内容→・見直す。→余分→→", "余分な文字があります")]
    [InlineData(Schedule, "スケジュール 取り組み項目→令和2年度→令和3年度→令和4年度→", "年度の列が、ほかの取り組み事項と違います")]
    [InlineData(Bar, "→見直し〔令和4年度～令和3年度〕→→→", "終わりの年度が始まりより前です")]
    [InlineData(Bar, "→見直し〔いつか～令和3年度〕→→→", "工程の年度が読み取れない")]
    [InlineData(Indicator, "目標→成果指標→→→", "成果指標の名前がない")]
    [InlineData(Years, "→年度→令和3年度→令和5年度→令和6年度", "一年ずつ続いていません")]
    [InlineData(Years, "→年度→令和3年度→→令和5年度", "年度の列に空欄があります")]
    [InlineData(Years, "→年度→→→", "年度の列が0列あります")]
    [InlineData(Years, "→年度→令和3年度→令和4年分→令和5年度", "年度として読み取れない")]
    [InlineData(Targets, "→事業数 (単年)→1→2", "値が2個ありますが、年度は3列です")]
    [InlineData(Targets, "→事業数 (単年)→1→2→3→4", "値が4個ありますが、年度は3列です")]
    [InlineData(Targets, "なにか→事業数→1→2→3", "どの欄の行か分かりません")]
    [InlineData(Actuals, "4年度 取り組み実績→実績数→1→2→0", "取り組み実績の年度が読み取れません")]
    [InlineData(Actuals, "令和7年度 取り組み実績→実績数→1→2→0", "年度の列にありません")]
    [InlineData(Actuals, "令和4年度 取り組み実績→人数→1→2→0", "実績の行の見出し「人数」に当たる目標の行がありません")]
    [InlineData(Narrative, "→内容→・見直した。→余分→", "余分な文字があります")]
    [InlineData(Remarks, "備 孝→※一部は調査中→→→", "どの欄の行か分かりません")]
    public void WrongRow_IsToldWithItsLine(int line, string text, string says)
    {
        var error = Assert.Single(Small.With(line, text).Errors());
        Assert.Equal(line, error.Line);
        Assert.Contains(says, error.What, StringComparison.Ordinal);
        Assert.NotEqual("", error.Next);
    }

    [Theory]
    [InlineData(Policy, 2, "「基本方針」の行がありません")]
    [InlineData(Measure, 4, "「個別項目」の行がありません")]
    [InlineData(Sections, 5, "「主体課」の行がありません")]
    [InlineData(Description, 5, "「取り組み内容」の行がありません")]
    [InlineData(Schedule, 5, "「スケジュール 取り組み項目」の行がありません")]
    [InlineData(Indicator, 5, "「成果指標」の行がありません")]
    [InlineData(Years, 10, "「成果指標」の次に「年度」の行がありません")]
    [InlineData(Targets, 11, "目標の行がありません")]
    [InlineData(Actuals, 11, "目標の行が1行、実績の行が0行で、合いません")]
    [InlineData(Narrative, 5, "「内容」の行がありません")]
    public void MissingRow_IsTold(int without, int line, string says)
    {
        var error = Small.Without(without).Errors().First(error => error.What.Contains(says, StringComparison.Ordinal));
        Assert.Equal(line, error.Line);
    }

    [Fact]
    public void RowTwice_IsToldAtTheSecond() =>
        Assert.Equal((Sections + 1, true), ErrorOf(Small.After(Sections, "主体課→企画課→関連課→全課→"), "同じ欄の行が一つの取り組み事項に二度あります"));

    [Fact]
    public void NumberTwice_IsToldAtTheSecond() =>
        Assert.Equal((Small.Last + 1, true), ErrorOf(Small.WithPlace("１ 別の見直し"), "番号１の取り組み事項が二つあります"));

    [Fact]
    public void OtherSheetYear_IsTold() => Assert.Equal((Small.Last + 9, true), ErrorOf(
        Small.WithPlace("2 別の見直し", (Actuals, "令和3年度 取り組み実績→実績数→1→2→0")), "ほかの取り組み事項と違います"));

    [Fact]
    public void OtherYears_AreTold() => Assert.Equal((Small.Last + 7, true), ErrorOf(
        Small.WithPlace("2 別の見直し", (Years, "→年度→令和2年度→令和3年度→令和4年度")), "年度の列が、ほかの取り組み事項と違います"));

    [Theory]
    [InlineData(Targets, "→事業数→1→2→{0}", 201)]
    [InlineData(Targets, "→{0}→1→2→3", 101)]
    [InlineData(Indicator, "目標→成果指標→{0}→→", 401)]
    [InlineData(Item, "取り組み事項→1 {0}→→→", 401)]
    [InlineData(Measure, "個別項目→(1) {0}", 401)]
    [InlineData(Sections, "主体課→{0}→関連課→全課→", 61)]
    [InlineData(Bar, "→{0}→→→", 401)]
    [InlineData(Narrative, "→内容→{0}→→", 10_001)]
    public void TooLongText_IsTold(int line, string text, int length)
    {
        var tooLong = Small.With(line, string.Format(System.Globalization.CultureInfo.InvariantCulture, text, new string('長', length)));
        Assert.Equal(line, Assert.Single(tooLong.Errors()).Line);
    }

    [Fact]
    public void NoPlaceAtAll_IsTold() => Assert.Contains("取り組み事項が一つもありません",
        Assert.Single(Assert.IsType<PlanReading.Refused>(SheetTextReader.Read("取り組み推進項目調書\n基本方針\t1 組織"u8, Options)).Errors).What, StringComparison.Ordinal);

    [Fact]
    public void ColumnsCutBySpaces_AreToldSo() =>
        Assert.Contains(Small.With(Sections, "主体課 企画課 関連課 全課").Errors(), error => error.Line == Sections && error.What.Contains("タブ", StringComparison.Ordinal));

    [Fact]
    public void AllErrors_AreToldAtOnceInTheOrderOfTheLines()
    {
        var errors = Small.With(Narrative, "→内容→あ→い→").With(Sections, "主体課→→関連課→→").With(Policy, "基本方針→").Errors();
        Assert.Equal([Policy, Sections, Narrative], errors.Select(error => error.Line));
    }

    [Fact]
    public void ManyErrors_StopAtFifty()
    {
        var many = Enumerable.Range(2, 60).Aggregate(Small, (document, number) => document.WithPlace($"{number} 別", (Sections, "主体課→→関連課→→")));
        Assert.Equal(50, many.Errors().Count);
    }

    [Fact]
    public void Error_QuotesSixtyCharactersAndReadsAsOneLine()
    {
        var error = Small.With(Remarks, new string('あ', 100)).Errors().Single();
        Assert.Equal((60, '…'), (error.Printed.Length, error.Printed[^1]));
        Assert.StartsWith("15行目 「あ", error.ToString(), StringComparison.Ordinal);
    }

    private static (int Line, bool Found) ErrorOf(SmallDocument document, string says)
    {
        var error = document.Errors().FirstOrDefault(error => error.What.Contains(says, StringComparison.Ordinal));
        return (error?.Line ?? 0, error is not null);
    }
}
