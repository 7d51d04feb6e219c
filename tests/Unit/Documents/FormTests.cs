using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;
using static ReformFlow.Tests.Unit.Documents.SmallDocument;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>What the text form allows beyond what one town printed.</summary>
public class FormTests
{
    private static readonly SmallDocument Small = Untouched;

    [Fact]
    public void Html_IsTakenOutOfTextsAndALoneBracketStays()
    {
        var narrative = NarrativeOf(Small.With(Narrative, "→内容→<div class=\"x\">一</div><p>二 &amp; 三</p><br/>四 < 五<span>・六</span> <不明>→→"));
        Assert.Equal(["一", "二 & 三", "四 < 五・六 <不明>"], narrative.Lines);
    }

    [Theory]
    [InlineData("一<!-- <p>下書き</p> -->二", "一二", "<!-- <p>下書き</p> -->")]
    [InlineData("一<SCRIPT src='x'>if (a < b) c();</script>二<style>p { }</style>三", "一二三", "<SCRIPT src='x'>if (a < b) c();</script> <style>p { }</style>")]
    [InlineData("一&nbsp;二", "一\u00A0二", "&nbsp;")]
    [InlineData("&#12354;&#x3044;&#x20BB7;", "あい𠮷", "&#12354; &#x3044; &#x20BB7;")]
    [InlineData("一&#10;二", "一|二", "&#10;")]
    public void HiddenHtmlAndEntities_AreTakenOutWithADoubt(string printed, string text, string scraps)
    {
        var small = Small.With(Narrative, $"→内容→{printed}→→");
        Assert.Equal(text.Split('|'), NarrativeOf(small).Lines);
        Assert.Equal((Narrative, scraps, "HTMLの記号を除いて読んだ"), ScrapOf(small));
    }

    [Theory]
    [InlineData("一<iframe src=\"x\">二</iframe>", "<iframe src=\"x\"> </iframe>")]
    [InlineData("一<script>二", "<script>")]
    [InlineData("一<!-- 二", "<!--")]
    [InlineData("一<o:p>二", "<o:p>")]
    [InlineData("一&copy;二", "&copy;")]
    [InlineData("一&#0;&#9;&#xD800;&#xFFFE;&#x110000;二", "&#0; &#9; &#xD800; &#xFFFE; &#x110000;")]
    public void OtherHtml_IsLeftAsItStandsWithADoubt(string printed, string scraps)
    {
        var small = Small.With(Narrative, $"→内容→{printed}→→");
        Assert.Equal([printed], NarrativeOf(small).Lines);
        var (line, found, proposed) = ScrapOf(small);
        Assert.Equal((Narrative, scraps), (line, found));
        Assert.Contains("そのまま残した", proposed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<scripted> の <A社> と a < b & c > d; <foo@example.jp>", "<scripted>")]
    [InlineData("<script><script>一</script>", "<script><script>一</script>")]
    public void OtherWords_AreNoScripts(string printed, string scraps) => Assert.Equal(scraps, ScrapOf(Small.With(Narrative, $"→内容→あ{printed}→→")).Printed);

    [Fact]
    public void BarThatIsAllComment_IsToldThoughItIsGone() =>
        Assert.Equal("<!-- 見直し -->", ScrapOf(Small.After(Bar, "→<!-- 見直し -->→→→")).Printed);

    [Fact]
    public void Html_IsLeftInValues() =>
        Assert.Equal("<b>3</b>", SeriesOf(Small.With(Targets, "→事業数→1→2→<b>3</b>")).Targets.InForce.Cells[2].Cell.Printed);

    [Fact]
    public void MoreRows_HoldMoreParagraphs()
    {
        var read = Small.After(Remarks, "→※二").After(Narrative, "→→・また見直した。").After(Description, "→・続ける。").Taken().Book;

        Assert.Equal(["・評価を見直す。", "・続ける。"], read.Plan.Items.Single().Description.Lines);
        Assert.Equal(["・見直した。", "・また見直した。"], read.Sheets[1].Content.Narrative!.Lines);
        Assert.Equal(["※一部は調査中", "※二"], read.Sheets[1].Content.Remarks!.Lines);
    }

    [Fact]
    public void BulletsInOneCell_AreParagraphs() => Assert.Equal(["・一", "・二"], NarrativeOf(Small.With(Narrative, "→内容→・一 ・二→→")).Lines);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void SeveralIndicators_MayHaveTheirActualsApartOrTogether(bool apart)
    {
        string[] second = ["→成果指標→参加した人→→", "→年度→令和3年分→令和4年分→令和5年分", "→人数 (累計)→10→20→30"];
        var document = apart
            ? Small.After(Actuals, [.. second, "→実績数→11→21→31"])
            : Small.After(Actuals, "→人数 (累計)→11→21→31").After(Targets, second);
        var item = document.Taken().Book.Plan.Items.Single();

        Assert.Equal(["i1", "i2"], item.Indicators.Select(indicator => indicator.Id.Value));
        Assert.Equal(["i1-s1", "i2-s1"], item.AllSeries.Select(series => series.Id.Value));
        Assert.Equal(YearBasis.CalendarYear, item.AllSeries.Last().Years);
        Assert.Equal(["11", "21", "31"], document.Taken().Book.ActualsOf(item.Id, new("i2-s1")).Cells.Select(cell => cell.Cell.Printed));
    }

    [Fact]
    public void ActualsInAnotherOrder_AreMatchedByTheirLabels()
    {
        var document = Small.With(Targets, "→一般職→1→2→3").After(Targets, "→消防職→4→5→6")
            .With(Actuals + 1, "令和4年度 取り組み実績→消防職→7→8→9").After(Actuals + 1, "→一般職→0→0→1");
        Assert.Equal(["0", "0", "1"], document.Taken().Book.ActualsOf(new("item-1"), new("i1-s1")).Cells.Select(cell => cell.Cell.Printed));
    }

    [Theory]
    [InlineData("事業数 (単年)", PeriodKind.SingleYear)]
    [InlineData("事業数（累計）", PeriodKind.Cumulative)]
    [InlineData("日数 (平均)", PeriodKind.Average)]
    [InlineData("時間（月平均）", PeriodKind.MonthlyAverage)]
    [InlineData("残高（3月末時点）", PeriodKind.PointInTime)]
    [InlineData("事業数", PeriodKind.NotStated)]
    public void PeriodKind_IsReadFromTheLabel(string label, PeriodKind kind) => Assert.Equal(kind, SeriesOf(Small.With(Targets, $"→{label}→1→2→3")).Period);

    [Theory]
    [InlineData("収納率（平成30年度を基準）", 2018)]
    [InlineData("収納率30年度比", 2018)]
    [InlineData("2年度比の伸び", 2020)]
    [InlineData("令和4年度までの事業の数", null)]
    public void Baseline_IsReadFromTheName(string name, int? year) =>
        Assert.Equal(year, Small.With(SmallDocument.Indicator, $"目標→成果指標→{name}→→").Taken().Book.Plan.Items.Single().Indicators.Single().Baseline?.Year.StartYear);

    [Theory]
    [InlineData("30年度→元年度→2年度", 2018)]
    [InlineData("平成30年度→平成31年度→令和2年度", 2018)]
    [InlineData("2019→2020→2021", 2019)]
    public void Columns_AreUnderstoodAcrossEras(string years, int first)
    {
        var document = Small.With(Years, $"→年度→{years}").With(SmallDocument.Schedule, "スケジュール 取り組み項目→→→→").With(Actuals, "令和2年度 取り組み実績→実績数→1→2→0");
        Assert.Equal((first, first + 2), (document.Taken().Book.Plan.First.StartYear, document.Taken().Book.Plan.Last.StartYear));
    }

    [Theory]
    [InlineData("R2-1 評価", "item-r2-1")]
    [InlineData("１２の２ 評価", "item-12-2")]
    [InlineData("㋿ 評価", "item-x")]
    public void ItemId_ComesFromTheNumber(string title, string id) =>
        Assert.Equal(id, Small.With(Item, $"取り組み事項→{title}→→→").Taken().Book.Plan.Items.Single().Id.Value);

    [Fact]
    public void LastTargetLeftBlank_IsNoShiftedRow()
    {
        var series = SeriesOf(Small.With(Targets, "→事業数 (単年)→1→2→"));
        Assert.Equal(("事業数 (単年)", ""), (series.Label, series.Targets.InForce.Cells[2].Cell.Printed));
    }

    private static (int Line, string Printed, string Proposed) ScrapOf(SmallDocument document)
    {
        var doubt = document.Taken().Doubts.Single(doubt => doubt.Kind is DoubtKind.HtmlScrap);
        return (doubt.Line, doubt.Printed, doubt.Proposed);
    }

    private static Series SeriesOf(SmallDocument document) => document.Taken().Book.Plan.Items.Single().AllSeries.Single();

    private static Domain.Paragraphs NarrativeOf(SmallDocument document) => document.Taken().Book.Sheets[1].Content.Narrative!;
}
