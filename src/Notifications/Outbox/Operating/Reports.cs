using ReformFlow.Grains;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox.Deciding;
using ReformFlow.Notifications.Outbox.Sending;

namespace ReformFlow.Notifications.Outbox.Operating;

/// <summary>Takes reports that a letter which was taken could not be delivered after all. Anybody can write such a report, so only one that fits what was sent is believed.</summary>
public sealed class Reports(IDeliveries deliveries, IContacts contacts, Addressees addressees, ChannelSet channels, OperatorNews news, BusinessClock clock)
{
    /// <summary>Takes one; a second time does nothing.</summary>
    /// <param name="delivery">The delivery that it is about.</param>
    /// <param name="generation">Its generation; null where the report does not say.</param>
    /// <param name="recipient">The address that could not be reached.</param>
    /// <param name="code">The code, such as <c>5.1.1</c>.</param>
    /// <param name="said">What was said.</param>
    /// <param name="cancellation">Undoes it.</param>
    /// <returns>Whether it was believed and changed something.</returns>
    public async Task<bool> TakeAsync(string delivery, int? generation, string recipient, string code, string said, CancellationToken cancellation = default)
    {
        var (now, isBelieved) = (clock.Now, false);
        var around = channels.Around(Channel.Email, now);
        var pair = await deliveries.ChangeAsync(delivery, null, before =>
        {
            isBelieved = before.It is { Channel: Channel.Email, Status: DeliveryStatus.Sent } it && it.Generation == (generation ?? it.Generation)
                && string.Equals(it.Address, recipient, StringComparison.OrdinalIgnoreCase);
            return isBelieved ? Outcomes.Bounced(before, code, said, around) : before;
        }, cancellation: cancellation);
        if (!isBelieved || pair is null) return false;
        await contacts.MarkInvalidAsync(pair.It.Municipality, pair.It.Person, pair.It.Address!, $"{code} {said}", now, cancellation);
        if (await addressees.SharedAsync(pair.It, cancellation) is { } shared)
            pair = await deliveries.ChangeAsync(delivery, null, dead => Sharing.Of(dead, shared, now), cancellation: cancellation) ?? pair;
        if (pair.It.Status is DeliveryStatus.Dead) await news.DiedAsync(pair.It, cancellation);
        return true;
    }
}
