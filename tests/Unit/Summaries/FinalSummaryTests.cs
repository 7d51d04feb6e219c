using System.Globalization;
using System.Text;
using ReformFlow.Documents.Sample;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Judging;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Summaries;
using ReformFlow.Domain.Wording;
using ReformFlow.Tests.Unit.Plans;
using static ReformFlow.Tests.Unit.Summaries.Results;

namespace ReformFlow.Tests.Unit.Summaries;

public class FinalSummaryTests
{
    [Fact]
    public void EachItem_HasOneLineWithAllYears()
    {
        var ended = Directed(Sample.Items[1]) with { Life = new(Sample.First, new ItemEnd.Completed(Y2020, "終わった")) };
        var results = Of(Plan(Directed(Sample.Items[0]), ended, Sample.Items[2]), [new(new("i1"), new(2021), CloseReason.CarriedOver)],
            Sheet("i1", 2019, "1", "0"), Sheet("i1", 2020, "3", "3"), Sheet("i2", 2020, "1", "1"));
        var summary = FinalSummary.Of(results, Usual);

        Assert.Equal([("1", "i1"), ("2", "i2"), ("3", "i3")], summary.Lines.Select(line => (line.Number.Printed, line.Item.Value)));
        Assert.Equal((Judgement.Achieved, Y2020, null), (summary.Lines[0].Standing!.Value, summary.Lines[0].JudgedIn!.Value, summary.Lines[0].End));
        Assert.Equal(Sample.First.Through(Sample.Last), summary.Lines[0].Years.Select(year => year.Year));
        Assert.Equal((Judgement.Partly, new YearOutcome.Closed(CloseReason.CarriedOver), new YearOutcome.Missing()),
            (Assert.IsType<YearOutcome.Judged>(summary.Lines[0].Years[0].Outcome).Standing, summary.Lines[0].Years[2].Outcome, summary.Lines[0].Years[3].Outcome));
        Assert.Equal((Judgement.Missed, ended.Life.End, new YearOutcome.Outside()), (summary.Lines[1].Standing!.Value, summary.Lines[1].End, summary.Lines[1].Years[2].Outcome));
        Assert.Equal((null, null), (summary.Lines[2].Standing, summary.Lines[2].JudgedIn));
        Assert.Equal((JudgementCounts.Of([Judgement.Achieved, Judgement.Missed]), 1, null), (summary.Standings, summary.NeverJudged, summary.ThousandYen));
        Assert.Equal((ended.Title, ended.Leads), (summary.Lines[1].Title, summary.Lines[1].Leads));
    }

    [Fact]
    public void AnItemDoneEarly_StandsAsItDidThen()
    {
        var results = Of(Plan(), [], Sheet("i1", 2020, "3", "3"), Sheet("i1", 2021, "-", "-"), Sheet("i2", 2021), Sheet("i2", 2022));
        var lines = FinalSummary.Of(results, Usual).Lines;

        Assert.Equal((Judgement.Achieved, Y2020), (lines[0].Standing!.Value, lines[0].JudgedIn!.Value));
        Assert.Equal((Judgement.NotApplicable, new FiscalYear(2022)), (lines[1].Standing!.Value, lines[1].JudgedIn!.Value));
    }

    [Fact]
    public void AllEffects_AreSummed()
    {
        ActionItem Money(string id) => Sample.Item(id, indicators: [new(new($"{id}-i"), [new(Sample.First, "財政効果")],
            [new(new($"{id}-s1"), "削減額 (単年)", PeriodKind.SingleYear, YearBasis.FiscalYear, TargetHistory.StartingWith(new([])))])]);
        var results = Of(Plan(Money("i1"), Sample.Items[1], Money("i3")), [], Sheet("i1", 2019, "2万円"), Sheet("i1", 2020, "500円"), Sheet("i3", 2020, "△3千円"));
        var summary = FinalSummary.Of(results, Usual);

        Assert.Equal(17.5m, summary.ThousandYen);
        Assert.Equal([20.5m, null, -3m], summary.Lines.Select(line => line.Effect?.ThousandYen));
    }

    [Fact]
    public void TheSample_SumsUpAsReviewed() => ReviewedFile.Matches("final-summary-of-the-sample.md", Print(new(SamplePlan.Decided(SamplePlan.Read().Book), [])));

    private static string Print(PlanResults results)
    {
        var summary = FinalSummary.Of(results, Usual);
        var text = new StringBuilder($"# 見本の最終総括\n\n見本のすべての年度の調書から計算したもの。各年度の欄は系列ごとの判定、最終は最後に（該当なしでなく）判定した年度の取り組み事項としての判定。\n\n");
        var years = results.Plan.First.Through(results.Plan.Last).ToList();
        text.Append($"| 番号 | 取り組み事項 | 主体課 | {string.Join(" | ", years.Select(year => EraTable.Standard.FiscalYearName(year)))} | 最終 | 財政効果額 |\n|---|---|---|{string.Concat(years.Select(_ => "---|"))}---|---|\n");
        foreach (var line in summary.Lines)
            text.Append(CultureInfo.InvariantCulture, $"| {line.Number} | {line.Title} | {string.Join('・', line.Leads.All.Select(lead => lead.Printed))} | {string.Join(" | ", line.Years.Select(Cell))} | {Ja(line.Standing)} | {line.Effect?.ThousandYen.ToString(CultureInfo.InvariantCulture) ?? "—"} |\n");
        text.Append($"\n{string.Join('、', Enum.GetValues<Judgement>().Select(judgement => $"{Ja(judgement)} {summary.Standings[judgement]}"))}、判定なし {summary.NeverJudged}、財政効果額 {summary.ThousandYen?.ToString(CultureInfo.InvariantCulture) ?? "なし"}\n\n");
        foreach (var year in years)
            text.Append($"- {EraTable.Standard.FiscalYearName(year)}: {Ja(ProgressCounts.Of(results, year, Usual).All)}\n");
        text.Append("\n最後の年度の見出しと課ごとの数:\n\n");
        var progress = ProgressCounts.Of(results, years[^1], Usual);
        foreach (var each in progress.ByHeading) text.Append($"- {results.Plan.AllHeadings.Single(heading => heading.Id == each.Heading).Title}: {Ja(each.Tally)}\n");
        foreach (var each in progress.ByLead) text.Append($"- {each.Lead.Printed}: {Ja(each.Tally)}\n");
        return text.ToString();
    }

    private static string Cell(ItemYear year) =>
        year.Outcome is YearOutcome.Judged judged ? string.Join('・', judged.Series.Select(series => Ja(series.Verdict.Judgement))) : "なし";

    private static string Ja(Tally tally) => string.Join('、', Enum.GetValues<Judgement>().Where(judgement => tally.Items[judgement] > 0)
        .Select(judgement => $"{Ja(judgement)} {tally.Items[judgement]}").DefaultIfEmpty("なし"));

    private static string Ja(Judgement? judgement) => judgement is { } given ? Words.Of(given).Ja : "なし";
}
