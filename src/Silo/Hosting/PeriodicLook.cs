using System.Diagnostics.Metrics;
using ReformFlow.Grains;

namespace ReformFlow.Silo.Hosting;

/// <summary>Something for operators that is looked up every 15 seconds, never by who asks.</summary>
internal abstract class PeriodicLook(TimeProvider time, IMeterFactory meters) : PeriodicWork(Interval, time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    /// <summary>Where it is shown.</summary>
    protected Meter Meter { get; } = meters.Create(ActMetrics.Name);

    public override void Dispose()
    {
        Meter.Dispose();
        base.Dispose();
    }

    /// <summary>Looks, and remembers what is shown until the next time.</summary>
    protected abstract Task LookAsync(CancellationToken cancellation);

    /// <summary>It could not look: forgets what it showed, because an old number would look like a quiet day, and says so.</summary>
    protected abstract void Forget(Exception failure);

    protected sealed override Task WorkAsync(CancellationToken cancellation) => LookAsync(cancellation);

    protected sealed override void OnFailure(Exception failure) => Forget(failure);
}
