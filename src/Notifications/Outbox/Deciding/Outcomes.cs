using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Outbox.Deciding;

/// <summary>What is known when something is decided.</summary>
/// <param name="Now">The moment on the business clock.</param>
/// <param name="OtherIsOn">Whether the program has the other channel at all.</param>
/// <param name="Chance">0 to 1, for waits.</param>
/// <param name="NewId">An id that nobody has, for a delivery on the other channel.</param>
public sealed record Circumstance(DateTimeOffset Now, bool OtherIsOn, double Chance, string NewId);

/// <summary>What becomes of a delivery after an attempt. Pure: the table of notifications.md §2 and §5.4.</summary>
public static class Outcomes
{
    /// <summary>The pair after a result.</summary>
    public static DeliveryPair After(DeliveryPair pair, SendResult result, Circumstance now)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(now);
        return result switch
        {
            SendResult.Sent sent => Arrived(pair, sent, now),
            SendResult.Failed { Kind: FailureKind.Recipient or FailureKind.Letter } failed => Fallbacks.GivenUp(pair with { It = Failing(pair.It, failed, now) }, now),
            SendResult.Failed failed => pair with { It = Again(Failing(pair.It, failed, now), failed, now) },
            _ => throw new InvalidOperationException($"{result.GetType()} is a new kind of result."),
        };
    }

    /// <summary>The pair after a report that a letter which was taken could not be delivered. What has ended otherwise stays as it is.</summary>
    public static DeliveryPair Bounced(DeliveryPair pair, string code, string detail, Circumstance now)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return pair.It.Status is DeliveryStatus.Sent
            ? After(pair with { It = pair.It with { EndedAt = null } }, new SendResult.Failed(FailureKind.Recipient, $"{EndCodes.Bounced} {code}".TrimEnd(), detail), now)
            : pair;
    }

    /// <summary>The pair after the node that was sending it ended, or was too slow.</summary>
    public static DeliveryPair LeaseLost(DeliveryPair pair, Circumstance now)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (pair.It.Status is not DeliveryStatus.Sending) return pair;
        return pair.It.IsUnderway
            ? After(pair, new SendResult.Failed(FailureKind.Uncertain, EndCodes.LostLease, "The node that was sending it did not say what became of it."), now)
            // Nothing had left yet.
            : Endings.GivenBack(pair);
    }

    /// <summary>Whoever has it gives it back untried.</summary>
    internal static Delivery Free(Delivery it) => it with { LeaseOwner = null, LeaseUntil = null, IsUnderway = false };

    private static DeliveryPair Arrived(DeliveryPair pair, SendResult.Sent sent, Circumstance now) => new(
        Free(pair.It) with { Status = DeliveryStatus.Sent, Receipt = sent.Receipt, EndedAt = now.Now, FailingSince = null },
        // Whatever it stands in for must not be sent when that channel comes back.
        pair.Other is { Status: DeliveryStatus.Fallback } waiting ? Endings.End(waiting, DeliveryStatus.Superseded, EndCodes.OtherChannel, $"Delivered by {pair.It.Channel}.", now.Now) : pair.Other);

    private static Delivery Failing(Delivery it, SendResult.Failed failed, Circumstance now) => Free(it) with
    {
        LastKind = failed.Kind, LastCode = failed.Code, LastDetail = failed.Detail, FailingSince = it.FailingSince ?? now.Now,
        Attempts = failed.Kind is FailureKind.Throttled or FailureKind.Configuration ? it.Attempts : it.Attempts + 1,
    };

    private static Delivery Again(Delivery it, SendResult.Failed failed, Circumstance now) => failed.Kind switch
    {
        FailureKind.Temporary => it with { Status = DeliveryStatus.Retry, NotBefore = now.Now + Retries.Wait(it.Attempts, now.Chance) },
        FailureKind.Uncertain => it with { Status = DeliveryStatus.Uncertain, NotBefore = now.Now + Retries.AfterUncertainOn(it.Channel) },
        // The channel waits or is stopped, not this letter.
        _ => it with { Status = DeliveryStatus.Retry, NotBefore = now.Now + (failed.Kind is FailureKind.Throttled ? failed.RetryAfter ?? Retries.Throttled : TimeSpan.Zero) },
    };
}
