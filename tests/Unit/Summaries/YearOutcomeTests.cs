using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Judging;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Summaries;
using ReformFlow.Tests.Unit.Plans;
using static ReformFlow.Domain.Judging.Judgement;
using static ReformFlow.Tests.Unit.Summaries.Results;

namespace ReformFlow.Tests.Unit.Summaries;

public class YearOutcomeTests
{
    [Theory]
    [InlineData(NotApplicable)]
    [InlineData(NotApplicable, NotApplicable, NotApplicable)]
    [InlineData(Achieved, Achieved)]
    [InlineData(Achieved, Achieved, NotApplicable, Achieved)]
    [InlineData(Missed, Missed, Missed)]
    [InlineData(Partly, Achieved, Missed)]
    [InlineData(Partly, Achieved, Partly)]
    [InlineData(Partly, Partly, Partly)]
    [InlineData(Partly, Missed, Partly, NotApplicable)]
    [InlineData(NotYet, Achieved, NotYet, Missed)]
    [InlineData(NeedsLook, NotYet, NeedsLook, Achieved)]
    [InlineData(NeedsLook, NeedsLook, NotApplicable)]
    public void SeveralJudgements_AreOne(Judgement together, params Judgement[] each) => Assert.Equal(together, YearOutcome.Together(each));

    [Fact]
    public void ASheet_IsJudgedSeriesBySeries()
    {
        var results = Of(Plan(), [], Sheet("i1", 2020, "3", "2"));
        var judged = Assert.IsType<YearOutcome.Judged>(results.OutcomeOf(results.Plan.Items[0], Y2020, Usual));

        Assert.Equal(
        [
            new(new("i1-s1"), "事業数 (単年)", Cell.Read("3"), Cell.Read("3"), new(Achieved, JudgementRule.HigherIsBetter)),
            new(new("i1-s2"), "事業数 (単年)", Cell.Read("3"), Cell.Read("2"), new(Missed, JudgementRule.HigherIsBetter)),
        ], judged.Series);
        Assert.Equal(Partly, judged.Standing);
    }

    [Fact]
    public void AnUnansweredSeries_NeedsALook()
    {
        var results = Of(Plan(), [], Sheet("i1", 2020, "3"), Sheet("i1", 2021));

        Assert.Equal(NeedsLook, Assert.IsType<YearOutcome.Judged>(results.OutcomeOf(results.Plan.Items[0], Y2020, Usual)).Standing);
        var year = Assert.IsType<YearOutcome.Judged>(results.OutcomeOf(results.Plan.Items[0], new(2021), Usual));
        Assert.Equal((null, null, NotApplicable), (year.Series[0].Target, year.Series[0].Actual, year.Standing));
    }

    [Fact]
    public void ARevisedTarget_IsTheOneThatCounts()
    {
        var item = Directed(Sample.Item("i1", indicators: [new(new("i1-i"), [new(Sample.First, "数")],
            [Sample.Series("i1-s1") with { Targets = TargetHistory.StartingWith(Sample.Row("1", "3")).Revised(Sample.Row("1", "2"), Sample.Decision) }])]));
        var results = Of(Plan(item, Sample.Items[1], Sample.Items[2]), [], Sheet("i1", 2020, "2"));
        Assert.Equal(Achieved, Assert.IsType<YearOutcome.Judged>(results.OutcomeOf(item, Y2020, Usual)).Standing);
    }

    [Fact]
    public void AYearWithoutASheet_SaysWhy()
    {
        var late = Sample.Item("i1", new ItemLife(Y2020));
        var results = Of(Plan(late, Sample.Items[1], Sample.Items[2]), [new(new("i1"), new(2021), CloseReason.CarriedOver)]);

        Assert.Equal(new YearOutcome.Outside(), results.OutcomeOf(late, Y2019, Usual));
        Assert.Equal(new YearOutcome.Missing(), results.OutcomeOf(late, Y2020, Usual));
        Assert.Equal(new YearOutcome.Closed(CloseReason.CarriedOver), results.OutcomeOf(late, new(2021), Usual));
    }

    [Fact]
    public void AYear_IsClosedOnceAndOnlyWithoutASheet()
    {
        var closed = new SheetClosed(new("i1"), Y2020, CloseReason.NotEvaluated);
        Refused.Because("closed", () => Of(Plan(), [closed, closed]));
        Refused.Because("closed", () => Of(Plan(), [closed], Sheet("i1", 2020, "3")));
        Refused.Because("book", () => new PlanResults(null!, []));
    }

    [Fact]
    public void Counts_AreFoundByJudgement()
    {
        var counts = JudgementCounts.Of([Achieved, Missed, Achieved, NeedsLook, NotYet, NotApplicable, Partly, Missed, Missed]);

        Assert.Equal(new JudgementCounts(2, 1, 3, 1, 1, 1), counts);
        Assert.Equal([2, 1, 3, 1, 1, 1], Enum.GetValues<Judgement>().Select(judgement => counts[judgement]));
        Assert.Equal(9, counts.Total);
    }
}
