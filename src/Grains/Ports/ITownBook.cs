using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;

namespace ReformFlow.Grains.Ports;

/// <summary>
/// What grains and pages look up and do not own: a municipality's organisation, plans and years, as last committed. Kept in
/// the process and loaded again when one of its versions has changed, so it is asked anew for every act.
/// </summary>
public interface ITownBook
{
    /// <summary>The municipality's reference data as of the last commit; null when it is not registered.</summary>
    Task<TownSnapshot?> OfAsync(MunicipalityId municipality, CancellationToken cancellation = default);

    /// <summary>The municipalities that are registered, in order of their ids.</summary>
    Task<Values<MunicipalityId>> AllAsync(CancellationToken cancellation = default);
}

/// <summary>A municipality's reference data at one moment.</summary>
/// <param name="Town">The organisation.</param>
/// <param name="Plans">Its plans that exist, oldest first.</param>
/// <param name="Cycles">Their years that somebody has begun.</param>
public sealed record TownSnapshot(Town Town, Values<PlanRecord> Plans, Values<CycleState> Cycles)
{
    /// <summary>The plan; null when there is none of that id.</summary>
    public PlanRecord? Find(PlanId plan) => Plans.FirstOrDefault(record => record.Plan?.Id == plan);

    /// <summary>The year of a plan; one that nobody has begun where there is none.</summary>
    public CycleState CycleOf(PlanId plan, FiscalYear year) =>
        Cycles.FirstOrDefault(cycle => cycle.Plan == plan && cycle.Year == year) ?? CycleState.For(plan, year);

    /// <summary>Another plan with the same items in the same years, so that nobody could say which one a sheet belongs to; null when there is none.</summary>
    public Plan? RivalOf(Plan imported) => Plans.Select(record => record.Plan).OfType<Plan>()
        .FirstOrDefault(other => other.Id != imported.Id && other.First <= imported.Last && imported.First <= other.Last && other.Items.Any(item => imported.Find(item.Id) is not null));

    /// <summary>The plan that an item belongs to in a year: the newest one that has it then; null when none has.</summary>
    public PlanRecord? PlanOf(ItemId item, FiscalYear year) =>
        Plans.LastOrDefault(record => record.Plan is { } plan && plan.Find(item) is { } found && found.Life.Contains(year) && plan.First <= year && year <= plan.Last)
        ?? Plans.LastOrDefault(record => record.Plan?.Find(item) is not null);

    /// <summary>The item as its plan of that year has it; null when no plan has it.</summary>
    public ActionItem? ItemIn(ItemId item, FiscalYear year) => PlanOf(item, year)?.Plan?.Find(item);
}
