using ReformFlow.Notifications.Outbox.Sending;

namespace ReformFlow.Tests.Unit.Notifications.Outbox;

/// <summary>The rate of a channel.</summary>
public sealed class TokenBucketTests : IDisposable
{
    private readonly Clock _clock = new();
    private readonly CancellationTokenSource _end = new();

    [Fact]
    public void AfterAPause_ATenthOfAMinutesLettersLeaveAtOnce_AndThenOneEachGap()
    {
        var rate = new TokenBucket(60, _clock);

        Assert.Equal([true, true, true, true, true, true, false], Enumerable.Range(0, 7).Select(_ => rate.WaitAsync(_end.Token).IsCompleted));
        _clock.Now += TimeSpan.FromSeconds(2);
        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(_ => rate.WaitAsync(_end.Token).IsCompleted));
    }

    [Fact]
    public void HoweverLongThePause_NoMoreIsSavedUp()
    {
        var rate = new TokenBucket(60, _clock);
        _clock.Now += TimeSpan.FromDays(3);

        Assert.Equal(6, Enumerable.Range(0, 100).Count(_ => rate.WaitAsync(_end.Token).IsCompleted));
    }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    // Its timers are the system's; nothing here waits for one.
    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 26, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
