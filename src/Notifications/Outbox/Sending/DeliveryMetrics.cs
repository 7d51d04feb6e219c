using System.Diagnostics.Metrics;
using ReformFlow.Grains;
using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Outbox.Sending;

/// <summary>What operators watch of sending: letters by channel and result, how long a channel takes, how late a letter is.</summary>
public sealed class DeliveryMetrics : IDisposable
{
    private readonly Meter _meter;
    private readonly Counter<long> _sent, _failed;
    private readonly Histogram<double> _took, _late;

    /// <summary>Makes the instruments.</summary>
    public DeliveryMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _meter = meters.Create(ActMetrics.Name);
        _sent = _meter.CreateCounter<long>("reformflow.notices.sent", description: "Letters that a channel took.");
        _failed = _meter.CreateCounter<long>("reformflow.notices.failed", description: "Letters that a channel did not take, by kind of failure.");
        _took = _meter.CreateHistogram<double>("reformflow.notices.send.duration", "s", "Time of handing one letter over.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] });
        _late = _meter.CreateHistogram<double>("reformflow.notices.latency", "s", "From a letter's planning, or the opening of its window, until a channel took it.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 5, 15, 60, 300, 900, 3600, 14400, 86400] });
    }

    /// <summary>Counts one attempt.</summary>
    public void Attempted(Delivery delivery, SendResult result, TimeSpan took, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var channel = new KeyValuePair<string, object?>("channel", delivery.Channel.ToString());
        _took.Record(took.TotalSeconds, channel);
        if (result is SendResult.Failed failed)
        {
            _failed.Add(1, channel, new("kind", failed.Kind.ToString()));
            return;
        }
        _sent.Add(1, channel);
        _late.Record(Math.Max(0, (now - (delivery.FailingSince ?? delivery.NotBefore)).TotalSeconds), channel);
    }

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();
}
