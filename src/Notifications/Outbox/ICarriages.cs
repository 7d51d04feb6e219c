using ReformFlow.Domain;

namespace ReformFlow.Notifications.Outbox;

/// <summary>Where the plan puts what is to be carried. The outbox keeps one delivery for each notice and channel, whoever plans it how often.</summary>
public interface ICarriages
{
    /// <summary>Takes those that are not there yet. Their notices are in the inbox already; a carriage without its notice is left out.</summary>
    /// <param name="carriages">What ought to be carried.</param>
    /// <param name="at">Now, on the business clock.</param>
    /// <param name="cancellation">Stops between batches.</param>
    /// <returns>How many were new.</returns>
    Task<int> AddAsync(Values<Carriage> carriages, DateTimeOffset at, CancellationToken cancellation = default);
}
