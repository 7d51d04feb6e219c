using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using ReformFlow.Domain;
using ReformFlow.Grains;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Silo.Hosting;

namespace ReformFlow.Silo.Outbox;

/// <summary>What waits to be sent, for operators: how many, and for how long the oldest.</summary>
internal sealed partial class OutboxLengths : PeriodicLook
{
    private readonly IDeliveryLists _lists;
    private readonly BusinessClock _clock;
    private readonly ILogger<OutboxLengths> _log;
    private Values<WaitingDeliveries> _waiting = [];

    public OutboxLengths(IDeliveryLists lists, BusinessClock clock, TimeProvider time, IMeterFactory meters, ILogger<OutboxLengths> log)
        : base(time, meters)
    {
        (_lists, _clock, _log) = (lists, clock, log);
        Meter.CreateObservableGauge("reformflow.notices.waiting", () => _waiting.Select(each => new Measurement<long>(each.Count, Tag(each))), description: "Letters that are due and wait, by channel.");
        Meter.CreateObservableGauge("reformflow.notices.oldest.age", () => _waiting.Select(each => new Measurement<double>((_clock.Now - each.Oldest).TotalSeconds, Tag(each))), "s", "How long the oldest of them has waited.");
    }

    protected override async Task LookAsync(CancellationToken cancellation)
    {
        _waiting = await _lists.WaitingAsync(_clock.Now, cancellation: cancellation);
    }

    protected override void Forget(Exception failure)
    {
        _waiting = [];
        LogUnknown(failure);
    }

    private static KeyValuePair<string, object?> Tag(WaitingDeliveries each) => new("channel", each.Channel.ToString());
}
