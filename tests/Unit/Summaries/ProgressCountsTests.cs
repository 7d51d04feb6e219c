using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;
using ReformFlow.Domain.Summaries;
using ReformFlow.Tests.Unit.Plans;
using static ReformFlow.Tests.Unit.Summaries.Results;

namespace ReformFlow.Tests.Unit.Summaries;

public class ProgressCountsTests
{
    private static readonly NamedSection Somu = new("総務課", new("somu")), Renamed = new("総務防災課", new("somu")), Kikaku = new("企画課", null);
    private static readonly JudgementCounts None = JudgementCounts.Of([]);

    // i3 stands under m1 and, as a re-post, under m2.
    private static readonly PlanResults Sheets = Of(Plan(), [new(new("i2"), Y2020, CloseReason.NotEvaluated)],
        Sheet("i1", 2020, "3", "3"), Sheet("i3", 2020, "3", "1"), Sheet("i1", 2019, "0", "0"));

    [Fact]
    public void ARepostedItem_IsCountedOnceAtItsOriginalPlace()
    {
        var counts = ProgressCounts.Of(Sheets, Y2020, Usual);
        var all = new Tally(None with { Achieved = 1, Partly = 1 }, None with { Achieved = 3, Missed = 1 }, Closed: 1, Missing: 0);

        Assert.Equal((Y2020, all), (counts.Year, counts.All));
        Assert.Equal([new(new("p1"), all), new(new("m1"), all), new(new("m2"), new(None, None, 0, 0))], counts.ByHeading);
        Assert.Equal([new(Somu, all)], counts.ByLead);
    }

    [Fact]
    public void AnItemWithoutASheet_IsMissingOnlyWhileItIsInThePlan()
    {
        Assert.Equal(new Tally(None with { Missed = 1 }, None with { Missed = 2 }, 0, 2), ProgressCounts.Of(Sheets, Y2019, Usual).All);
        var late = Of(Plan(Directed(Sample.Items[0]), Sample.Items[1] with { Life = new(Y2020) }, Sample.Items[2]), []);
        Assert.Equal((2, 3), (ProgressCounts.Of(late, Y2019, Usual).All.Missing, ProgressCounts.Of(late, Y2020, Usual).All.Missing));
    }

    [Fact]
    public void AJointItem_CountsForEachLeadUnderItsFirstName()
    {
        var results = Of(Plan(
            Directed(Sample.Items[0]) with { Leads = new([Somu, Kikaku]) }, Sample.Items[1] with { Leads = new([Renamed]) }, Sample.Items[2] with { Leads = new([new("企画課", null)]) }),
            [], Sheet("i1", 2020, "3", "3"));

        Assert.Equal(
        [
            new(Somu, new(None with { Achieved = 1 }, None with { Achieved = 2 }, 0, 1)),
            new(Kikaku, new(None with { Achieved = 1 }, None with { Achieved = 2 }, 0, 1)),
        ], ProgressCounts.Of(results, Y2020, Usual).ByLead);
    }

    [Fact]
    public void APlanWithOtherLevels_IsCountedAtEach()
    {
        var plan = new Plan(new("plan"), "計画", Sample.First, Sample.Last, ["基本方針", "個別項目"], [Sample.Policy], [Directed(Sample.Items[0]), Sample.Items[1]],
            [new(new("i1"), new("p1"), new("1"), false), new(new("i2"), new("m2"), new("2"), false), new(new("i1"), new("m1"), new("3"), true)]);
        var counts = ProgressCounts.Of(Of(plan, [], Sheet("i1", 2020, "3", "3")), Y2020, Usual);

        Assert.Equal([(1, 1), (0, 0), (0, 1)], counts.ByHeading.Select(each => (each.Tally.Items.Total, each.Tally.Missing)));
    }
}
