using ReformFlow.Grains;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox.Deciding;

namespace ReformFlow.Notifications.Outbox.Sending;

/// <summary>Looks after deliveries that nothing happens to: leases that ran out, terms that passed, channels that do not work.</summary>
public sealed class Sweeper(IDeliveries deliveries, IChannelStates states, ChannelSet channels, OperatorNews news, BusinessClock clock)
{
    private const int Most = 500;

    /// <summary>Looks until there is nothing left to do. May run on every node at once.</summary>
    /// <returns>How many deliveries were changed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        for (var all = 0; ;)
        {
            var changed = await LookAsync(cancellation);
            all += changed;
            if (changed < Most) return all;
        }
    }

    private async Task<int> LookAsync(CancellationToken cancellation)
    {
        var changed = await LeasesAsync(cancellation) + await TermsAsync(cancellation);
        foreach (var channel in Enum.GetValues<Channel>()) changed += await StuckAsync(channel, cancellation);
        return changed;
    }

    private async Task<int> LeasesAsync(CancellationToken cancellation)
    {
        var (now, changed) = (clock.Now, 0);
        foreach (var delivery in await deliveries.LostAsync(now, Most, cancellation))
        {
            var end = new AttemptEnd(null, new SendResult.Failed(FailureKind.Uncertain, EndCodes.LostLease, ""), now);
            var around = channels.Around(delivery.Channel, now);
            changed += await ChangeAsync(delivery.Id, delivery.LeaseOwner, pair => Outcomes.LeaseLost(pair, around), delivery.IsUnderway ? end : null, cancellation);
        }
        return changed;
    }

    private async Task<int> TermsAsync(CancellationToken cancellation)
    {
        var (now, changed) = (clock.Now, 0);
        foreach (var id in await deliveries.ExpiredAsync(now, now - Retries.Longest, Most, cancellation))
            changed += await ChangeAsync(id, null, pair => Endings.Expired(pair, now), null, cancellation);
        foreach (var id in await deliveries.OrphansAsync(Most, cancellation))
            changed += await ChangeAsync(id, null, pair => Endings.Orphaned(pair, now), null, cancellation);
        return changed;
    }

    private async Task<int> StuckAsync(Channel channel, CancellationToken cancellation)
    {
        if (!channels.Has(Fallbacks.Other(channel))) return 0;
        var (now, changed) = (clock.Now, 0);
        var state = await states.OfAsync(channel, now, cancellation);
        // A channel that the program does not have has never been used.
        var down = !channels.Has(channel) ? DateTimeOffset.MinValue : state.Condition is ChannelCondition.Closed ? (DateTimeOffset?)null : state.Since;
        foreach (var id in await deliveries.StuckAsync(channel, down is null, Urgency.Urgent, now - Retries.UntilFallback, Most, cancellation))
        {
            var around = channels.Around(channel, now);
            changed += await ChangeAsync(id, null, pair => Fallbacks.WhenStuck(pair, down, around), null, cancellation);
        }
        return changed;
    }

    private async Task<int> ChangeAsync(string id, string? owner, Func<DeliveryPair, DeliveryPair> decide, AttemptEnd? end, CancellationToken cancellation)
    {
        var isChanged = false;
        var pair = await deliveries.ChangeAsync(id, owner, before =>
        {
            var after = decide(before);
            isChanged = after != before;
            return after;
        }, end, cancellation: cancellation);
        if (!isChanged) return 0;
        foreach (var dead in new[] { pair?.It, pair?.Other }.OfType<Delivery>().Where(each => each.Status is DeliveryStatus.Dead)) await news.DiedAsync(dead, cancellation);
        return 1;
    }
}
