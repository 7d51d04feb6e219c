using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Outbox;

/// <summary>One notice on one channel, from its planning to its end. All moments are on the business clock.</summary>
/// <param name="Id">Never changes: what a mail prints as 管理番号.</param>
/// <param name="Notice">The notice's unique key.</param>
/// <param name="Kind">The notice's kind, which decides how hard it is tried.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Municipality">The municipality.</param>
/// <param name="Person">Who is told.</param>
/// <param name="NotBefore">When it is tried next; meaningless once it has ended.</param>
/// <param name="CreatedAt">When it was planned.</param>
public sealed record Delivery(string Id, string Notice, NoticeKind Kind, Channel Channel, MunicipalityId Municipality, PersonId Person, DateTimeOffset NotBefore, DateTimeOffset CreatedAt)
{
    /// <summary>Where it stands.</summary>
    public DeliveryStatus Status { get; init; } = DeliveryStatus.Pending;

    /// <summary>From when on it means nothing any more; null when it always does.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>How often it was tried and not taken, as far as that counts against it.</summary>
    public int Attempts { get; init; }

    /// <summary>1; one more each time that an operator sends it again.</summary>
    public int Generation { get; init; } = 1;

    /// <summary>The node that has it; null unless it is being sent.</summary>
    public string? LeaseOwner { get; init; }

    /// <summary>Until when that node has it; null unless it is being sent.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>Whether an attempt was begun under the present lease whose result nobody recorded.</summary>
    public bool IsUnderway { get; init; }

    /// <summary>The address as it was used last; null before the first attempt.</summary>
    public string? Address { get; init; }

    /// <summary>What the other side answered when it took it; null until then.</summary>
    public string? Receipt { get; init; }

    /// <summary>What kind of failure the last one was; null when it never failed.</summary>
    public FailureKind? LastKind { get; init; }

    /// <summary>The code of the last failure, or one of <see cref="EndCodes"/>; null when there is nothing to tell.</summary>
    public string? LastCode { get; init; }

    /// <summary>What was said with it, for operators.</summary>
    public string? LastDetail { get; init; }

    /// <summary>When it first failed, of those failures that were not followed by a success; null when it never did.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>The delivery on the other channel in whose place it is sent; null when it was planned for itself.</summary>
    public string? FallbackOf { get; init; }

    /// <summary>When it ended; null until then.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether it waits for a moment to be tried.</summary>
    public bool IsWaiting => Status is DeliveryStatus.Pending or DeliveryStatus.Held or DeliveryStatus.Retry or DeliveryStatus.Uncertain;

    /// <summary>Whether nothing more happens to it by itself.</summary>
    public bool HasEnded => Status is DeliveryStatus.Sent or DeliveryStatus.Superseded or DeliveryStatus.Dead or DeliveryStatus.Cancelled;
}

/// <summary>A delivery with the one of the same notice on the other channel: what happens to one may decide about both.</summary>
/// <param name="It">The delivery.</param>
/// <param name="Other">The other channel's; null where there is none.</param>
public sealed record DeliveryPair(Delivery It, Delivery? Other);

/// <summary>What stands as a delivery's code where no other side has said one.</summary>
public static class EndCodes
{
    /// <summary>The person has no usable address on this channel.</summary>
    public const string NoAddress = "no-address";

    /// <summary>What it asks for is done, or no longer asked.</summary>
    public const string NotWanted = "not-wanted";

    /// <summary>The person's own address takes nothing, so the town's shared one is tried.</summary>
    public const string Shared = "shared-address";

    /// <summary>It was delivered on the other channel.</summary>
    public const string OtherChannel = "other-channel";

    /// <summary>Its time has passed.</summary>
    public const string Expired = "expired";

    /// <summary>It could not be sent for two weeks.</summary>
    public const string TooLong = "too-long";

    /// <summary>The node that was sending it ended without saying what became of it.</summary>
    public const string LostLease = "lease-lost";

    /// <summary>An operator cancelled it.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>The relay took it and could not deliver it.</summary>
    public const string Bounced = "bounced";
}
