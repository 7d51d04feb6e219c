using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Deciding;

namespace ReformFlow.Tests.Unit.Notifications.Outbox;

/// <summary>Deliveries as tests need them; the moment is the same everywhere.</summary>
internal static class Situations
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(9));

    public static Delivery Delivery(Channel channel = Channel.Email, NoticeKind kind = NoticeKind.ReviewRequested) =>
        new($"{channel}", "key", kind, channel, new("ninomiya"), new("zaimu-kacho"), Now, Now);

    public static Delivery Sending(Channel channel = Channel.Email, NoticeKind kind = NoticeKind.ReviewRequested) =>
        Delivery(channel, kind) with { Status = DeliveryStatus.Sending, LeaseOwner = "node", LeaseUntil = Now.AddMinutes(2), IsUnderway = true };

    public static DeliveryPair Pair(Delivery it, Delivery? other = null) => new(it, other);

    public static SendResult.Failed Failed(FailureKind kind, TimeSpan? retryAfter = null) => new(kind, "451", "later", retryAfter);

    public static Circumstance At(DateTimeOffset now, bool otherIsOn = false, double chance = 0.5) => new(now, otherIsOn, chance, "new");

    public static Circumstance Circumstance(bool otherIsOn = false) => At(Now, otherIsOn);

    public static SendResult Sent { get; } = new SendResult.Sent("250 queued");
}
