using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Outbox.Deciding;

/// <summary>When a channel rests, and when it is tried again (遮断器, notifications.md §5.4). Pure.</summary>
public static class Breaker
{
    private const int InARow = 5;
    private const int Remembered = 20;

    private static readonly TimeSpan[] Rests = [TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30)];

    /// <summary>Whether letters may go out now, without asking the channel first.</summary>
    public static bool IsUsable(ChannelState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Condition is ChannelCondition.Closed && !(state.NotBefore > now);
    }

    /// <summary>The state in which one letter tries a channel that has rested; the same state where it is not yet time, or somebody else is trying.</summary>
    /// <param name="state">The state.</param>
    /// <param name="now">Now.</param>
    /// <param name="patience">After how long whoever is trying is not waited for any more.</param>
    public static ChannelState Probing(ChannelState state, DateTimeOffset now, TimeSpan patience)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Condition is ChannelCondition.Open or ChannelCondition.HalfOpen && state.OpenUntil <= now && !(state.NotBefore > now)
            ? state with { Condition = ChannelCondition.HalfOpen, OpenUntil = now + patience }
            : state;
    }

    /// <summary>The state when there was nothing to try it with.</summary>
    public static ChannelState NotProbed(ChannelState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Condition is ChannelCondition.HalfOpen ? state with { Condition = ChannelCondition.Open, OpenUntil = now } : state;
    }

    /// <summary>The state after a letter's result.</summary>
    public static ChannelState After(ChannelState state, SendResult result, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return result switch
        {
            SendResult.Failed { Kind: FailureKind.Configuration } failed => Stopped(state, $"{failed.Code} {failed.Detail}", now),
            _ when state.Condition is ChannelCondition.Stopped => state,
            SendResult.Failed { Kind: FailureKind.Throttled } failed => Throttled(state, failed.RetryAfter ?? Retries.Throttled, now),
            SendResult.Failed { Kind: FailureKind.Temporary or FailureKind.Uncertain } failed => Failed(state, failed, now),
            // Also who refuses a letter or its address has answered.
            _ => Answered(state, now),
        };
    }

    /// <summary>The state after somebody, or the other side's answer, stopped it. One that is stopped keeps its reason.</summary>
    public static ChannelState Stopped(ChannelState state, string reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Condition is ChannelCondition.Stopped ? state : new(state.Channel, ChannelCondition.Stopped, now) { Reason = reason };
    }

    /// <summary>The state after an operator started it: as if nothing had been.</summary>
    public static ChannelState Started(ChannelState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Condition is ChannelCondition.Closed ? state : ChannelState.New(state.Channel, now);
    }

    private static ChannelState Answered(ChannelState state, DateTimeOffset now) => state.Condition switch
    {
        ChannelCondition.HalfOpen => ChannelState.New(state.Channel, now),
        // A late answer from before it opened.
        ChannelCondition.Open => state,
        _ => state with { Failures = 0, Recent = Remember(state, '.'), Openings = 0 },
    };

    private static ChannelState Throttled(ChannelState state, TimeSpan wait, DateTimeOffset now)
    {
        var until = state.NotBefore > now + wait ? state.NotBefore : now + wait;
        return state.Condition is ChannelCondition.HalfOpen ? state with { Condition = ChannelCondition.Open, NotBefore = until, OpenUntil = until } : state with { NotBefore = until };
    }

    private static ChannelState Failed(ChannelState state, SendResult.Failed failed, DateTimeOffset now)
    {
        var worse = state with { Failures = state.Failures + 1, Recent = Remember(state, 'x') };
        var opens = state.Condition is ChannelCondition.HalfOpen || (state.Condition is ChannelCondition.Closed && IsTooMuch(worse));
        if (!opens) return worse;
        return worse with
        {
            Condition = ChannelCondition.Open, Since = state.Condition is ChannelCondition.Closed ? now : state.Since, Reason = $"{failed.Code} {failed.Detail}",
            OpenUntil = now + Rests[Math.Min(state.Openings, Rests.Length - 1)], Openings = state.Openings + 1,
        };
    }

    private static bool IsTooMuch(ChannelState state) =>
        state.Failures >= InARow || (state.Recent.Length == Remembered && state.Recent.Count(each => each == 'x') * 2 >= Remembered);

    private static string Remember(ChannelState state, char result) => state.Recent.Length < Remembered ? state.Recent + result : state.Recent[1..] + result;
}
