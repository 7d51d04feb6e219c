using CsCheck;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Tests.Unit.Approval;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Upkeep;

/// <summary>What an import may do to a plan, what it writes on a draft, and what its undoing gives back.</summary>
public class ImportTests
{
    private const string Officer = "kikaku-kakari";
    private static readonly Actor Planning = new(new(Officer), "k@town"), Clock = Actor.Clock;
    private static readonly FiscalYear Year = new(2021);
    private static readonly SheetContent Written = new([new(new("i1-s1"), Cell.Read("3"))], Paragraphs.Of("・書いた。"));
    private static readonly SheetFill Fill = new(new("i1"), 4, 0, SheetContent.Empty, Written);
    private static readonly PlanYears Begun = PlanYears.None with { Begun = [Year] };

    [Fact]
    public void APlan_IsTakenAsAWhole_AndGivenBack()
    {
        var start = PlanRecord.New with { Plan = Sample.Plan(), Past = [new(new("i1"), Sample.First, Written)] };
        var other = Asking.Made(new PlanChange.RenamePlan("新しい計画"));

        var taken = Accepted(start, Take(start, other));
        Assert.Equal((other, 1L), (taken.Plan, taken.StateVersion));
        Assert.Empty(taken.Past);
        Assert.Equal((ImportPhase.Done, "plan.xlsx"), (taken.Import!.Phase, taken.Import.File));

        var undone = Accepted(taken, new PlanAct.UndoImport(new("undo"), 1, taken.Import.Id));
        Assert.Equal((start.Plan, start.Past, ImportPhase.Undone), (undone.Plan, undone.Past, undone.Import!.Phase));
        Refused(undone, new PlanAct.UndoImport(new("again"), 2, taken.Import.Id), PlanRefusal.ImportNotUndoable);
    }

    [Fact]
    public void ANewPlan_IsGoneAfterItsUndo_AndCanBeTakenAgain()
    {
        var taken = Accepted(PlanRecord.New, Take(PlanRecord.New, Sample.Plan()));
        var undone = Accepted(taken, new PlanAct.UndoImport(new("undo"), 1, taken.Import!.Id));

        Assert.Null(undone.Plan);
        Assert.Equal(Sample.Plan(), Accepted(undone, Take(undone, Sample.Plan())).Plan);
    }

    [Fact]
    public void WhatWasBegunOrChanged_IsNeitherTakenNorUndone()
    {
        var start = PlanRecord.New with { Plan = Sample.Plan() };
        var other = Asking.Made(new PlanChange.RenamePlan("新しい計画"));
        Refused(start, Take(start, other), PlanRefusal.YearsBegun, Begun);
        Refused(start, Take(start, Sample.Plan()), PlanRefusal.NothingChanges);

        var taken = Accepted(start, Take(start, other));
        var undo = new PlanAct.UndoImport(new("undo"), 1, taken.Import!.Id);
        Refused(taken, undo, PlanRefusal.YearsBegun, Begun);
        Refused(taken, new PlanAct.UndoImport(new("undo"), 1, new("another")), PlanRefusal.ImportNotUndoable);
        Refused(taken, undo, PlanRefusal.NotYourRole, by: new(new("zaimu-tanto"), "z@town"));
        var renamed = Accepted(taken, new PlanAct.Make(new("rename"), 1, new PlanChange.RenamePlan("また別の名前")));
        Refused(renamed, new PlanAct.UndoImport(new("undo"), 2, taken.Import.Id), PlanRefusal.ImportNotUndoable);
    }

    [Fact]
    public void AnImportIntoSheets_GoesThroughItsPhases()
    {
        var start = PlanRecord.New with { Plan = Sample.Plan() };
        var running = Accepted(start, Sheets(start), Begun);
        Assert.Equal((start.Plan, ImportPhase.Running, true), (running.Plan, running.Import!.Phase, running.Import.IsUnderWay));
        Refused(running, Sheets(running, "second"), PlanRefusal.ImportUnderWay, Begun);
        Refused(running, new PlanAct.UndoImport(new("undo"), 1, running.Import.Id), PlanRefusal.ImportUnderWay, Begun);
        Refused(running, Note(running, ImportPhase.Done), PlanRefusal.NotYourRole, Begun);

        var done = Accepted(running, Note(running, ImportPhase.Done), Begun, Clock);
        Refused(done, Note(done, ImportPhase.Undone), PlanRefusal.ImportNotUndoable, Begun, Clock);
        var undoing = Accepted(done, new PlanAct.UndoImport(new("undo"), 2, done.Import!.Id), Begun);
        Assert.Equal(ImportPhase.Undoing, undoing.Import!.Phase);
        var undone = Accepted(undoing, Note(undoing, ImportPhase.Undone, new ItemId("i1")), Begun, Clock).Import!;
        Assert.Equal((ImportPhase.Undone, 0), (undone.Phase, undone.Sheets.Count));
        Assert.Equal([new ItemId("i1")], undone.Refused);
    }

    [Fact]
    public void AnImportIntoSheets_IsOfThePlanAndChangesSomething()
    {
        var start = PlanRecord.New with { Plan = Sample.Plan() };
        Refused(start, new PlanAct.Make(new("a"), 0, new PlanChange.TakeSheets(Year, [Fill with { Item = new("i9") }], "a.xlsx")), PlanRefusal.ItemUnknown, Begun);
        Refused(start, new PlanAct.Make(new("a"), 0, new PlanChange.TakeSheets(Year, [Fill with { After = SheetContent.Empty }], "a.xlsx")), PlanRefusal.NothingChanges, Begun);
    }

    [Fact]
    public void AFile_AddsAndReplaces_AndErasesNothing()
    {
        var questions = SheetQuestions.For(Sample.Item("i1"), Year, []);
        var series = questions[0].Series.Id;
        var stored = new SheetContent([new(series, Cell.Read("3"))], Paragraphs.Of("・前の文。"), Paragraphs.Of("備考"), [new(series, DoubtKind.TextAgainstNumber, "3", "数え直した")]);
        var sheet = SheetState.For(Year, questions) with { Content = stored, StateVersion = 7 };

        Assert.True(SheetFill.Of(new(new("i1"), Year, SheetContent.Empty), sheet).IsNothing);
        Assert.True(SheetFill.Of(new(new("i1"), Year, stored with { Explanations = [] }), sheet).IsNothing);
        var fill = SheetFill.Of(new(new("i1"), Year, new([new(series, Cell.Read("4"))], Paragraphs.Of("・新しい文。"))), sheet);
        Assert.Equal((7L, stored), (fill.Seen, fill.Before));
        Assert.Equal(new SheetContent([new(series, Cell.Read("4"))], Paragraphs.Of("・新しい文。"), Paragraphs.Of("備考")), fill.After);
    }

    [Fact]
    public void AReason_ExplainsTheValueThatTheImportWrites_AndNoOther()
    {
        var (series, other) = (new SeriesId("i1-s1"), new SeriesId("none"));
        var old = Fill with { After = Written with { Explanations = [new(series, DoubtKind.TextAgainstNumber, "3", "前の説明"), new(series, DoubtKind.SameThreeYears, "3", "毎年同じ")] } };
        var told = old.Explained([(series, DoubtKind.TextAgainstNumber, "数え直した"), (other, DoubtKind.UnitMissing, "値がない")]);
        Assert.Equal([new(series, DoubtKind.SameThreeYears, "3", "毎年同じ"), new(series, DoubtKind.TextAgainstNumber, "3", "数え直した")], told.After.Explanations);
        Assert.Equal(old, old.Explained([]));
    }

    [Fact]
    public void ImportThenUndo_IsAsBefore_ForAnyPlanAndFile() =>
        Gen.Select(Plans, Plans).Sample((before, file) =>
        {
            var start = PlanRecord.New with { Plan = before };
            if (PlanDesk.Decide(start, Take(start, file), Planning, Town.Office(), PlanYears.None, Asking.Today, Town.Noon) is not PlanDecision.Accepted taken) return before == file;
            var undone = Accepted(taken.Record, new PlanAct.UndoImport(new("undo"), 1, taken.Record.Import!.Id));
            return taken.Record.Plan == file && undone.Plan == before && undone.Past.Equals(start.Past);
        }, iter: 300);

    [Fact]
    public void AStep_IsAskedForByAnImportAlone()
    {
        Story.At(Stage.Draft).IsRefused(Officer, Verb.Import, Refusal.ImportOnly, change: act => act with { Content = SheetContent.Empty });
        Assert.True(OwnOperations.Has(OwnOperations.Import(new("any"), "fill i1")));
    }

    private static Gen<Plan> Plans { get; } = Gen.Const<PlanChange[]>([
            new PlanChange.RenamePlan("一"), new PlanChange.RenamePlan("二"), new PlanChange.ReviseItemTexts(new("i1"), "題", Sample.Prose), new PlanChange.EndItem(new("i2"), EndKind.Completed, new(2020), "理由"),
            new PlanChange.SetDirection(new("i1"), new("i1-s1"), new Direction.Lower()), new PlanChange.SetTiming(new("i1"), new("i1-s1"), ValueTiming.AfterClosing)])
        .SelectMany(all => Gen.Shuffle(all)).SelectMany(all => Gen.Int[0, all.Length].Select(count => all.Take(count))).Select(changes => changes.Aggregate(Sample.Plan(), (plan, change) => Asking.Decide(change, plan) is PlanAnswer.Accepted made ? made.Plan : plan));

    private static PlanAct.Make Take(PlanRecord record, Plan plan) => new(new($"take-{record.StateVersion}"), record.StateVersion, new PlanChange.TakePlan(new(plan, []), "plan.xlsx"));

    private static PlanAct.Make Sheets(PlanRecord record, string operation = "sheets") => new(new(operation), record.StateVersion, new PlanChange.TakeSheets(Year, [Fill], "form.xlsx"));

    private static PlanAct.NoteImport Note(PlanRecord record, ImportPhase next, params Values<ItemId> refused) => new(new($"note-{next}"), record.StateVersion, record.Import!.Id, next, refused);

    private static PlanRecord Accepted(PlanRecord record, PlanAct act, PlanYears? years = null, Actor? by = null) =>
        Assert.IsType<PlanDecision.Accepted>(PlanDesk.Decide(record, act, by ?? Planning, Town.Office(), years ?? PlanYears.None, Asking.Today, Town.Noon)).Record;

    private static void Refused(PlanRecord record, PlanAct act, PlanRefusal why, PlanYears? years = null, Actor? by = null) =>
        Assert.Equal(why, Assert.IsType<PlanDecision.Refused>(PlanDesk.Decide(record, act, by ?? Planning, Town.Office(), years ?? PlanYears.None, Asking.Today, Town.Noon)).Why);
}
