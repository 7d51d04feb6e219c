using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReformFlow.Domain;
using ReformFlow.Grains;
using ReformFlow.Notifications.Outbox;

namespace ReformFlow.Silo.Outbox;

/// <summary>What waits to be sent, for operators: how many, and for how long the oldest. Looked up every 15 seconds, never by who asks.</summary>
internal sealed partial class OutboxLengths : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private readonly IDeliveryLists _lists;
    private readonly BusinessClock _clock;
    private readonly TimeProvider _time;
    private readonly ILogger<OutboxLengths> _log;
    private readonly Meter _meter;
    private Values<WaitingDeliveries> _waiting = [];

    public OutboxLengths(IDeliveryLists lists, BusinessClock clock, TimeProvider time, IMeterFactory meters, ILogger<OutboxLengths> log)
    {
        (_lists, _clock, _time, _log, _meter) = (lists, clock, time, log, meters.Create(ActMetrics.Name));
        _meter.CreateObservableGauge("reformflow.notices.waiting", () => _waiting.Select(each => new Measurement<long>(each.Count, Tag(each))), description: "Letters that are due and wait, by channel.");
        _meter.CreateObservableGauge("reformflow.notices.oldest.age", () => _waiting.Select(each => new Measurement<double>((_clock.Now - each.Oldest).TotalSeconds, Tag(each))), "s", "How long the oldest of them has waited.");
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, _time);
        do
        {
            try
            {
                _waiting = await _lists.WaitingAsync(_clock.Now, cancellation: stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // An old number would look like a quiet day.
                _waiting = [];
                LogUnknown(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static KeyValuePair<string, object?> Tag(WaitingDeliveries each) => new("channel", each.Channel.ToString());
}
