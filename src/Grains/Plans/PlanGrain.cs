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
    ITownBook book, ISheetLists lists, BusinessClock clock, ActMetrics metrics)
    : RecordedGrain<PlanStored>(stored, clock, metrics), IPlanGrain
{
    private static readonly Office Nobody = new([]);

    public Task<PlanRecord> Read() => Task.FromResult(State.Record);

    public async Task<PlanDecision> Act(PlanAct act, Actor actor)
    {
        var (municipality, rest) = GrainKeys.Split(Key);
        var town = await book.OfAsync(municipality);
        var decision = PlanDesk.Decide(State.Record, act, actor, town?.Town.OfficeOn(Clock.Today) ?? Nobody,
            await YearsOf(municipality, new(rest), town), Clock.Today, Clock.Now);
        if (decision is PlanDecision.Accepted accepted) await CommitAsync(new(accepted.Record), Clock.Now, [new(accepted.Taken, act.Operation)]);
        return decision;
    }

    private async Task<PlanYears> YearsOf(MunicipalityId municipality, PlanId plan, TownSnapshot? town)
    {
        var rows = await lists.OfAsync(municipality, plan);
        var sheets = rows.Where(line => line.Sheet.Stage is not Stage.NotOpened)
            .Select(line => new KnownSheet(line.Id.Item, line.Id.Year, line.Sheet.PublishedVersion > 0 || line.Sheet.Stage is Stage.ClosedWithoutSheet));
        var closed = town?.Cycles.Where(cycle => cycle.Plan == plan && cycle.Phase is CyclePhase.Closed).Select(cycle => cycle.Year) ?? [];
        return new(sheets.ToValues(), closed.ToValues());
    }
}
