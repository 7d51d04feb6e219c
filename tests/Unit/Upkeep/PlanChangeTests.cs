using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using static ReformFlow.Tests.Unit.Plans.Sample;
using static ReformFlow.Tests.Unit.Upkeep.Asking;

namespace ReformFlow.Tests.Unit.Upkeep;

public class PlanChangeTests
{
    private static readonly PlanChange.CreatePlan Creation = new(new("plan"), "第2次計画", First, Last, ["基本方針", "個別項目"], [Policy]);
    private static readonly Plan Empty = new(new("plan"), "第2次計画", First, Last, ["基本方針", "個別項目"], [Policy], [], []);

    [Fact]
    public void ANewPlan_HasNoItems()
    {
        Assert.Equal(new PlanAnswer.Accepted(Empty), WithoutPlan(Creation));
        Assert.Equal(new PlanAnswer.Accepted(new(new("plan"), "計画", First, First, [], [], [], [])), WithoutPlan(new PlanChange.CreatePlan(new("plan"), "計画", First, First, [], [])));
        IsRefused(Creation, PlanRefusal.PlanExists, "", Empty);
    }

    [Fact]
    public void ANewPlan_IsSound()
    {
        void Refused(PlanChange.CreatePlan change, PlanRefusal why, string where) => Assert.Equal(new PlanAnswer.Refused(why, where), WithoutPlan(change));

        foreach (var name in new[] { "", " 　", "二\n行", new string('字', 401), null! }) Refused(Creation with { Name = name }, PlanRefusal.TextUnusable, "name");
        Refused(Creation with { Last = First + -1 }, PlanRefusal.PeriodReversed, "2018");
        Refused(Creation with { LevelNames = ["基本方針", " "] }, PlanRefusal.LevelUnusable, " ");
        Refused(Creation with { LevelNames = ["基本方針", "基本方針"] }, PlanRefusal.LevelUnusable, "基本方針");
        Refused(Creation with { LevelNames = ["基本方針"] }, PlanRefusal.HeadingTooDeep, "headings/p1");
        Refused(Creation with { Headings = [Policy, Measure] }, PlanRefusal.HeadingExists, "headings/m1");
    }

    [Fact]
    public void AnImport_ReplacesNoPlanOrAnEmptyOne()
    {
        var import = new PlanChange.ImportPlan(new(Plan(), []));

        Assert.Equal(new PlanAnswer.Accepted(Plan()), WithoutPlan(import));
        Assert.Equal(Plan(), Made(import, Empty));
        IsRefused(import, PlanRefusal.PlanExists, "", Plan());
        IsRefused(import, PlanRefusal.PlanIdDiffers, "plan", new Plan(new("other"), "計画", First, Last, [], [], [], []));
    }

    [Fact]
    public void AnyOtherChange_NeedsAPlan() =>
        Assert.Equal(new PlanAnswer.Refused(PlanRefusal.NoPlan, ""), WithoutPlan(new PlanChange.RenamePlan("計画")));

    [Fact]
    public void ARenamedPlan_IsTheSamePlanOtherwise()
    {
        var renamed = Made(new PlanChange.RenamePlan("改訂計画"));

        Assert.Equal("改訂計画", renamed.Name);
        Assert.Equal(Plan(), Made(new PlanChange.RenamePlan(Plan().Name), renamed));
        IsRefused(new PlanChange.RenamePlan(" "), PlanRefusal.TextUnusable, "name");
        IsRefused(new PlanChange.RenamePlan(Plan().Name), PlanRefusal.NothingChanges, "");
    }

    [Fact]
    public void AHeading_IsAddedBehindTheOthers()
    {
        var measure = new Heading(new("m3"), "(3)", "財政の健全化", Prose, []);
        var policy = new Heading(new("p2"), "2", "財政", Paragraphs.None, [measure]);

        Assert.Equal([Policy, Measure, OtherMeasure, measure], Made(new PlanChange.AddHeading(new("p1"), measure)).AllHeadings.Select(heading => heading.Id == Policy.Id ? Policy : heading));
        Assert.Equal([Policy, Measure, OtherMeasure, policy, measure], Made(new PlanChange.AddHeading(null, policy)).AllHeadings);
        var deep = new Plan(new("plan"), "計画", First, Last, ["大綱", "基本方針", "個別項目"], [Policy], [], []);
        Assert.Equal([measure], Made(new PlanChange.AddHeading(new("m2"), measure), deep).Headings[0].Children[1].Children);
    }

    [Fact]
    public void AHeading_FitsIntoThePlan()
    {
        var measure = new Heading(new("m3"), "(3)", "財政の健全化", Prose, []);

        IsRefused(new PlanChange.AddHeading(new("p1"), OtherMeasure), PlanRefusal.HeadingExists, "headings/m2");
        IsRefused(new PlanChange.AddHeading(null, new(new("p2"), "2", "財政", Prose, [measure, measure])), PlanRefusal.HeadingExists, "headings/m3");
        IsRefused(new PlanChange.AddHeading(new("p9"), measure), PlanRefusal.HeadingUnknown, "headings/p9");
        IsRefused(new PlanChange.AddHeading(new("m1"), measure), PlanRefusal.HeadingTooDeep, "headings/m3");
    }
}
