using System.Text.Json;
using Microsoft.Extensions.Logging;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Json;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;

namespace ReformFlow.Grains.Cycles;

/// <summary>
/// Runs a plan's year. Opening and closing are sequences whose steps are idempotent: the phase says that one is under way,
/// and <see cref="GoOn"/> goes on from whatever a crash left.
/// </summary>
internal sealed partial class CycleGrain([PersistentState("cycle")] IPersistentState<StateDocument<CycleStored>> stored,
    ITownBook book, ISheetLists lists, CycleClosing closing, IJournal journal, BusinessClock clock, ActMetrics metrics, ILogger<CycleGrain> log)
    : RecordedGrain<CycleStored>(stored, clock, metrics), ICycleGrain
{
    private (MunicipalityId Municipality, PlanId Plan, FiscalYear Year) Me => GrainKeys.SplitCycle(Key);

    private CycleState Cycle => State.Cycle ?? CycleState.For(Me.Plan, Me.Year);

    public Task<CycleState> Read() => Task.FromResult(Cycle);

    public async Task<CycleAnswer> Command(CycleCommand command, OperationId operation, Actor actor)
    {
        if (await journal.FindAsync(Key, operation) is { } line)
        {
            var left = RecordedEvent.Read<CycleHappened>(line.Entry).Event;
            if (left.By.Person != actor.Person || !CycleRules.IsLeftBy(left.Event, command)) return new CycleAnswer.Refused(CycleRefusal.OperationReused, []);
            await GoOn();
            return await Answer(command, line.Seq, operation, actor);
        }
        if (await book.OfAsync(Me.Municipality) is not { } town || town.Find(Me.Plan)?.Plan is not { } plan) return new CycleAnswer.Refused(CycleRefusal.NoSuchPlan, []);
        var unsettled = command is CycleCommand.Close ? await Unsettled(plan) : [];
        if ((InsideYearRules.Answer(command)
                ? InsideYearRules.Against(Cycle, command, actor.Person, plan, town.Town, Clock.Today)
                : CycleRules.Against(Cycle, command, actor.Person, plan, town.Cycles, town.Town.OfficeOn(Clock.Today), unsettled)) is { } refusal)
            return new CycleAnswer.Refused(refusal, unsettled);

        await RecordAsync([new(Begun(command, Surroundings.ItemsOf(plan, Me.Year), actor), operation, actor)]);
        var begun = Head.Seq;
        LogCommanded(Key, command.GetType().Name, operation.Value);
        await GoOn();
        return await Answer(command, begun, operation, actor);
    }

    public async Task GoOn()
    {
        if (Cycle is { Phase: CyclePhase.Opening, Runs: { } opener }) await Open(opener);
        if (Cycle is { Phase: CyclePhase.Closing, Runs: { } closer }) await Close(closer);
        await Supplement();
    }

    public async Task Supplement()
    {
        if (Cycle.Phase is not CyclePhase.Closed) return;
        foreach (var document in await closing.SupplementsAsync(Me.Municipality, Cycle)) await Certify(Actor.Clock, [document]);
    }

    private Task RecordAsync(Values<CycleHappened> happened, Values<CertificateDocument>? certificates = null)
    {
        var next = happened.Aggregate(Cycle, (cycle, each) => cycle.After(each.Event, each.By));
        return CommitAsync(new(next), Clock.Now, happened.Select(each => new Happening(each, each.Operation)).ToValues(), new()
        {
            Cycle = new(next.Phase.ToString(), JsonSerializer.Serialize(next, DomainJson.Options)),
            Certificates = certificates ?? [],
        });
    }

    // Each sheet is opened under an operation id of its own, so that going on after a crash opens none twice.
    private async Task Open(Actor by)
    {
        if (await book.OfAsync(Me.Municipality) is not { } town || town.Find(Me.Plan)?.Plan is not { } plan) return;
        var tried = new List<CycleHappened>();
        foreach (var waiting in Cycle.Items.Where(item => !item.IsOpened))
        {
            var operation = OwnOperations.Open(Me.Plan, Me.Year, Cycle.Version);
            var answer = await GrainFactory.GetGrain<IActionItemGrain>(GrainKeys.Item(Me.Municipality, waiting.Item)).Open(new(Me.Plan, Me.Year, operation, by));
            var isOpen = answer.Sheet is { Stage: not Stage.NotOpened };
            var stuck = isOpen || plan.Find(waiting.Item) is not { } item ? [] : Surroundings.RouteLacks(town.Town, item, Clock.Today);
            tried.Add(new(new CycleEvent.ItemTried(new(waiting.Item, isOpen, isOpen ? null : (answer.Decision as Decision.Refused)?.Why, stuck)), null, by));
        }
        await RecordAsync([.. tried, new(new CycleEvent.Opened(), null, by)]);
    }

    private async Task Close(Actor by)
    {
        if (await book.OfAsync(Me.Municipality) is not { } town || town.Find(Me.Plan) is not { Plan: { } plan } record) return;
        var lines = new List<SealedSheet>();
        foreach (var item in Cycle.Items.Select(known => known.Item).Union(Surroundings.ItemsOf(plan, Me.Year)))
            if (await GrainFactory.GetGrain<IActionItemGrain>(GrainKeys.Item(Me.Municipality, item)).Seal(Me.Year) is { } line) lines.Add(line);
        // Since the close was asked for, a sheet may have been opened again and an item may have joined: what was sealed decides.
        // No line and not missing is only an item that left the plan before it had a sheet.
        // A row is stored with its sheet, so the rows are at least as new as what was sealed.
        var missing = Surroundings.Unsettled(plan, Me.Year, lines.Select(line => (line.Item, line.Stage))).Union(await Unsettled(plan)).ToValues();
        if (missing.Count == 0)
        {
            await Certify(by, await closing.CertificateAsync(Me.Municipality, record, Cycle, lines.ToValues()));
            return;
        }
        await RecordAsync([new(new CycleEvent.ClosingStopped(missing), null, by)]);
        LogStopped(Key, missing.Count);
    }

    private async Task<CycleAnswer> Answer(CycleCommand command, long begun, OperationId operation, Actor actor)
    {
        if (command is not CycleCommand.Close close) return new CycleAnswer.Done(Cycle);
        if (await StoppedAfter(begun) is { } stopped) return new CycleAnswer.Refused(CycleRefusal.SheetsMissing, stopped.Missing);
        // A crash may have come between the close and the opening of the next year; opening it again does nothing.
        if (Cycle.Phase is CyclePhase.Closed && close.OpenNext is { } dates) await OpenNext(dates, operation, actor);
        return new CycleAnswer.Done(Cycle);
    }

    // How a close ended, the journal says: whatever stands first after its beginning. So it has the same answer for ever.
    private async Task<CycleEvent.ClosingStopped?> StoppedAfter(long begun) => (await journal.OfAsync(Key, begun))
        .Select(line => RecordedEvent.Read<CycleHappened>(line.Entry).Event.Event)
        .FirstOrDefault(happened => happened is CycleEvent.ClosingStopped or CycleEvent.Certified) as CycleEvent.ClosingStopped;

    private Task Certify(Actor by, Values<SignedDocument> documents) => RecordAsync(
        documents.Select(document => new CycleHappened(new CycleEvent.Certified(document.Note), null, by)).ToValues(),
        documents.Select(document => document.Document).ToValues());

    private Task<CycleAnswer> OpenNext(CycleDates dates, OperationId operation, Actor actor) =>
        GrainFactory.GetGrain<ICycleGrain>(GrainKeys.Cycle(Me.Municipality, Me.Plan, Me.Year.Next))
            .Command(new CycleCommand.Open(dates), operation.Then("next"), actor);

    private async Task<Values<ItemId>> Unsettled(Plan plan)
    {
        var lines = await lists.OfAsync(Me.Municipality, Me.Plan, Me.Year);
        return Surroundings.Unsettled(plan, Me.Year, lines.Select(line => (line.Id.Item, line.Sheet.Stage)))
            .Union(lines.Where(line => Surroundings.AwaitsCollection(Cycle, line.Sheet)).Select(line => line.Id.Item)).ToValues();
    }

    private CycleEvent Begun(CycleCommand command, Values<ItemId> items, Actor by) => (command, Cycle.Phase) switch
    {
        (CycleCommand.Open { Dates: { } dates }, CyclePhase.NotOpened) => new CycleEvent.OpeningBegun(dates, items),
        (CycleCommand.Open, _) => new CycleEvent.OpeningResumed(items),
        (CycleCommand.ChangeDates change, _) => new CycleEvent.DatesChanged(change.Dates, change.Reason, Clock.Now),
        (CycleCommand.HoldPublication hold, _) => new CycleEvent.PublicationHeld(hold.Hold),
        (CycleCommand.LiftHold lift, _) => new CycleEvent.HoldLifted(lift.Reason),
        (CycleCommand.Close, _) => new CycleEvent.ClosingBegun(),
        _ => InsideYearRules.Happens(Cycle, command, by.Person!, Clock.Now),
    };
}
