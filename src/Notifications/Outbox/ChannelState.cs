using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Outbox;

/// <summary>Whether a channel is used (遮断器).</summary>
public enum ChannelCondition
{
    /// <summary>利用中.</summary>
    Closed,

    /// <summary>一時停止: it failed too often; one letter tries it again later.</summary>
    Open,

    /// <summary>確認中: one letter is trying it.</summary>
    HalfOpen,

    /// <summary>停止: an operator has to change something and start it.</summary>
    Stopped,
}

/// <summary>How a channel stands, for all nodes together.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Condition">Whether it is used.</param>
/// <param name="Since">Since when it has been so; for an open or half-open one, since it was last closed.</param>
public sealed record ChannelState(Channel Channel, ChannelCondition Condition, DateTimeOffset Since)
{
    /// <summary>Failures in a row.</summary>
    public int Failures { get; init; }

    /// <summary>The last results, oldest first: a dot for a letter that was answered, an x for a failure; at most 20.</summary>
    public string Recent { get; init; } = "";

    /// <summary>How often it has opened since it last worked.</summary>
    public int Openings { get; init; }

    /// <summary>When one letter may try it; null unless it is open or half-open.</summary>
    public DateTimeOffset? OpenUntil { get; init; }

    /// <summary>Before when the other side asked to be left alone; null when it did not.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Why it is not used; empty when it is.</summary>
    public string Reason { get; init; } = "";

    /// <summary>A channel that nothing is known of.</summary>
    public static ChannelState New(Channel channel, DateTimeOffset now) => new(channel, ChannelCondition.Closed, now);
}

/// <summary>The table of channels.</summary>
public interface IChannelStates
{
    /// <summary>How a channel stands; new where nothing is stored.</summary>
    Task<ChannelState> OfAsync(Channel channel, DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>Changes a channel's state while nobody else does.</summary>
    /// <param name="channel">Which one.</param>
    /// <param name="now">Now, for a channel of which nothing is stored.</param>
    /// <param name="decide">What becomes of it. Pure; the same state means no change.</param>
    /// <param name="operation">What a person did: recorded when something changed.</param>
    /// <param name="cancellation">Undoes everything.</param>
    Task<(ChannelState Before, ChannelState After)> ChangeAsync(Channel channel, DateTimeOffset now, Func<ChannelState, ChannelState> decide, NoticeOperation? operation = null, CancellationToken cancellation = default);
}
