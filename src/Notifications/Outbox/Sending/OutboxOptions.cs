using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Outbox.Sending;

/// <summary>How fast this node sends. Configuration section <c>ReformFlow:Outbox</c>.</summary>
public sealed record OutboxOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "ReformFlow:Outbox";

    /// <summary>Whether this node sends. False: the others do, and what is planned waits. Default: true.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Mails a minute from this node, 1 to 10000. Default: 20.</summary>
    public int EmailPerMinute { get; init; } = 20;

    /// <summary>Mails at the same time from this node, 1 to 32. Default: 2.</summary>
    public int EmailAtOnce { get; init; } = 2;

    /// <summary>Teams notifications a minute from this node, 1 to 10000. Default: 240, as many as the channel itself lets through.</summary>
    public int TeamsPerMinute { get; init; } = 240;

    /// <summary>Teams notifications at the same time from this node, 1 to 32. Default: 4.</summary>
    public int TeamsAtOnce { get; init; } = 4;

    /// <summary>The first option that is out of its range, with the range; null when all are within.</summary>
    public (string Name, int From, int To)? FirstFault() =>
        EmailPerMinute is < 1 or > 10000 ? (nameof(EmailPerMinute), 1, 10000)
        : TeamsPerMinute is < 1 or > 10000 ? (nameof(TeamsPerMinute), 1, 10000)
        : EmailAtOnce is < 1 or > 32 ? (nameof(EmailAtOnce), 1, 32)
        : TeamsAtOnce is < 1 or > 32 ? (nameof(TeamsAtOnce), 1, 32)
        : null;

    internal int PerMinute(Channel channel) => channel is Channel.Email ? EmailPerMinute : TeamsPerMinute;

    internal int AtOnce(Channel channel) => channel is Channel.Email ? EmailAtOnce : TeamsAtOnce;
}
