namespace ReformFlow.Notifications.Outbox.Sending;

/// <summary>Something else that this node's pump runs beside the channels, woken like them.</summary>
public interface IOutboxLoop
{
    /// <summary>Works until nothing more is due.</summary>
    /// <returns>How much was done.</returns>
    Task<int> RunAsync(CancellationToken cancellation = default);
}
