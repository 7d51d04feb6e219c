using ReformFlow.Domain.Doubts;
using static ReformFlow.Domain.Doubts.DoubtKind;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>
/// Every surprise of the town's document, found by hand before there was a reader, with its line. The sample retells the same
/// document line by line, so both have the same.
/// </summary>
public class SurprisesTests
{
    private static readonly (DoubtKind Kind, int Line, string Where)[] Surprises =
    [
        (ShiftedRow, 197, "取り組み事項13 目標"),
        (LabelMissing, 114, "取り組み事項7 目標"),
        (UnitMissing, 160, "取り組み事項10 実績 令和4年度"),
        (TextAgainstNumber, 227, "取り組み事項15 実績 令和3年度"),
        (TextAgainstNumber, 227, "取り組み事項15 実績 令和4年度"),
        (MixedKinds, 17, "取り組み事項1 目標 令和元年度"),
        (MixedKinds, 28, "取り組み事項2 目標 令和元年度、目標 令和2年度"),
        (MixedKinds, 47, "取り組み事項3 目標 令和4年度"),
        (MixedKinds, 132, "取り組み事項8 目標 令和元年度"),
        (MixedKinds, 187, "取り組み事項12 目標 令和元年度"),
        (MixedKinds, 187, "取り組み事項12 目標 令和2年度"),
        (MixedKinds, 226, "取り組み事項15 目標 令和元年度"),
        (MixedKinds, 243, "取り組み事項16 目標 令和2年度"),
        (SameThreeYears, 48, "取り組み事項3 実績 令和3年度"),
        (SameThreeYears, 97, "取り組み事項6 実績 令和4年度"),
        (SameThreeYears, 115, "取り組み事項7 実績 令和3年度"),
        (Contradiction, 171, "取り組み事項11 内容、備考"),
        (PeriodKindDoubtful, 215, "取り組み事項14 目標"),
        (Repost, 136, "取り組み事項9"),
        (HeadingRepeated, 34, "基本方針1"),
        (HeadingRepeated, 35, "基本方針1 個別項目(1)"),
        (BaselineInRemarks, 263, "取り組み事項17 備考"),
        (EraNotPrinted, 13, "文書全体 年度"),
        (EraNotPrinted, 95, "取り組み事項6 年度"),
        (EraNotPrinted, 159, "取り組み事項10 年度"),
        (CalendarYears, 95, "取り組み事項6 年度"),
        (RowOrder, 18, "取り組み事項1 実績"),
        (RowOrder, 29, "取り組み事項2 実績"),
        (RowOrder, 67, "取り組み事項4 実績"),
        (RowOrder, 187, "取り組み事項12 目標"),
        (RowOrder, 188, "取り組み事項12 実績"),
        (RowOrder, 197, "取り組み事項13 目標"),
        (RowOrder, 198, "取り組み事項13 実績"),
        (LabelSpelling, 45, "取り組み事項3、7、10、11、17 見出し"),
        (LabelSpelling, 47, "取り組み事項3 見出し"),
        (LabelSpelling, 65, "取り組み事項4 見出し"),
        (LabelSpelling, 172, "取り組み事項11、17 見出し"),
        (HtmlScrap, 43, "取り組み事項3 スケジュール"),
        (HtmlScrap, 49, "取り組み事項3 内容"),
        (HtmlScrap, 62, "取り組み事項4 スケジュール"),
        (HtmlScrap, 69, "取り組み事項4 内容"),
        (HtmlScrap, 161, "取り組み事項10 内容"),
        (HtmlScrap, 171, "取り組み事項11 内容"),
        (HtmlScrap, 245, "取り組み事項16 内容"),
        (RelatedBlank, 209, "取り組み事項14 関連課"),
        (RemarksEmpty, 88, "取り組み事項5 備考"),
        (HyphenMinus, 160, "取り組み事項10 実績"),
        (ThousandsComma, 260, "取り組み事項17 目標"),
        (ThousandsComma, 261, "取り組み事項17 実績"),
        (DashForValue, 197, "取り組み事項13 目標、実績"),
    ];

    [Theory, MemberData(nameof(SheetDocuments.All), MemberType = typeof(SheetDocuments))]
    public void EverySurprise_IsADoubtWithItsLine(string name)
    {
        var doubts = SheetDocuments.Read(name).Doubts.Select(doubt => (doubt.Kind, doubt.Line, doubt.Where)).ToList();
        Assert.All(Surprises, surprise => Assert.Contains(surprise, doubts));
    }

    [Theory]
    [InlineData(ScheduleLost, new[] { 82, 93, 111, 129, 139, 156, 166, 184, 194, 240, 257 })]
    [InlineData(UndatedBar, new[] { 14, 14, 25, 25, 43, 44, 62, 62, 62, 212, 212, 212, 223, 223, 223 })]
    [InlineData(DirectionNotPrinted, new[] { 17, 28, 47, 65, 66, 85, 96, 114, 132, 159, 169, 187, 197, 215, 226, 243, 260 })]
    public void DoubtsOfEveryPlace_HaveTheirLines(DoubtKind kind, int[] lines)
    {
        foreach (var name in SheetDocuments.Names)
            Assert.Equal(lines, SheetDocuments.Read(name).Doubts.Where(doubt => doubt.Kind == kind).Select(doubt => doubt.Line));
    }

    [Theory, MemberData(nameof(SheetDocuments.All), MemberType = typeof(SheetDocuments))]
    public void SameDoubtElsewhere_IsToldOnce(string name)
    {
        var doubts = SheetDocuments.Read(name).Doubts;

        Assert.Equal([112, 157, 167, 258], doubts.Single(doubt => doubt is { Kind: LabelSpelling, Line: 45 }).AlsoAt);
        Assert.Equal([142], doubts.Single(doubt => doubt is { Kind: MixedKinds, Line: 17 }).AlsoAt);
        Assert.Equal([172], doubts.Single(doubt => doubt.Kind is Contradiction).AlsoAt);
        Assert.Equal([68], doubts.Single(doubt => doubt is { Kind: RowOrder, Line: 67 }).AlsoAt);
        Assert.Equal([198], doubts.Single(doubt => doubt.Kind is DashForValue).AlsoAt);
        Assert.Equal([37], doubts.Single(doubt => doubt is { Kind: HeadingRepeated, Line: 35 }).AlsoAt);
    }

    [Theory, MemberData(nameof(SheetDocuments.All), MemberType = typeof(SheetDocuments))]
    public void Doubts_AreNumberedInTheOrderOfTheLines(string name)
    {
        var doubts = SheetDocuments.Read(name).Doubts;

        Assert.Equal(Enumerable.Range(1, doubts.Count), doubts.Select(doubt => doubt.Number));
        Assert.Equal(doubts.Select(doubt => doubt.Line).Order(), doubts.Select(doubt => doubt.Line));
        Assert.All(doubts, doubt => Assert.Equal(DoubtWeights.Of(doubt.Kind), doubt.Weight));
        Assert.All(doubts, doubt => Assert.True(doubt.Proposed.Length > 0 && doubt.Where.Length > 0));
    }
}
