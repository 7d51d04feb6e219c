using ReformFlow.Notifications.Channels;

namespace ReformFlow.Tests.Cluster.Scale;

/// <summary>Takes a letter and says nothing more about it until it is stopped, as a server does that has stalled.</summary>
internal sealed class HangingChannel : IChannel
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Channel Kind => Channel.Email;

    /// <summary>Ends when the first letter hangs.</summary>
    public Task Asked => _asked.Task;

    public async Task<SendResult> SendAsync(Letter letter, CancellationToken cancellation)
    {
        _asked.TrySetResult();
        await Task.Delay(Timeout.Infinite, cancellation);
        return new SendResult.Sent("never");
    }
}
