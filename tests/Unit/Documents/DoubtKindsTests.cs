using System.Text;
using ReformFlow.Documents;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Sections;
using static ReformFlow.Tests.Unit.Documents.SmallDocument;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Each kind of doubt on a document that has nothing else doubtful.</summary>
public class DoubtKindsTests
{
    private static readonly SmallDocument Small = Untouched;

    private static readonly Dictionary<DoubtKind, (int Line, Func<PlanReading> Read)> Makers = new()
    {
        [DoubtKind.ShiftedRow] = (Targets, () => Small.With(Targets, "→検討→策定→-→").With(Actuals, "令和4年度 取り組み実績→実績数→検討→策定→-").Read()),
        [DoubtKind.LabelMissing] = (Targets, () => Small.With(Targets, "→→1→2→3").Read()),
        [DoubtKind.UnitMissing] = (Actuals, () => Small.With(Targets, "→率→1%→2%→3%").With(Actuals, "令和4年度 取り組み実績→実績数→1%→0.26→3%").Read()),
        [DoubtKind.TextAgainstNumber] = (Actuals, () => Small.With(Actuals, "令和4年度 取り組み実績→実績数→1→2→検討").Read()),
        [DoubtKind.MixedKinds] = (Targets, () => Small.With(Targets, "→事業数→検討→2→3").Read()),
        [DoubtKind.OneSided] = (Actuals, () => Small.With(Actuals, "令和4年度 取り組み実績→実績数→1→→").Read()),
        [DoubtKind.SameThreeYears] = (Actuals, () => Small.With(Actuals, "令和4年度 取り組み実績→実績数→2→2→2").Read()),
        [DoubtKind.MagnitudeDoubtful] = (Actuals, () => Small.With(Actuals, "令和4年度 取り組み実績→実績数→1→2→300").Read()),
        [DoubtKind.Contradiction] = (Narrative, () => Small.With(Narrative, "→内容→交付金を含む。→→").With(Remarks, "備考→負担金、交付金は除く。→→→").Read()),
        [DoubtKind.PeriodKindDoubtful] = (Targets, () => Small.With(Indicator, "目標→成果指標→町債残高→→").Read()),
        [DoubtKind.DirectionNotPrinted] = (Targets, () => Small.Read()),
        [DoubtKind.UndatedBar] = (Bar, () => Small.With(Bar, "→見直し→→→").Read()),
        [DoubtKind.ScheduleLost] = (Schedule, () => Small.Without(Bar).Read()),
        [DoubtKind.SectionUnknown] = (Sections, () => Small.Read(SectionMaster.Empty)),
        [DoubtKind.Repost] = (Small.Last + 1, () => Reposted().Read()),
        [DoubtKind.RepostDiffers] = (Small.Last + 8, () => Reposted((Targets, "→事業数 (単年)→1→2→4")).Read()),
        [DoubtKind.HeadingDiffers] = (Small.Last + 2, () => Small.After(Small.Last, "取り組み推進項目調書", "基本方針→1 別の題名").Read()),
        [DoubtKind.BaselineInRemarks] = (Remarks, () => Small.With(Remarks, "備考→※平成30年度実績：585,160件→→→").Read()),
        [DoubtKind.EncodingAssumed] = (1, () => SheetTextReader.Read(CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(Small.Text), Options)),
        [DoubtKind.ConvertedCell] = (TidyLists.RowOf("実績"), () => TidyLists.Read(new("a.xlsx", new HandBook(HandBook.RowsOf(TidyLists.With("実績", "日付")).Replace(HandBook.Text("日付"), "<c s=\"1\"><v>44000</v></c>", StringComparison.Ordinal)).Bytes()))),
        [DoubtKind.HiddenCells] = (1, () => TidyLists.Read(new("a.xlsx", new HandBook(HandBook.RowsOf(TidyLists.Small()), "state=\"hidden\"").Bytes()))),
        [DoubtKind.NotTaken] = (1, () => TidyLists.Read(TidyLists.Csv(TidyLists.Small().Select((row, index) => (string[])[.. row, index == 0 ? "メモ" : "電話した"])))),
        [DoubtKind.HeadingRepeated] = (Small.Last + 2, () => Small.After(Small.Last, "取り組み推進項目調書", "基本方針→1 組織の強化").Read()),
        [DoubtKind.EraNotPrinted] = (Years, () => Small.With(Years, "→年度→3年度→4年度→5年度").Read()),
        [DoubtKind.CalendarYears] = (Years, () => Small.With(Years, "→年度→令和3年分→令和4年分→令和5年分").Read()),
        [DoubtKind.RowOrder] = (Actuals, () => Small.With(Actuals, "→実績数→1→2→0").With(Narrative, "令和4年度 取り組み実績→内容→・見直した。→→").Read()),
        [DoubtKind.LabelSpelling] = (Small.Last + 11, () => Small.WithPlace("2 別", (Remarks, "備 考→※一部は調査中→→→")).Read()),
        [DoubtKind.HtmlScrap] = (Narrative, () => Small.With(Narrative, "→内容→<p>見直した。</p>→→").Read()),
        [DoubtKind.RelatedBlank] = (Sections, () => Small.With(Sections, "主体課→企画課→関連課→→").Read()),
        [DoubtKind.RemarksEmpty] = (Remarks, () => Small.With(Remarks, "備考→→→→").Read()),
        [DoubtKind.HyphenMinus] = (Actuals, () => Small.With(Actuals, "令和4年度 取り組み実績→実績数→1→2→-3").Read()),
        [DoubtKind.ThousandsComma] = (Targets, () => Small.With(Targets, "→事業数 (単年)→1→2→3,000").Read()),
        [DoubtKind.DashForValue] = (Targets, () => Small.With(Targets, "→事業数 (単年)→1→2→－").With(Actuals, "令和4年度 取り組み実績→実績数→1→2→△3").Read()),
    };

    public static TheoryData<DoubtKind> Kinds => [.. Enum.GetValues<DoubtKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void Kind_IsFoundOnItsLine(DoubtKind kind)
    {
        var (line, read) = Makers[kind];
        var doubts = Assert.IsType<PlanReading.Read>(read()).Doubts;
        Assert.Equal(line, Assert.Single(doubts, doubt => doubt.Kind == kind).Line);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Kind_IsNotFoundWhereNothingIsDoubtful(DoubtKind kind) =>
        Assert.Equal(kind is DoubtKind.DirectionNotPrinted, Small.Taken().Doubts.Any(doubt => doubt.Kind == kind));

    private static SmallDocument Reposted(params (int Line, string Text)[] changes) => Small.WithPlace("2 評価の見直し（再掲「取り組み事項1」）", changes);
}
