using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Outbox;

/// <summary>The table of deliveries: leases, attempts, and changes that several nodes may ask for at once. It decides nothing.</summary>
public interface IDeliveries
{
    /// <summary>Takes what is due on a channel on lease. Nobody else gets it before the lease has run out.</summary>
    Task<Values<Delivery>> TakeAsync(Channel channel, TakeOrder order, int most, string owner, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation = default);

    /// <summary>Records that an attempt begins, and renews the lease.</summary>
    /// <returns>The attempt's id; null when the lease was lost, and then nothing may leave.</returns>
    Task<string?> BeginAsync(Delivery delivery, string address, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation = default);

    /// <summary>Renews the lease of a delivery whose attempt has begun and takes longer than it was given for.</summary>
    /// <returns>Whether it was still held; where it was not, nothing may leave.</returns>
    Task<bool> RenewAsync(Delivery delivery, DateTimeOffset until, CancellationToken cancellation = default);

    /// <summary>
    /// Changes a delivery, and its pair where <paramref name="decide"/> changes that, in one transaction in which nobody else
    /// changes either.
    /// </summary>
    /// <param name="id">Which delivery.</param>
    /// <param name="owner">Who must have it on lease; null when that does not matter.</param>
    /// <param name="decide">What becomes of the two. Pure; the same pair means no change.</param>
    /// <param name="ended">How an attempt ended: recorded in any case, also of a worker who has lost the lease.</param>
    /// <param name="operation">What a person did: recorded when something changed.</param>
    /// <param name="cancellation">Undoes everything.</param>
    /// <returns>The pair as it stands now; null when there is no such delivery or somebody else has the lease.</returns>
    Task<DeliveryPair?> ChangeAsync(string id, string? owner, Func<DeliveryPair, DeliveryPair> decide, AttemptEnd? ended = null, NoticeOperation? operation = null, CancellationToken cancellation = default);

    /// <summary>Those whose lease ran out, with whoever had them.</summary>
    Task<Values<Delivery>> LostAsync(DateTimeOffset now, int most, CancellationToken cancellation = default);

    /// <summary>Those that wait and whose time has passed, or that have waited since before <paramref name="tooLong"/>.</summary>
    Task<Values<string>> ExpiredAsync(DateTimeOffset now, DateTimeOffset tooLong, int most, CancellationToken cancellation = default);

    /// <summary>Those that wait for the other channel although that has ended.</summary>
    Task<Values<string>> OrphansAsync(int most, CancellationToken cancellation = default);

    /// <summary>
    /// Those of some kinds that wait on a channel, began to fail before <paramref name="since"/> (or only came due before it, where
    /// the channel is not used at all), and that the other channel does not carry already.
    /// </summary>
    Task<Values<string>> StuckAsync(Channel channel, bool isUsed, Values<NoticeKind> kinds, DateTimeOffset since, int most, CancellationToken cancellation = default);

    /// <summary>The notice of a delivery, and how often the day that it is about was changed before.</summary>
    Task<(InboxNotice Notice, int DueVersion)?> NoticeAsync(string uniqueKey, CancellationToken cancellation = default);
}

/// <summary>What is taken first.</summary>
public enum TakeOrder
{
    /// <summary>What has been due for longest.</summary>
    Oldest,

    /// <summary>What was tried most often.</summary>
    MostTried,

    /// <summary>What was tried least often.</summary>
    LeastTried,
}
