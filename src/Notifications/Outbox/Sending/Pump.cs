using Microsoft.Extensions.Logging;
using ReformFlow.Domain;
using ReformFlow.Grains;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox.Deciding;

namespace ReformFlow.Notifications.Outbox.Sending;

/// <summary>
/// Takes what is due on a channel, oldest first, and has it sent at the channel's rate. May run on every node, and several
/// times on one: each delivery is on lease with one of them.
/// </summary>
public sealed partial class Pump(IDeliveries deliveries, IChannelStates states, Sender sender, ChannelSet channels, OutboxOptions options, BusinessClock clock, ILogger<Pump> log)
{
    // A lease ends before a longer row of letters has had its turn.
    private const int TurnsOfEach = 4;

    private readonly string _owner = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";

    /// <summary>Sends until nothing more is due on the channel, or it rests.</summary>
    /// <returns>How many deliveries were taken.</returns>
    public async Task<int> RunAsync(IChannel channel, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(channel);
        for (var all = 0; ;)
        {
            var taken = await RoundAsync(channel, cancellation);
            if (taken == 0) return all;
            all += taken;
        }
    }

    private async Task<int> RoundAsync(IChannel channel, CancellationToken cancellation)
    {
        var (most, order) = await AllowedAsync(channel.Kind, cancellation);
        if (most == 0) return 0;
        var isProbe = order is not TakeOrder.Oldest;
        try
        {
            var now = clock.Now;
            var bulk = isProbe ? null : channel as IBulkChannel;
            var taken = await deliveries.TakeAsync(channel.Kind, order, Math.Max(most, bulk?.MostTogether ?? 0), _owner, now, now + Sender.Lease, cancellation);
            var alike = taken.Where(delivery => bulk?.MayGoTogether(delivery.Kind) is true).ToValues();
            await Parallel.ForEachAsync(taken.Except(alike), new ParallelOptions { MaxDegreeOfParallelism = options.AtOnce(channel.Kind), CancellationToken = cancellation },
                async (delivery, stop) => await OneAsync(channel, delivery, isProbe, stop));
            if (bulk is not null && alike.Count > 0) await TogetherAsync(bulk, alike, cancellation);
            return taken.Count;
        }
        finally
        {
            // Where the probe found nothing to send, or ended without an answer, the next round may probe again.
            if (isProbe) await states.ChangeAsync(channel.Kind, clock.Now, state => Breaker.NotProbed(state, clock.Now), cancellation: CancellationToken.None);
        }
    }

    // A channel that rests is tried by turns with the letter that was tried most and least often: the one finds a server that
    // takes everything at the second time, the other is not held up by one letter that is never taken.
    private async Task<(int Most, TakeOrder Order)> AllowedAsync(Channel channel, CancellationToken cancellation)
    {
        var now = clock.Now;
        var state = await states.OfAsync(channel, now, cancellation);
        if (Breaker.IsUsable(state, now)) return (options.AtOnce(channel) * TurnsOfEach, TakeOrder.Oldest);
        if (Breaker.Probing(state, now, Sender.Lease) == state) return (0, TakeOrder.Oldest);
        var (before, after) = await states.ChangeAsync(channel, now, current => Breaker.Probing(current, now, Sender.Lease), cancellation: cancellation);
        return before == after ? (0, TakeOrder.Oldest) : (1, after.Openings % 2 == 1 ? TakeOrder.MostTried : TakeOrder.LeastTried);
    }

    // Their leases run out too where something goes wrong.
    private async Task TogetherAsync(IBulkChannel channel, Values<Delivery> alike, CancellationToken cancellation)
    {
        try
        {
            await sender.SendTogetherAsync(channel, alike, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure, alike[0].Id);
        }
    }

    // What goes wrong with one stops no other; its lease runs out and it is looked at again.
    private async Task OneAsync(IChannel channel, Delivery delivery, bool isProbe, CancellationToken cancellation)
    {
        try
        {
            await channels.WaitAsync(channel.Kind, cancellation);
            await sender.SendAsync(channel, delivery, isProbe, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure, delivery.Id);
        }
    }
}
