using System.Collections.Concurrent;
using ReformFlow.Notifications.Channels;

namespace ReformFlow.Tests.Cluster.Scale;

/// <summary>Takes every letter at once and remembers which, in the order in which they came.</summary>
internal sealed class CountingChannel : IChannel
{
    public Channel Kind => Channel.Email;

    public ConcurrentQueue<string> Taken { get; } = new();

    public Task<SendResult> SendAsync(Letter letter, CancellationToken cancellation)
    {
        Taken.Enqueue(letter.Delivery);
        return Task.FromResult<SendResult>(new SendResult.Sent("250 ok"));
    }
}
