using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Outbox.Deciding;

/// <summary>When the other channel carries a notice instead (代替). Pure.</summary>
public static class Fallbacks
{
    /// <summary>The pair after this delivery can never arrive: the other channel takes it, or it is dead.</summary>
    public static DeliveryPair GivenUp(DeliveryPair pair, Circumstance now)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(now);
        var it = pair.It;
        return pair.Other switch
        {
            // Days for a calendar travel by mail alone.
            null when now.OtherIsOn && it.Kind is not NoticeKind.CalendarChanged => HandedOver(pair, InPlaceOf(it, now)),
            { IsWaiting: true } waiting => HandedOver(pair, Sooner(waiting, it, now)),
            { Status: DeliveryStatus.Sending } sending => HandedOver(pair, sending with { FallbackOf = sending.FallbackOf ?? it.Id }),
            { Status: DeliveryStatus.Sent } other => pair with { It = Endings.End(it, DeliveryStatus.Superseded, EndCodes.OtherChannel, $"Delivered by {other.Channel}; here: {it.LastCode} {it.LastDetail}", now.Now) },
            _ => Endings.Dead(pair, it.LastCode ?? "", it.LastDetail ?? "", now.Now),
        };
    }

    /// <summary>
    /// The pair when this delivery's channel has not worked for a quarter of an hour: what is urgent goes by the other one, and
    /// waits for how that ends. Unchanged where that is no way, or not yet.
    /// </summary>
    /// <param name="pair">The pair.</param>
    /// <param name="channelDownSince">Since when its channel has not been used; null while it is.</param>
    /// <param name="now">What is known.</param>
    public static DeliveryPair WhenStuck(DeliveryPair pair, DateTimeOffset? channelDownSince, Circumstance now)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(now);
        var it = pair.It;
        if (!it.IsWaiting || !it.Kind.IsUrgent() || !now.OtherIsOn) return pair;
        var down = channelDownSince is { } since && it.NotBefore <= now.Now ? Later(since, it.NotBefore) : (DateTimeOffset?)null;
        if ((it.FailingSince ?? down) is not { } stuck || now.Now - stuck < Retries.UntilFallback) return pair;
        return pair.Other switch
        {
            null => HandedOver(pair, InPlaceOf(it, now)),
            { Status: DeliveryStatus.Held } held when held.NotBefore > now.Now => HandedOver(pair, Sooner(held, it, now)),
            _ => pair,
        };
    }

    private static DeliveryPair HandedOver(DeliveryPair pair, Delivery other) => new(Outcomes.Free(pair.It) with { Status = DeliveryStatus.Fallback }, other);

    private static Delivery Sooner(Delivery waiting, Delivery it, Circumstance now) =>
        waiting with { NotBefore = waiting.NotBefore < now.Now ? waiting.NotBefore : now.Now, FallbackOf = waiting.FallbackOf ?? it.Id };

    private static Delivery InPlaceOf(Delivery it, Circumstance now) => new(now.NewId, it.Notice, it.Kind, Other(it.Channel), it.Municipality, it.Person, now.Now, now.Now)
    {
        ExpiresAt = it.ExpiresAt, FallbackOf = it.Id,
    };

    /// <summary>The other channel.</summary>
    public static Channel Other(Channel channel) => channel is Channel.Email ? Channel.Teams : Channel.Email;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
