using System.Threading.RateLimiting;

namespace ReformFlow.Web.Security;

/// <summary>
/// How often one address may try to sign in: 20 times a minute with one name, 300 times with whatever names. It slows
/// guessing before an account is locked, and guessing one password over many names.
/// </summary>
internal sealed class SignInRate : IDisposable
{
    private readonly PartitionedRateLimiter<(string Address, string Name)> _limiter = PartitionedRateLimiter.CreateChained(
        // The address first: whoever invents names makes no more counters than he has tries.
        PartitionedRateLimiter.Create<(string Address, string Name), string>(attempt => Window(attempt.Address, 300)),
        PartitionedRateLimiter.Create<(string Address, string Name), (string, string)>(attempt => Window(attempt, 20)));

    /// <summary>Whether one more try may be made now; it counts.</summary>
    public bool MayTry(string address, string name)
    {
        using var lease = _limiter.AttemptAcquire((address, name));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    private static RateLimitPartition<T> Window<T>(T key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });
}
