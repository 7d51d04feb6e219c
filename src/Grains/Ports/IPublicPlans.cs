using ReformFlow.Domain;

namespace ReformFlow.Grains.Ports;

/// <summary>Which plans have something public, read from the table of frozen versions alone.</summary>
public interface IPublicPlans
{
    /// <summary>Of each plan its newest frozen version, municipality by municipality: enough to name the plan. Plans without any are not there.</summary>
    Task<Values<FrozenSheet>> AllAsync(CancellationToken cancellation = default);
}
