namespace ReformFlow.Notifications.Outbox.Sending;

/// <summary>Lets so many through a minute, evenly, with a small stock for what comes after a pause.</summary>
/// <param name="perMinute">How many.</param>
/// <param name="time">The clock that waits are on.</param>
/// <param name="atOnce">How many of them may leave at once after a pause; null for a tenth of a minute's worth.</param>
internal sealed class TokenBucket(int perMinute, TimeProvider time, int? atOnce = null)
{
    private readonly TimeSpan _gap = TimeSpan.FromMinutes(1) / perMinute, _stock = TimeSpan.FromMinutes(1) / perMinute * Math.Max(0, (atOnce ?? perMinute / 10) - 1);
    private readonly Lock _turn = new();
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Waits for a turn, in the order of asking.</summary>
    public Task WaitAsync(CancellationToken cancellation)
    {
        var wait = Reserve(time.GetUtcNow());
        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellation) : Task.CompletedTask;
    }

    private TimeSpan Reserve(DateTimeOffset now)
    {
        lock (_turn)
        {
            var turn = _next < now - _stock ? now - _stock : _next;
            _next = turn + _gap;
            return turn - now;
        }
    }
}
