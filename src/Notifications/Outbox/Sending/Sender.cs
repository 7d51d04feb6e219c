using System.Diagnostics;
using Microsoft.Extensions.Logging;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox.Deciding;

namespace ReformFlow.Notifications.Outbox.Sending;

/// <summary>Sends one delivery that this node has on lease: asks, addresses, records, calls the channel, records. What follows from each answer is decided elsewhere.</summary>
public sealed partial class Sender(
    IDeliveries deliveries, IChannelStates states, IContacts contacts, IStillWanted wanted, Addressees addressees, CalendarDesk calendars, ChannelSet channels,
    OperatorNews news, DeliveryMetrics metrics, BusinessClock clock, TimeProvider time, ILogger<Sender> log)
{
    /// <summary>How long a node has a delivery without renewing the lease.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromMinutes(2);

    // Shorter than the lease, so that nobody else begins while this one may still be talking.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    /// <summary>Sends it, or does with it what is to be done instead.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="delivery">As it was taken.</param>
    /// <param name="isProbe">Whether it tries a channel that rests.</param>
    /// <param name="cancellation">The node is stopping; what has begun is recorded.</param>
    public async Task SendAsync(IChannel channel, Delivery delivery, bool isProbe, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(delivery);
        if (await LetterAsync(delivery, isProbe, cancellation) is not { } letter) return;
        await EachAsync(channel, [new(delivery, letter)], cancellation);
    }

    private async Task<Letter?> LetterAsync(Delivery delivery, bool isProbe, CancellationToken cancellation)
    {
        var now = clock.Now;
        if (!isProbe && !Breaker.IsUsable(await states.OfAsync(delivery.Channel, now, cancellation), now)) return await InsteadAsync(delivery, Endings.GivenBack);
        // Its term may have ended since somebody last looked after terms.
        if (delivery.ExpiresAt <= now) return await InsteadAsync(delivery, pair => Endings.Expired(Endings.GivenBack(pair), now));
        if (await deliveries.NoticeAsync(delivery.Notice, cancellation) is not { } told) return await InsteadAsync(delivery, pair => Endings.NotWanted(pair, "The notice is not there any more.", now));
        switch ((await wanted.AskAsync(delivery.Municipality, [told.Notice], now, cancellation))[0])
        {
            case Wanted.No no: return await InsteadAsync(delivery, pair => Endings.NotWanted(pair, no.Why, now));
            case Wanted.Later later: return await InsteadAsync(delivery, pair => Endings.Later(pair, later.Until, now));
        }
        var (to, why) = await addressees.OfAsync(delivery, cancellation);
        if (to is null)
        {
            var shared = await addressees.SharedAsync(delivery, cancellation);
            return await InsteadAsync(delivery, pair => Sharing.Of(Endings.Unaddressed(pair, why, channels.Around(delivery.Channel, now)), shared, now));
        }
        var letter = await calendars.FilledAsync(Letters.Of(delivery, told.Notice.Notice, told.DueVersion, to), delivery.Kind, now, cancellation);
        // The plan may be a minute old, and what it found have been mended since.
        if (delivery.Kind is NoticeKind.CalendarChanged && letter.Changes.Count == 0) return await InsteadAsync(delivery, pair => Endings.NotWanted(pair, "The reader's calendar is as it should be, or is not reached by this address.", now));
        return delivery.Channel is Channel.Email ? letter with { Head = await addressees.HeadAsync(delivery.Municipality, cancellation) } : letter;
    }

    private async Task<Letter?> InsteadAsync(Delivery delivery, Func<DeliveryPair, DeliveryPair> decide)
    {
        var pair = await deliveries.ChangeAsync(delivery.Id, delivery.LeaseOwner, decide);
        await TellAsync(pair);
        return null;
    }

    // A channel never throws by its contract. One that does may have sent, and what became of it is not known.
    private async Task<SendResult> HandOverAsync(IChannel channel, Letter letter, Func<CancellationToken, Task<SendResult>> send, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var activity = ActMetrics.Traces.StartActivity("notice.deliver", ActivityKind.Client);
        activity?.SetTag("notice.delivery", letter.Delivery).SetTag("notice.channel", channel.Kind.ToString());
        try
        {
            return await send(either.Token);
        }
        catch (Exception failure)
        {
            if (failure is not OperationCanceledException) LogThrown(failure, letter.Delivery, channel.Kind);
            return new SendResult.Failed(FailureKind.Uncertain, failure is OperationCanceledException ? "cancelled" : "thrown", failure.GetType().Name);
        }
    }

    // Not cancelled: the letter has left, and whoever does not record that would send it twice.
    private async Task RecordAsync(Delivery delivery, string attempt, Letter letter, SendResult result, TimeSpan took)
    {
        var now = clock.Now;
        var around = channels.Around(delivery.Channel, now);
        var shared = result is SendResult.Failed { Kind: FailureKind.Recipient } ? await addressees.SharedAsync(delivery) : null;
        var pair = await deliveries.ChangeAsync(delivery.Id, delivery.LeaseOwner, pair => Sharing.Of(Outcomes.After(pair, result, around), shared, now), new AttemptEnd(attempt, result, now));
        metrics.Attempted(delivery, result, took, now);
        if (result is SendResult.Failed failed)
        {
            LogFailed(letter.Delivery, delivery.Channel, failed.Kind, failed.Code);
            if (failed.Kind is FailureKind.Recipient && delivery.Channel is Channel.Email)
                await contacts.MarkInvalidAsync(delivery.Municipality, delivery.Person, letter.To.Address, $"{failed.Code} {failed.Detail}", now);
        }
        await TellAsync(pair);
        await NoteAsync(delivery, letter, result, now);
    }

    // Last, because nothing of the outbox waits for it. What is left out here is a day that its reader has to take away himself.
    private async Task NoteAsync(Delivery delivery, Letter letter, SendResult result, DateTimeOffset now)
    {
        try
        {
            await calendars.NoteAsync(letter, delivery.Channel, result, now);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogNotNoted(failure, letter.Delivery);
        }
    }

    // Once for each request, however many letters were in it.
    private async Task AnsweredAsync(Channel channel, SendResult result)
    {
        var now = clock.Now;
        var (before, after) = await states.ChangeAsync(channel, now, state => Breaker.After(state, result, now));
        await news.ChangedAsync(before, after);
    }

    private async Task TellAsync(DeliveryPair? pair)
    {
        foreach (var dead in new[] { pair?.It, pair?.Other }.OfType<Delivery>().Where(each => each.Status is DeliveryStatus.Dead)) await news.DiedAsync(dead);
    }
}
