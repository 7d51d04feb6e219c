using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Outbox.Deciding;

/// <summary>How deliveries end, begin again or wait without having been tried. Pure.</summary>
public static class Endings
{
    /// <summary>The pair after it was learnt that nobody wants the notice any more. Nothing goes out on the other channel in its place either.</summary>
    public static DeliveryPair NotWanted(DeliveryPair pair, string why, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return new(End(pair.It, DeliveryStatus.Superseded, EndCodes.NotWanted, why, now),
            pair.Other is { Status: DeliveryStatus.Fallback } other ? End(other, DeliveryStatus.Superseded, EndCodes.NotWanted, why, now) : pair.Other);
    }

    /// <summary>The pair while the window of the notice is closed. A window that is said to be open already is asked for again in a minute.</summary>
    public static DeliveryPair Later(DeliveryPair pair, DateTimeOffset until, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return pair with
        {
            It = Outcomes.Free(pair.It) with { Status = pair.It.Attempts == 0 ? DeliveryStatus.Held : DeliveryStatus.Retry, NotBefore = until > now ? until : now + TimeSpan.FromMinutes(1) },
        };
    }

    /// <summary>The pair when the channel rests before this one's turn came.</summary>
    public static DeliveryPair GivenBack(DeliveryPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return pair with { It = Outcomes.Free(pair.It) with { Status = pair.It.Attempts == 0 ? DeliveryStatus.Pending : DeliveryStatus.Retry } };
    }

    /// <summary>The pair when there is no address to send it to.</summary>
    public static DeliveryPair Unaddressed(DeliveryPair pair, string why, Circumstance now)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return Fallbacks.GivenUp(pair with { It = Outcomes.Free(pair.It) with { LastKind = FailureKind.Recipient, LastCode = EndCodes.NoAddress, LastDetail = why } }, now);
    }

    /// <summary>The pair once its time has passed: what was urgent becomes somebody's task, everything else has lost its meaning.</summary>
    public static DeliveryPair Expired(DeliveryPair pair, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var it = pair.It;
        if (!it.IsWaiting) return pair;
        if (it.ExpiresAt <= now)
        {
            return it.Kind.IsUrgent()
                ? Dead(pair, EndCodes.Expired, it.LastDetail ?? "Its time passed before it could be sent.", now)
                : NotWanted(pair, "Its time has passed.", now) is var ended ? ended with { It = ended.It with { LastCode = EndCodes.Expired } } : pair;
        }
        return now - (it.FailingSince ?? it.NotBefore) >= Retries.Longest ? Dead(pair, EndCodes.TooLong, it.LastDetail ?? "The channel was not used.", now) : pair;
    }

    /// <summary>The pair when this one still waits for how the other channel ends, and that has ended: two nodes that planned at one moment may leave it so.</summary>
    public static DeliveryPair Orphaned(DeliveryPair pair, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (pair is not { It: { Status: DeliveryStatus.Fallback } it, Other.HasEnded: true }) return pair;
        return pair with { It = pair.Other.Status is DeliveryStatus.Sent ? End(it, DeliveryStatus.Superseded, EndCodes.OtherChannel, $"Delivered by {pair.Other.Channel}.", now) : Released(it, now)! };
    }

    /// <summary>The pair after an operator gave it up. Unchanged when it is being sent, or has ended otherwise than dead.</summary>
    public static DeliveryPair Cancelled(DeliveryPair pair, string reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return pair.It.IsWaiting || pair.It.Status is DeliveryStatus.Fallback or DeliveryStatus.Dead
            ? new(End(pair.It, DeliveryStatus.Cancelled, EndCodes.Cancelled, reason, now), Released(pair.Other, now))
            : pair;
    }

    /// <summary>The pair after an operator sent it again: the same id, one generation more, as if it had never been tried. Unchanged unless it has ended.</summary>
    public static DeliveryPair SentAgain(DeliveryPair pair, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return !pair.It.HasEnded ? pair : pair with
        {
            It = pair.It with
            {
                Status = DeliveryStatus.Pending, Generation = pair.It.Generation + 1, NotBefore = now, ExpiresAt = null, Attempts = 0, FailingSince = null, FallbackOf = null, EndedAt = null, LastCode = null, LastDetail = null, Address = null,
            },
        };
    }

    /// <summary>The pair after this one is dead; whatever it stood in for goes on by itself, or is dead too.</summary>
    internal static DeliveryPair Dead(DeliveryPair pair, string code, string detail, DateTimeOffset now) =>
        new(End(pair.It, DeliveryStatus.Dead, code, detail, now), Released(pair.Other, now));

    internal static Delivery End(Delivery it, DeliveryStatus status, string? code, string? detail, DateTimeOffset now) =>
        Outcomes.Free(it) with { Status = status, LastCode = code, LastDetail = detail, EndedAt = now };

    // It was handed over for good when its own address or letter was refused, and only for the time being otherwise.
    private static Delivery? Released(Delivery? other, DateTimeOffset now) => other switch
    {
        { Status: DeliveryStatus.Fallback, LastKind: FailureKind.Recipient or FailureKind.Letter } => End(other, DeliveryStatus.Dead, other.LastCode, other.LastDetail, now),
        { Status: DeliveryStatus.Fallback } => other with { Status = DeliveryStatus.Retry, NotBefore = now },
        _ => other,
    };
}
