namespace ReformFlow.Notifications.Outbox.Sending;

/// <summary>Wakes this node's pump. A wake that comes while it works is not lost, and many are one.</summary>
public sealed class PumpSignal
{
    private TaskCompletionSource _next = New();

    /// <summary>Ends when somebody wakes it after this was asked for.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Something may be due.</summary>
    public void Wake() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
