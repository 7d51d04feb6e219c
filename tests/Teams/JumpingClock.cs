namespace ReformFlow.Tests.Teams;

/// <summary>A clock on which a short wait is over at once and has taken its time all the same; the long ones, which are limits, are real.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);

    private long _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero || dueTime >= Long) return base.CreateTimer(callback, state, dueTime, period);
        Interlocked.Add(ref _ahead, dueTime.Ticks);
        return base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), period);
    }
}
