using ReformFlow.Documents;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Sections;
using static ReformFlow.Tests.Unit.Documents.SmallDocument;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>What the doubts propose, and when the reader does not hesitate.</summary>
public class DoubtDetailsTests
{
    private static readonly SmallDocument Small = Untouched;

    [Theory]
    [InlineData("1→2→3", "向上")]
    [InlineData("20.65→20.3→19.95", "低減")]
    [InlineData("2→2→2", "選ぶ")]
    [InlineData("1→3→2", "選ぶ")]
    [InlineData("0%～1%→0%～1%→0%～2%", "範囲内")]
    [InlineData("20億円以上→20億円以上→20億円以上", "向上")]
    [InlineData("5件以下→4件以下→3件未満", "低減")]
    [InlineData("策定→公表→検証", "段階（策定 → 公表 → 検証）")]
    public void Direction_IsProposedFromTheTargets(string targets, string proposal) =>
        Assert.Contains(proposal, Only(Small.With(Targets, $"→事業数→{targets}"), DoubtKind.DirectionNotPrinted).Proposed, StringComparison.Ordinal);

    [Fact]
    public void Ladder_BeginsWithTheStepsThatOnlyTheActualsHave() => Assert.Contains("検討 → 策定 → 公表",
        Only(Small.With(Targets, "→→策定→公表→公表").With(Actuals, "令和4年度 取り組み実績→実績数→検討→検討→策定"), DoubtKind.DirectionNotPrinted).Proposed, StringComparison.Ordinal);

    [Theory]
    [InlineData("負担金、委託金は含まない。", "委託金も含む。", true)]
    [InlineData("※国・県の負担金と交付金は、事業数に含まない。", "⇒交付金は含む", true)]
    [InlineData("交付金は、事業数に含まない。", "補助金は、事業数に含む。", false)]
    [InlineData("交付金は含み、負担金は含まない。", "負担金は含まない。", false)]
    [InlineData("障害を取り除く。", "障害を含む。", false)]
    public void Contradiction_NeedsTheSameNounInAndOut(string narrative, string remarks, bool contradicts)
    {
        var document = Small.With(Narrative, $"→内容→{narrative}→→").With(Remarks, $"備考→{remarks}→→→");
        Assert.Equal(contradicts, document.Taken().Doubts.Any(doubt => doubt.Kind is DoubtKind.Contradiction));
    }

    [Fact]
    public void UnknownSectionWithADot_IsProposedAsTwoOnlyWhenBothStandAlone()
    {
        var document = Small.With(Sections, "主体課→企画課・総務課→関連課→総務課、子育て・健康課→").WithPlace("2 別", (Sections, "主体課→企画課→関連課→全課→"));
        var doubts = Assert.IsType<PlanReading.Read>(document.Read(SectionMaster.Empty)).Doubts.Where(doubt => doubt.Kind is DoubtKind.SectionUnknown).ToList();

        Assert.Contains("2つの課と思われる", doubts.Single(doubt => doubt.Printed == "企画課・総務課").Proposed, StringComparison.Ordinal);
        Assert.DoesNotContain("課と思われる", doubts.Single(doubt => doubt.Printed == "子育て・健康課").Proposed, StringComparison.Ordinal);
        Assert.Equal("取り組み事項1 主体課・関連課", doubts.Single(doubt => doubt.Printed == "総務課").Where);
    }

    [Fact]
    public void YearAfterTheSheetsOwn_NeedsNoAnswerYet() => Assert.DoesNotContain(
        Small.With(Actuals, "令和4年度 取り組み実績→実績数→1→2→").Taken().Doubts, doubt => doubt.Kind is DoubtKind.OneSided);

    [Fact]
    public void KnownSections_RaiseNoDoubt() => Assert.DoesNotContain(
        Small.With(Sections, "主体課→企画課・子育て・健康課→関連課→全課→").Taken().Doubts, doubt => doubt.Kind is DoubtKind.SectionUnknown);

    [Fact]
    public void Bar_SaysWhenItsColumnHasNoYearAbove() =>
        Assert.Contains("上には年度がない", Only(Small.With(Bar, "→→→→見直し"), DoubtKind.UndatedBar).Proposed, StringComparison.Ordinal);

    [Theory]
    [InlineData("→見直し〔～令和4年度〕→→→", null, 2022)]
    [InlineData("→見直し〔令和3年度～〕→→→", 2021, null)]
    [InlineData("→見直し〔平成31年度～令和9年度〕→→→", 2019, 2027)]
    public void DatedBar_KeepsItsYearsAndRaisesNoDoubt(string row, int? first, int? last)
    {
        var read = Small.With(Bar, row).Taken();
        var bar = read.Book.Plan.Items.Single().Schedule.Bars.Single();

        Assert.Equal(("見直し", first, last), (bar.Text, bar.First?.StartYear, bar.Last?.StartYear));
        Assert.DoesNotContain(read.Doubts, doubt => doubt.Kind is DoubtKind.UndatedBar);
    }

    [Theory]
    [InlineData(Sections - Item, "主体課→子育て・健康課→関連課→全課→", "主体課")]
    [InlineData(Description - Item, "取り組み内容→・見直さない。→→→", "取り組み内容")]
    [InlineData(Actuals - Item, "令和4年度 取り組み実績→実績数→1→2→1", "実績")]
    [InlineData(Narrative - Item, "→内容→・見直さなかった。→→", "内容")]
    [InlineData(Remarks - Item, "", "備考")]
    [InlineData(Indicator - Item, "目標→成果指標→別の指標→→", "成果指標")]
    public void Repost_TellsWhatDiffers(int row, string text, string where)
    {
        var document = Small.WithPlace("2 評価の見直し（再掲「取り組み事項1」）", (Item + row, text));
        Assert.Equal($"取り組み事項2 {where}", Only(document, DoubtKind.RepostDiffers).Where);
    }

    [Fact]
    public void Repost_MayComeBeforeItsOriginalAndLoseItsSchedule()
    {
        var read = Small.With(Item, "取り組み事項→1 評価の見直し（再掲「取り組み事項２」）→→→").Without(Bar).WithPlace("2 評価の見直し").Taken();

        Assert.Equal(["item-2", "item-2"], read.Book.Plan.Placements.Select(place => place.Item.Value));
        Assert.Equal([true, false], read.Book.Plan.Placements.Select(place => place.IsRepost));
        Assert.DoesNotContain(read.Doubts, doubt => doubt.Kind is DoubtKind.RepostDiffers);
    }

    private static Doubt Only(SmallDocument document, DoubtKind kind) => Assert.Single(document.Taken().Doubts, doubt => doubt.Kind == kind);
}
