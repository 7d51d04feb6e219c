using ReformFlow.Domain;

namespace ReformFlow.Notifications.Outbox;

/// <summary>Where carriages wait until they are sent.</summary>
public interface ICarriages
{
    /// <summary>Adds those whose notice and channel have no carriage yet.</summary>
    /// <param name="carriages">What ought to be carried.</param>
    /// <param name="at">When, on the business clock.</param>
    /// <param name="cancellation">Stops before the write.</param>
    /// <returns>How many were new.</returns>
    Task<int> AddAsync(Values<Carriage> carriages, DateTimeOffset at, CancellationToken cancellation = default);
}
