using System.Diagnostics;
using System.Diagnostics.Metrics;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Grains;

/// <summary>What operators watch: acts by verb and result, and how long a commit takes.</summary>
public sealed class ActMetrics : IDisposable
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "ReformFlow";

    private readonly Meter _meter;
    private readonly Counter<long> _acts;
    private readonly Histogram<double> _commits;

    /// <summary>Makes the instruments.</summary>
    public ActMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _meter = meters.Create(Name);
        _acts = _meter.CreateCounter<long>("reformflow.acts", description: "Acts on sheets by verb and result.");
        _commits = _meter.CreateHistogram<double>("reformflow.commit.duration", "s", "Time of one commit of state, journal and rows.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5] });
    }

    /// <summary>The traces from page to commit.</summary>
    public static ActivitySource Traces { get; } = new(Name);

    /// <summary>Counts one answer.</summary>
    public void Answered(Verb verb, Decision decision) => _acts.Add(1,
        new KeyValuePair<string, object?>("verb", verb.ToString()),
        new KeyValuePair<string, object?>("result", decision is Decision.Refused refused ? refused.Why.ToString() : decision.GetType().Name));

    /// <summary>Records one commit.</summary>
    public void Committed(string kind, TimeSpan took) => _commits.Record(took.TotalSeconds, new KeyValuePair<string, object?>("grain", kind));

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();
}
