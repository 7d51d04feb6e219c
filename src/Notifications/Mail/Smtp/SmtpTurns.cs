namespace ReformFlow.Notifications.Mail.Smtp;

/// <summary>How many letters may be under way at once. A server that finds that too many gets one at a time for an hour.</summary>
internal sealed class SmtpTurns(int most, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Narrow = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _all = new(most), _single = new(1);
    private long _narrowUntil;

    /// <summary>Waits for a turn; disposing of it ends it.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellation)
    {
        await _all.WaitAsync(cancellation);
        if (time.GetUtcNow().UtcTicks >= Interlocked.Read(ref _narrowUntil)) return new Turn(_all, null);
        try
        {
            await _single.WaitAsync(cancellation);
        }
        catch
        {
            _all.Release();
            throw;
        }
        return new Turn(_all, _single);
    }

    /// <summary>The server finds it too many.</summary>
    public void BecomeNarrow() => Interlocked.Exchange(ref _narrowUntil, (time.GetUtcNow() + Narrow).UtcTicks);

    public void Dispose()
    {
        _all.Dispose();
        _single.Dispose();
    }

    private sealed class Turn(SemaphoreSlim all, SemaphoreSlim? single) : IDisposable
    {
        public void Dispose()
        {
            single?.Release();
            all.Release();
        }
    }
}
