using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Outbox.Deciding;

/// <summary>What has to arrive and reaches its reader by no channel goes to the town's shared address (代表アドレス, notifications.md §3.1). Pure.</summary>
public static class Sharing
{
    /// <summary>The pair where its mail has just died for want of an address: the mail is tried once more, at the shared one.</summary>
    /// <param name="pair">The pair as it was decided.</param>
    /// <param name="shared">The shared address; null where there is none, or the notice need not arrive.</param>
    /// <param name="now">The moment.</param>
    public static DeliveryPair Of(DeliveryPair pair, string? shared, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (shared is null || pair.It.Status is not DeliveryStatus.Dead) return pair;
        return pair.It.Channel is Channel.Email ? pair with { It = Again(pair.It, shared, now) } : pair with { Other = pair.Other is { } mail ? Again(mail, shared, now) : null };
    }

    /// <summary>Whether a delivery is to go to the shared address.</summary>
    public static bool IsShared(Delivery delivery, string? shared)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return delivery.Channel is Channel.Email && shared is not null && (delivery.LastCode == EndCodes.Shared || delivery.Address == shared);
    }

    private static Delivery Again(Delivery mail, string shared, DateTimeOffset now) =>
        mail is { Status: DeliveryStatus.Dead, LastKind: FailureKind.Recipient } && mail.Address != shared
            ? mail with { Status = DeliveryStatus.Retry, NotBefore = now, EndedAt = null, FailingSince = null, LastCode = EndCodes.Shared, LastDetail = $"{mail.LastCode} {mail.LastDetail}" }
            : mail;
}
