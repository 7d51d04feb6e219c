namespace ReformFlow.Tests.Teams;

/// <summary>A clock that only short waits move: each is over at once and has taken its time all the same. The long ones, which are limits, are real and move nothing.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);

    private readonly DateTimeOffset _start = System.GetUtcNow();
    private long _waited;

    /// <summary>How long all short waits together would have taken.</summary>
    public TimeSpan Waited => TimeSpan.FromTicks(Interlocked.Read(ref _waited));

    public override DateTimeOffset GetUtcNow() => _start + Waited;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero || dueTime >= Long) return base.CreateTimer(callback, state, dueTime, period);
        Interlocked.Add(ref _waited, dueTime.Ticks);
        return base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), period);
    }
}
