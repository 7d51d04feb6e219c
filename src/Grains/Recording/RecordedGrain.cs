using System.Diagnostics;
using ReformFlow.Domain;

namespace ReformFlow.Grains.Recording;

/// <summary>
/// A grain whose every change is one write of state, journal and rows together. Stored first, remembered second: memory
/// never claims what the database does not hold.
/// </summary>
/// <typeparam name="TState">The grain's state.</typeparam>
internal abstract class RecordedGrain<TState>(IPersistentState<StateDocument<TState>> stored, BusinessClock clock, ActMetrics metrics) : Grain
    where TState : class, new()
{
    /// <summary>The grain's key, which is also the key of its journal.</summary>
    protected string Key => this.GetPrimaryKeyString();

    /// <summary>The state as stored.</summary>
    protected TState State => stored.State.State ?? Empty;

    /// <summary>Where the journal ends.</summary>
    protected ChainHead Head => stored.State.Head;

    /// <summary>The clock of the town's business.</summary>
    protected BusinessClock Clock { get; } = clock;

    /// <summary>What operators watch.</summary>
    protected ActMetrics Metrics { get; } = metrics;

    private static TState Empty { get; } = new();

    /// <summary>
    /// Writes what happened. Whatever goes wrong, the outcome is unknown: the write may have arrived. So the activation ends,
    /// and the next call starts from what is stored.
    /// </summary>
    protected async Task CommitAsync(TState next, DateTimeOffset at, Values<Happening> happenings, Copies? copies = null)
    {
        using var trace = ActMetrics.Traces.StartActivity("commit");
        trace?.SetTag("grain", Key);
        var (before, start) = (stored.State, Stopwatch.GetTimestamp());
        try
        {
            stored.State = before.After(next, at, happenings, copies);
            await stored.WriteStateAsync();
        }
        catch (Exception thrown)
        {
            stored.State = before;
            DeactivateOnIdle();
            trace?.SetStatus(ActivityStatusCode.Error, thrown.GetType().Name);
            throw;
        }
        Metrics.Committed(GetType().Name, Stopwatch.GetElapsedTime(start));
    }
}
