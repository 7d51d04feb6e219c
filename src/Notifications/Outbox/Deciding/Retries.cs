using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Outbox.Deciding;

/// <summary>How long to wait for what (notifications.md §5.4).</summary>
public static class Retries
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(8), TimeSpan.FromHours(12),
    ];

    /// <summary>After a result that nobody knows, before it is sent again under the same id.</summary>
    public static TimeSpan AfterUncertain { get; } = TimeSpan.FromMinutes(15);

    /// <summary>The same on a channel: where the second takes the place of the first, nobody sees it twice, and there is less to wait for.</summary>
    public static TimeSpan AfterUncertainOn(Channel channel) => channel is Channel.Teams ? TimeSpan.FromMinutes(2) : AfterUncertain;

    /// <summary>How long a channel may fail before what is urgent takes the other one.</summary>
    public static TimeSpan UntilFallback { get; } = TimeSpan.FromMinutes(15);

    /// <summary>How long anything is tried, or waits for a stopped channel, before a person must look.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(14);

    /// <summary>A channel's wait where the other side asks for one and does not say how long.</summary>
    public static TimeSpan Throttled { get; } = TimeSpan.FromSeconds(10);

    /// <summary>The wait after so many failures.</summary>
    /// <param name="failures">How many; 1 at first.</param>
    /// <param name="chance">0 to 1: spreads the wait by a fifth to either side, so that what failed together does not come back together.</param>
    public static TimeSpan Wait(int failures, double chance) => Waits[Math.Clamp(failures, 1, Waits.Length) - 1] * (0.8 + (0.4 * chance));
}
