using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ReformFlow.Tests.Checker;

namespace ReformFlow.Tests.EndToEnd.Load;

/// <summary>Counts what a run did, for people and for its end.</summary>
/// <param name="acts">How many acknowledged acts are enough.</param>
internal sealed class Tally(int acts)
{
    private readonly ConcurrentBag<double> _took = [];
    private readonly ConcurrentDictionary<string, int> _refusals = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private int _done, _unknown, _repeated;

    public bool GoesOn => Done < acts;

    /// <summary>Acknowledged acts, each once.</summary>
    public int Done => Volatile.Read(ref _done);

    public int Unknown => Volatile.Read(ref _unknown);

    public void Answered(Operation operation, int attempt, Outcome outcome, string refusal, TimeSpan took)
    {
        if (outcome is Outcome.Info) Interlocked.Increment(ref _unknown);
        else if (outcome is Outcome.Fail) _refusals.AddOrUpdate(refusal, 1, (_, count) => count + 1);
        else if (attempt > 1) Interlocked.Increment(ref _repeated);
        if (outcome is not Outcome.Ok) return;
        _took.Add(took.TotalMilliseconds);
        if (_counted.TryAdd(operation.Id, true)) Interlocked.Increment(ref _done);
    }

    private readonly ConcurrentDictionary<string, bool> _counted = new();

    public override string ToString()
    {
        var (took, seconds) = (_took.Order().ToList(), Stopwatch.GetElapsedTime(_start).TotalSeconds);
        double At(double share) => took.Count == 0 ? 0 : took[(int)(share * (took.Count - 1))];
        return string.Create(CultureInfo.InvariantCulture,
            $"{Done} acts in {seconds:F1} s = {Done / seconds:F0}/s, p50 {At(.5):F1} ms, p99 {At(.99):F1} ms, longest {At(1):F0} ms; {_repeated} repeated, {_unknown} without answer; refused: {string.Join(", ", _refusals.OrderByDescending(each => each.Value).Select(each => $"{each.Key} {each.Value}"))}");
    }
}
