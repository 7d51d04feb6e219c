using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox.Deciding;
using ReformFlow.Notifications.Outbox.Sending;

namespace ReformFlow.Notifications.Outbox.Operating;

/// <summary>What operators do to deliveries and channels. Each is recorded in the same transaction. Whether somebody is an operator is the caller's to ask.</summary>
public sealed class DeliveryDesk(IDeliveries deliveries, IDeliveryLists lists, IChannelStates states, OperatorNews news, PumpSignal signal, BusinessClock clock)
{
    /// <summary>再送: sends one that has ended again, under one more generation. It may arrive twice.</summary>
    /// <returns>Whether it was; false where there is none in the municipality, or it has not ended.</returns>
    public async Task<bool> SendAgainAsync(MunicipalityId municipality, string id, Actor by, CancellationToken cancellation = default)
    {
        var done = await ChangeAsync(municipality, id, pair => Endings.SentAgain(pair, clock.Now), Operation(municipality, by, NoticeOperationKind.Resend, id, ""), cancellation);
        if (done) signal.Wake();
        return done;
    }

    /// <summary>取消し: gives one up.</summary>
    /// <returns>Whether it was; false where there is none in the municipality, it is being sent at the moment, or it was sent.</returns>
    public Task<bool> CancelAsync(MunicipalityId municipality, string id, string reason, Actor by, CancellationToken cancellation = default) =>
        ChangeAsync(municipality, id, pair => Endings.Cancelled(pair, reason, clock.Now), Operation(municipality, by, NoticeOperationKind.Cancel, id, reason), cancellation);

    /// <summary>Stops a channel for everybody, until somebody starts it.</summary>
    public async Task StopAsync(MunicipalityId municipality, Channel channel, string reason, Actor by, CancellationToken cancellation = default)
    {
        var now = clock.Now;
        var (before, after) = await states.ChangeAsync(channel, now, state => Breaker.Stopped(state, reason, now), Operation(municipality, by, NoticeOperationKind.StopChannel, $"{channel}", reason), cancellation);
        await news.ChangedAsync(before, after, cancellation);
    }

    /// <summary>Starts a channel again, whatever kept it from being used.</summary>
    public async Task StartAsync(MunicipalityId municipality, Channel channel, Actor by, CancellationToken cancellation = default)
    {
        var now = clock.Now;
        var (before, after) = await states.ChangeAsync(channel, now, state => Breaker.Started(state, now), Operation(municipality, by, NoticeOperationKind.StartChannel, $"{channel}", ""), cancellation);
        await news.ChangedAsync(before, after, cancellation);
        signal.Wake();
    }

    private async Task<bool> ChangeAsync(MunicipalityId municipality, string id, Func<DeliveryPair, DeliveryPair> decide, NoticeOperation operation, CancellationToken cancellation)
    {
        if (await lists.WayAsync(municipality, id, cancellation) is null) return false;
        var isChanged = false;
        await deliveries.ChangeAsync(id, null, before =>
        {
            var after = decide(before);
            isChanged = after != before;
            return after;
        }, operation: operation, cancellation: cancellation);
        return isChanged;
    }

    private NoticeOperation Operation(MunicipalityId municipality, Actor by, NoticeOperationKind what, string target, string words) =>
        new(municipality, clock.Now, by.Account, by.Person, what, target, words);
}
