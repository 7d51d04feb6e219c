using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox.Deciding;

namespace ReformFlow.Notifications.Outbox.Sending;

/// <summary>The channels that this program has, each with its rate.</summary>
public sealed class ChannelSet
{
    private readonly Dictionary<Channel, (IChannel Channel, TokenBucket Rate)> _all;
    private readonly Func<double> _chance;

    /// <summary>Takes the channels.</summary>
    /// <param name="channels">One of each kind at most.</param>
    /// <param name="options">Their rates.</param>
    /// <param name="time">The clock of waits.</param>
    /// <param name="chance">0 to 1, for the spread of waits; null for real chance.</param>
    public ChannelSet(IEnumerable<IChannel> channels, OutboxOptions options, TimeProvider time, Func<double>? chance = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _all = channels.ToDictionary(channel => channel.Kind, channel => (channel, new TokenBucket(options.PerMinute(channel.Kind), time)));
        _chance = chance ?? Random.Shared.NextDouble;
    }

    /// <summary>The channels.</summary>
    public IEnumerable<IChannel> All => _all.Values.Select(each => each.Channel);

    /// <summary>Whether there is a channel.</summary>
    public bool Has(Channel channel) => _all.ContainsKey(channel);

    /// <summary>Waits until one more letter may leave.</summary>
    internal Task WaitAsync(Channel channel, CancellationToken cancellation) => _all[channel].Rate.WaitAsync(cancellation);

    /// <summary>What decisions about a delivery on a channel need to know.</summary>
    internal Circumstance Around(Channel channel, DateTimeOffset now) => new(now, Has(Fallbacks.Other(channel)), _chance(), DeliveryId.New(now));
}

/// <summary>Ids of deliveries.</summary>
public static class DeliveryId
{
    /// <summary>A new one: 32 hexadecimal digits, later ones are greater.</summary>
    public static string New(DateTimeOffset at) => Guid.CreateVersion7(at).ToString("N");
}
