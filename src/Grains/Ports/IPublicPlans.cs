using ReformFlow.Domain;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Grains.Ports;

/// <summary>Which plans have something public, read from the table of frozen versions alone, and what their items are called.</summary>
public interface IPublicPlans
{
    /// <summary>Of each plan its newest frozen version, municipality by municipality: enough to name the plan. Plans without any are not there.</summary>
    Task<Values<FrozenSheet>> AllAsync(CancellationToken cancellation = default);

    /// <summary>
    /// What the items of a plan are called, in the order of their numbers. A plan's list of items is public once something of the
    /// plan is; what is written about an item is not, and nothing of it is here. Empty where the plan is not kept here any more.
    /// </summary>
    Task<Values<PlanItemName>> ItemsAsync(MunicipalityId municipality, PlanId plan, CancellationToken cancellation = default);
}

/// <summary>What an item of a plan is called.</summary>
/// <param name="Item">The item.</param>
/// <param name="Number">The number at its original place.</param>
/// <param name="Title">Its title as the plan has it now.</param>
/// <param name="Life">In which years it is in the plan.</param>
public sealed record PlanItemName(ItemId Item, ItemNumber Number, string Title, ItemLife Life);
