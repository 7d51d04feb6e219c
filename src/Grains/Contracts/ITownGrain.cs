using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Organisation;

namespace ReformFlow.Grains.Contracts;

/// <summary>A municipality's organisation. Key: <see cref="GrainKeys.Town"/>.</summary>
[Alias("reformflow.town")]
public interface ITownGrain : IGrainWithStringKey
{
    /// <summary>Answers one change. A repeated operation id gives the town as it is and does nothing again.</summary>
    [Alias("change")]
    Task<TownAnswer> Change(TownChange change, OperationId operation, Actor actor);

    /// <summary>The town; null before it is registered.</summary>
    [Alias("read")]
    Task<Town?> Read();
}
