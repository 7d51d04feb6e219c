using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;

namespace ReformFlow.Grains.Plans;

/// <summary>What is stored of a plan.</summary>
internal sealed record PlanStored(PlanRecord Record)
{
    public PlanStored() : this(PlanRecord.New) { }
}

/// <summary>Keeps a plan. What may be changed, and by whom, is <see cref="PlanDesk"/>'s to say.</summary>
internal sealed class PlanGrain([PersistentState("plan")] IPersistentState<StateDocument<PlanStored>> stored,
    ITownBook book, ISheetLists lists, ImportSteps steps, BusinessClock clock, ActMetrics metrics)
    : RecordedGrain<PlanStored>(stored, clock, metrics), IPlanGrain
{
    private static readonly Office Nobody = new([]);

    public Task<PlanRecord> Read() => Task.FromResult(State.Record);

    public async Task<PlanDecision> Act(PlanAct act, Actor actor)
    {
        if (act is PlanAct.NoteImport) return new PlanDecision.Refused(PlanRefusal.NotYourRole, "");
        var (municipality, rest) = GrainKeys.Split(Key);
        var town = await book.OfAsync(municipality);
        var decision = await DecideAsync(act, actor, town);
        if (decision is PlanDecision.Accepted && town is not null && await StuckAsync(act, actor, town, new(rest)) is { } stuck) decision = stuck;
        if (decision is PlanDecision.Accepted accepted) await CommitAsync(new(accepted.Record), Clock.Now, [new(accepted.Taken, act.Operation)]);
        // An import that a failure has stopped half-way goes on as soon as anybody asks for anything.
        if (decision is PlanDecision.Accepted or PlanDecision.Repeated or PlanDecision.Refused { Why: PlanRefusal.ImportUnderWay }) await GoOn();
        return decision;
    }

    public async Task GoOn()
    {
        if (State.Record.Import is not { IsUnderWay: true }) return;
        if (await book.OfAsync(GrainKeys.Split(Key).Municipality) is not { } town) return;
        if (State.Record.Import is { Phase: ImportPhase.Running } running)
        {
            // Whoever was faster than the last look: all that was filled is given back.
            var stuck = await steps.FillAsync(town, running);
            await NoteAsync(town, running, stuck.Count == 0 ? ImportPhase.Done : ImportPhase.Undoing, stuck);
        }
        if (State.Record.Import is { Phase: ImportPhase.Undoing } undoing)
            await NoteAsync(town, undoing, ImportPhase.Undone, await steps.GiveBackAsync(town, undoing));
    }

    private async Task NoteAsync(TownSnapshot town, PlanImport import, ImportPhase next, Values<ItemId> refused)
    {
        var act = new PlanAct.NoteImport(OwnOperations.Import(import.Id, $"{next}"), State.Record.StateVersion, import.Id, next, refused);
        if (await DecideAsync(act, Actor.Clock, town) is not PlanDecision.Accepted accepted) throw new InvalidOperationException($"The import {import.Id} cannot be noted as {next}.");
        await CommitAsync(new(accepted.Record), Clock.Now, [new(accepted.Taken, act.Operation)]);
    }

    // What only the drafts themselves know. All are asked before anything is written.
    private async Task<PlanDecision.Refused?> StuckAsync(PlanAct act, Actor actor, TownSnapshot town, PlanId plan)
    {
        var (why, stuck) = act switch
        {
            PlanAct.Make { Change: PlanChange.TakeSheets take } => (PlanRefusal.SheetNotFillable, await steps.UnfillableAsync(town, plan, take, actor)),
            PlanAct.UndoImport when State.Record.Import is { FillsSheets: true } import => (PlanRefusal.ImportWrittenOn, await steps.WrittenOnAsync(town, import)),
            _ => (default, []),
        };
        return stuck.Count > 0 ? new(why, $"items/{stuck[0]}") : null;
    }

    private async Task<PlanDecision> DecideAsync(PlanAct act, Actor actor, TownSnapshot? town)
    {
        var (municipality, rest) = GrainKeys.Split(Key);
        return PlanDesk.Decide(State.Record, act, actor, town?.Town.OfficeOn(Clock.Today) ?? Nobody,
            await YearsOf(municipality, new(rest), town), Clock.Today, Clock.Now);
    }

    private async Task<PlanYears> YearsOf(MunicipalityId municipality, PlanId plan, TownSnapshot? town)
    {
        var rows = await lists.OfAsync(municipality, plan);
        var sheets = rows.Where(line => line.Sheet.Stage is not Stage.NotOpened)
            .Select(line => new KnownSheet(line.Id.Item, line.Id.Year, line.Sheet.PublishedVersion > 0 || line.Sheet.Stage is Stage.ClosedWithoutSheet));
        var cycles = town?.Cycles.Where(cycle => cycle.Plan == plan).ToList() ?? [];
        return new(sheets.ToValues(), cycles.Where(cycle => cycle.Phase is CyclePhase.Closed).Select(cycle => cycle.Year).ToValues())
        {
            Begun = cycles.Where(cycle => cycle.Phase is not CyclePhase.NotOpened).Select(cycle => cycle.Year).ToValues(),
        };
    }
}
