using ReformFlow.Domain;

namespace ReformFlow.Notifications.Outbox;

/// <summary>Nothing is carried: where there is no outbox. The inbox has every notice.</summary>
internal sealed class NoCarriages : ICarriages
{
    public Task<int> AddAsync(Values<Carriage> carriages, DateTimeOffset at, CancellationToken cancellation) => Task.FromResult(0);
}
