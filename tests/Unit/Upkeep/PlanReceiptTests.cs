using CsCheck;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Tests.Unit.Approval;
using ReformFlow.Tests.Unit.Documents;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Upkeep;

public class PlanReceiptTests
{
    private static readonly PlanChange.ReviseTargets Revision = new(new("i1"), new("i1-s1"), Sample.Row("1", "3", "5"), "国の基準が変わった");

    [Fact]
    public void AnotherChangeUnderTheSameOperation_IsRefused()
    {
        Assert.Equal(new PlanDecision.Refused(PlanRefusal.OperationReused, ""), AskedTwice(new PlanChange.RenamePlan("計画甲"), new PlanChange.RenamePlan("計画乙")));
        Assert.IsType<PlanDecision.Repeated>(AskedTwice(new PlanChange.RenamePlan("計画甲"), new PlanChange.RenamePlan("計画甲")));
    }

    [Fact]
    public void EveryPartOfAChange_Counts()
    {
        PlanChange[] others =
        [
            Revision, Revision with { Reason = "別の理由" }, Revision with { Targets = Sample.Row("1", "3", "6") }, Revision with { Targets = Sample.Row("1", "3") }, Revision with { Item = new("i2") },
            new PlanChange.RenamePlan("計画"), new PlanChange.EndItem(new("i1"), EndKind.Completed, new(2020), "理由"), new PlanChange.EndItem(new("i1"), EndKind.Discontinued, new(2020), "理由"),
            new PlanChange.EndItem(new("i1"), EndKind.Discontinued, new(2021), "理由"), new PlanChange.AddHeading(null, Sample.Policy), new PlanChange.AddHeading(new("p1"), Sample.Policy),
            new PlanChange.SetDirection(new("i1"), new("i1-s1"), new Direction.Lower()), new PlanChange.SetDirection(new("i1"), new("i1-s1"), new Direction.Higher()),
            new PlanChange.CreatePlan(new("plan"), "計画", Sample.First, Sample.Last, ["ab", "c"], []), new PlanChange.CreatePlan(new("plan"), "計画", Sample.First, Sample.Last, ["a", "bc"], []),
            new PlanChange.AddItem(Sample.Item("i4"), Sample.Place("i4", "5")), new PlanChange.ImportPlan(new(Sample.Plan(), [])),
        ];

        Assert.Equal(others.Length, others.Select(Fingerprint).Distinct().Count());
        Assert.Equal(Fingerprint(Revision), Fingerprint(Revision with { Targets = Sample.Row("1", "3", "5") }));
    }

    [Fact]
    public void ANumberWrittenWithOtherZeros_IsTheSameReading() => Assert.Equal(
        Fingerprint(Revision with { Targets = new([new(new(2019), new Cell("x", new Reading.Percent(20.30m)))]) }),
        Fingerprint(Revision with { Targets = new([new(new(2019), new Cell("x", new Reading.Percent(20.3m)))]) }));

    [Fact]
    public void EqualPlansAndNoOthers_ShareTheirFingerprint() => Gen.Select(RandomPlans.Books, RandomPlans.Books).Sample((one, other) =>
    {
        Assert.Equal(one == other, Fingerprint(new PlanChange.ImportPlan(one)) == Fingerprint(new PlanChange.ImportPlan(other)));
        Assert.Equal(Fingerprint(new PlanChange.ImportPlan(one)), Fingerprint(new PlanChange.ImportPlan(new(one.Plan with { }, one.Sheets))));
    }, iter: 100);

    [Fact]
    public void AnActOnAProposal_CarriesNoChange() =>
        Assert.Null(PlanReceipt.Of(new(new PlanAct.Approve(new("op"), 0, new("proposal")), Town.Actor("kikaku-kacho"), Town.Noon, null, 1, 1)).ChangeFingerprint);

    private static string? Fingerprint(PlanChange change) =>
        PlanReceipt.Of(new(new PlanAct.Make(new("op"), 0, change), Town.Actor("kikaku-kakari"), Town.Noon, change, 1, 1)).ChangeFingerprint;

    private static PlanDecision AskedTwice(PlanChange first, PlanChange second)
    {
        var start = PlanRecord.New with { Plan = Sample.Plan() };
        var record = Assert.IsType<PlanDecision.Accepted>(Ask(start, first)).Record;
        return Ask(record, second);
    }

    private static PlanDecision Ask(PlanRecord record, PlanChange change) =>
        PlanDesk.Decide(record, new PlanAct.Make(new("same"), 0, change), Town.Actor("kikaku-kakari"), Town.Office(), PlanYears.None, Asking.Today, Town.Noon);
}
