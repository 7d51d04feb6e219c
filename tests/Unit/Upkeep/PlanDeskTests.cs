using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Domain.Wording;
using ReformFlow.Tests.Unit.Approval;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Upkeep;

public class PlanDeskTests
{
    private static readonly PlanRecord Start = PlanRecord.New with { Plan = Sample.Plan() };
    private static readonly PlanChange.ReviseTargets Revision = new(new("i1"), new("i1-s1"), Sample.Row("1", "3", "5"), "国の基準が変わった");
    private static readonly PlanChange.RedefineIndicator Redefinition = new(new("i1"), new("i1-i"), new(2021), "事業の廃止数", "統合を含めない");
    private static readonly Actor Tool = new(null, "tool");
    private static int _operations;

    [Fact]
    public void AnOrdinaryChange_TakesEffectAtOnce()
    {
        var done = Accepted(Start, "kikaku-kakari", record => Make(record, new PlanChange.RenamePlan("改訂計画")));

        Assert.Equal(("改訂計画", 1, 1), (done.Record.Plan!.Name, done.Record.StateVersion, done.Record.TargetVersion));
        Assert.Equal((new PlanChange.RenamePlan("改訂計画"), 1, 1, Capacity.Own, null), (done.Taken.Effect, done.Taken.StateVersion, done.Taken.TargetVersion, done.Taken.Capacity, done.Taken.ForPost));
        Assert.Equal([PlanReceipt.Of(done.Taken)], done.Record.Done);
    }

    [Fact]
    public void ARevision_TakesEffectWhenAnotherPersonApproves()
    {
        var proposed = Accepted(Start, "kikaku-kakari", record => Propose(record, Revision));
        Assert.Equal((Sample.Plan(), 1), (proposed.Record.Plan, proposed.Record.TargetVersion));
        Assert.Equal([new Proposal(proposed.Taken.Act.Operation, Revision, new("kikaku-kakari"), Asking.Today)], proposed.Record.Waiting);
        Assert.Null(proposed.Taken.Effect);

        var approved = Accepted(proposed.Record, "kikaku-kacho", Approve);
        Assert.Equal(Asking.Made(Revision), approved.Record.Plan);
        Assert.Equal((2, 2), (approved.Record.TargetVersion, approved.Record.StateVersion));
        Assert.Equal((Revision, Capacity.Own, new PostId("kikaku-shonin")), (approved.Taken.Effect, approved.Taken.Capacity, approved.Taken.ForPost));
        Assert.Empty(approved.Record.Waiting);
        Refused(approved.Record, "kikaku-kacho", record => new PlanAct.Approve(Operation(), record.StateVersion, proposed.Taken.Act.Operation), PlanRefusal.ProposalUnknown, $"proposals/{proposed.Taken.Act.Operation}");
    }

    [Fact]
    public void WhoProposed_DoesNotApprove()
    {
        var proposed = Accepted(Start, "kikaku-kacho", record => Propose(record, Redefinition)).Record;

        Refused(proposed, "kikaku-kacho", Approve, PlanRefusal.OwnProposal, At(proposed));
        Refused(proposed, "kikaku-kakari", Approve, PlanRefusal.NotYourRole, At(proposed));
        var approved = Accepted(proposed, "seisaku-bucho", Approve);
        Assert.Equal((Capacity.HigherPost, 2), (approved.Taken.Capacity, approved.Record.TargetVersion));
        Assert.Equal(new PersonId("seisaku-bucho"), approved.Record.Plan!.Items[0].Indicators[0].Definitions[1].Change!.ApprovedBy);
    }

    [Fact]
    public void AnAbsentApprover_IsStoodInForByHisDeputy()
    {
        var proposed = Accepted(Start, "kikaku-kakari", record => Propose(record, Revision)).Record;
        var office = Town.Office(post => post.Id.Value == "kikaku-shonin" ? post with { IsAbsent = true } : post);

        Refused(proposed, "kikaku-hosa", Approve, PlanRefusal.NotYourRole, At(proposed));
        Assert.Equal(Capacity.ActingDecision, Assert.IsType<PlanDecision.Accepted>(Ask(proposed, Approve(proposed), Town.Actor("kikaku-hosa"), office: office)).Taken.Capacity);
        Assert.Equal(new PlanDecision.Refused(PlanRefusal.NotYourRole, At(proposed)), Ask(proposed, Approve(proposed), Town.Actor("kikaku-kacho"), office: office));
    }

    [Fact]
    public void WhatHappenedMeanwhile_IsLookedAtAgain()
    {
        var proposed = Accepted(Start, "kikaku-kakari", record => Propose(record, Revision)).Record;
        var published = new PlanYears([new(new("i1"), new(2021), true)], []);

        Assert.Equal(new PlanDecision.Refused(PlanRefusal.YearSettled, "items/i1/series/i1-s1/2021"), Ask(proposed, Approve(proposed), Town.Actor("kikaku-kacho"), published));
        var withdrawn = Accepted(proposed, "kikaku-kacho", record => new PlanAct.Withdraw(Operation(), record.StateVersion, record.Waiting[0].Id));
        Assert.Equal((Sample.Plan(), 1, 2, []), (withdrawn.Record.Plan, withdrawn.Record.TargetVersion, withdrawn.Record.StateVersion, withdrawn.Record.Waiting));
        Assert.Null(withdrawn.Taken.Effect);
        Refused(withdrawn.Record, "kikaku-kacho", record => new PlanAct.Withdraw(Operation(), record.StateVersion, proposed.Waiting[0].Id), PlanRefusal.ProposalUnknown, At(proposed));
    }

    [Fact]
    public void AProposalAboutTheSame_WaitsForTheFirst()
    {
        var proposed = Accepted(Start, "kikaku-kakari", record => Propose(record, Revision)).Record;

        Refused(proposed, "kikaku-kacho", record => Propose(record, Revision with { Targets = Sample.Row("1", "4") }), PlanRefusal.AlreadyProposed, At(proposed));
        var more = new PlanChange[] { Revision with { Series = new("i1-s2") }, Revision with { Item = new("i2"), Series = new("i2-s1") }, Redefinition, Redefinition with { Item = new("i2"), Indicator = new("i2-i") } }
            .Aggregate(proposed, (record, change) => Accepted(record, "kikaku-kakari", each => Propose(each, change)).Record);
        Assert.Equal(5, more.Waiting.Count);
        Refused(more, "kikaku-kacho", record => Propose(record, Redefinition with { Name = "別の数" }), PlanRefusal.AlreadyProposed, $"proposals/{more.Waiting[3].Id}");
        Assert.Equal([more.Waiting[0], .. more.Waiting.Skip(2)], Accepted(more, "kikaku-kacho", record => new PlanAct.Approve(Operation(), record.StateVersion, more.Waiting[1].Id)).Record.Waiting);
    }

    [Fact]
    public void EachChange_GoesItsOwnWay()
    {
        Refused(Start, "kikaku-kacho", record => Make(record, Revision), PlanRefusal.NeedsApproval);
        Refused(Start, "kikaku-kacho", record => Make(record, Redefinition), PlanRefusal.NeedsApproval);
        Refused(Start, "kikaku-kacho", record => Propose(record, new PlanChange.RenamePlan("計画")), PlanRefusal.NeedsNoApproval);
        Refused(Start, "kikaku-kakari", record => Make(record, new PlanChange.RenamePlan(" ")), PlanRefusal.TextUnusable, "name");
        Refused(Start, "kikaku-kakari", record => Propose(record, Revision with { Reason = " " }), PlanRefusal.ReasonUnusable, "items/i1/series/i1-s1");
    }

    [Fact]
    public void OnlyPlanning_ChangesThePlan()
    {
        var proposed = Accepted(Start, "kikaku-kakari", record => Propose(record, Revision)).Record;
        foreach (var stranger in new[] { "zaimu-kacho", "kikaku-tanto", "chocho" })
        {
            Refused(Start, stranger, record => Make(record, new PlanChange.RenamePlan("計画")), PlanRefusal.NotYourRole);
            Refused(Start, stranger, record => Propose(record, Revision), PlanRefusal.NotYourRole);
            Refused(proposed, stranger, Approve, PlanRefusal.NotYourRole, At(proposed));
            Refused(proposed, stranger, record => new PlanAct.Withdraw(Operation(), record.StateVersion, record.Waiting[0].Id), PlanRefusal.NotYourRole);
        }
    }

    [Fact]
    public void AnImport_BringsTheSheetsOfYearsBeforeAndNoOtherChangeTouchesThem()
    {
        Values<YearSheet> past = [new(new("i1"), Sample.First, SheetContent.Empty with { Narrative = Sample.Prose })];
        var import = new PlanAct.Make(Operation(), 0, new PlanChange.ImportPlan(new(Sample.Plan(), past)));

        var imported = Assert.IsType<PlanDecision.Accepted>(Ask(PlanRecord.New, import, Tool)).Record;

        Assert.Equal(past, imported.Past);
        Assert.Equal(past, Accepted(imported, "kikaku-kakari", record => Make(record, new PlanChange.RenamePlan("改訂計画"))).Record.Past);
        Assert.Equal(new PlanDecision.Refused(PlanRefusal.PlanExists, ""), Ask(imported, Make(imported, new PlanChange.ImportPlan(new(Sample.Plan(), []))), Tool));
    }

    [Fact]
    public void TheAdministratorsTool_CreatesAndImportsOnly()
    {
        var create = new PlanAct.Make(Operation(), 0, new PlanChange.CreatePlan(new("plan"), "計画", Sample.First, Sample.Last, [], []));
        var created = Assert.IsType<PlanDecision.Accepted>(Ask(PlanRecord.New, create, Tool)).Record;

        Assert.Equal(Sample.Plan(), Assert.IsType<PlanDecision.Accepted>(Ask(created, Make(created, new PlanChange.ImportPlan(new(Sample.Plan(), []))), Tool)).Record.Plan);
        Assert.Equal(new PlanDecision.Repeated(created.Done[0]), Ask(created, create, Tool));
        Assert.Equal(new PlanDecision.Refused(PlanRefusal.NotYourRole, ""), Ask(Start, Make(Start, new PlanChange.RenamePlan("計画")), Tool));
        Assert.Equal(new PlanDecision.Refused(PlanRefusal.NotYourRole, ""), Ask(Start, Propose(Start, Revision), Tool));
        var proposed = Accepted(Start, "kikaku-kakari", record => Propose(record, Revision)).Record;
        Assert.Equal(new PlanDecision.Refused(PlanRefusal.NotYourRole, ""), Ask(proposed, Approve(proposed), Tool));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void AStaleView_IsRefused(int off) => Refused(Start with { StateVersion = 7 }, "kikaku-kakari",
        record => new PlanAct.Make(Operation(), record.StateVersion + off, new PlanChange.RenamePlan("計画")), PlanRefusal.Stale);

    [Fact]
    public void ARepeatedOperation_ChangesNothing()
    {
        var act = Propose(Start, Revision);
        var record = Assert.IsType<PlanDecision.Accepted>(Ask(Start, act, Town.Actor("kikaku-kakari"))).Record;

        Assert.Equal(new PlanDecision.Repeated(record.Done[0]), Ask(record, act, Town.Actor("kikaku-kakari") with { Account = "another" }));
        Assert.Equal(new PlanDecision.Refused(PlanRefusal.OperationReused, ""), Ask(record, act, Town.Actor("kikaku-kacho")));
        foreach (var other in new PlanAct[] { new PlanAct.Make(act.Operation, 0, new PlanChange.RenamePlan("計画")), new PlanAct.Propose(act.Operation, 1, Revision), new PlanAct.Propose(act.Operation, 0, Redefinition),
                     new PlanAct.Approve(act.Operation, 0, act.Operation), new PlanAct.Withdraw(act.Operation, 0, act.Operation) })
            Assert.Equal(new PlanDecision.Refused(PlanRefusal.OperationReused, ""), Ask(record, other, Town.Actor("kikaku-kakari")));
    }

    [Fact]
    public void OnlyTheNewestActs_AreRemembered()
    {
        var record = Start;
        for (var count = 1; count <= 201; count++) record = Accepted(record, "kikaku-kakari", each => Make(each, new PlanChange.RenamePlan($"計画{count}"))).Record;

        Assert.Equal(Enumerable.Range(2, 200).Select(version => (long)version), record.Done.Select(receipt => receipt.StateVersion));
    }

    [Fact]
    public void EveryKindOfChange_HasWords()
    {
        PlanChange[] changes =
        [
            new PlanChange.CreatePlan(new("plan"), "計画", Sample.First, Sample.Last, [], []), new PlanChange.ImportPlan(new(Sample.Plan(), [])), new PlanChange.RenamePlan("計画"), new PlanChange.AddHeading(null, Sample.Policy),
            new PlanChange.AddItem(Sample.Item("i4"), Sample.Place("i4", "5")), new PlanChange.ReviseItemTexts(new("i1"), "題", Sample.Prose), new PlanChange.MergeItems(new("i1"), new("i2"), Sample.First, "理由"),
            new PlanChange.EndItem(new("i1"), EndKind.Completed, Sample.First, "理由"), Revision, Redefinition, new PlanChange.SetDirection(new("i1"), new("i1-s1"), new Direction.Lower()),
            new PlanChange.SetTiming(new("i1"), new("i1-s1"), ValueTiming.AfterClosing), new PlanChange.TakePlan(new(Sample.Plan(), []), "a.xlsx"), new PlanChange.TakeSheets(Sample.First, [], "a.xlsx"),
        ];

        Assert.Equal(typeof(PlanChange).GetNestedTypes().OrderBy(type => type.Name), changes.Select(change => change.GetType()).OrderBy(type => type.Name));
        Assert.Equal(changes.Length, changes.Select(change => Words.Of(change).Ja).Distinct().Count());
        Assert.Equal(changes.Length, changes.Select(change => Words.Of(change).En).Distinct().Count());
    }

    private static OperationId Operation() => new($"op-{Interlocked.Increment(ref _operations)}");

    private static PlanAct.Make Make(PlanRecord record, PlanChange change) => new(Operation(), record.StateVersion, change);

    private static PlanAct.Propose Propose(PlanRecord record, PlanChange change) => new(Operation(), record.StateVersion, change);

    private static PlanAct.Approve Approve(PlanRecord record) => new(Operation(), record.StateVersion, record.Waiting[0].Id);

    private static string At(PlanRecord record) => $"proposals/{record.Waiting[0].Id}";

    private static PlanDecision Ask(PlanRecord record, PlanAct act, Actor actor, PlanYears? years = null, Office? office = null) =>
        PlanDesk.Decide(record, act, actor, office ?? Town.Office(), years ?? PlanYears.None, Asking.Today, Town.Noon);

    private static PlanDecision.Accepted Accepted(PlanRecord record, string who, Func<PlanRecord, PlanAct> act) =>
        Assert.IsType<PlanDecision.Accepted>(Ask(record, act(record), Town.Actor(who)));

    private static void Refused(PlanRecord record, string who, Func<PlanRecord, PlanAct> act, PlanRefusal why, string where = "") =>
        Assert.Equal(new PlanDecision.Refused(why, where), Ask(record, act(record), Town.Actor(who)));
}
