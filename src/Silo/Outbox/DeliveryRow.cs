using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Outbox;

/// <summary>A row of deliveries, with the kind of its notice.</summary>
internal sealed record DeliveryRow
{
    /// <summary>The columns of d, and the notice's kind of n.</summary>
    public const string Columns =
        """
        d.id AS Id, d.notice AS Notice, n.kind AS Kind, d.channel AS Channel, d.municipality AS Municipality, d.person AS Person, d.status AS Status,
        d.not_before AS NotBefore, d.expires_at AS ExpiresAt, d.attempts AS Attempts, d.generation AS Generation, d.lease_owner AS LeaseOwner, d.lease_until AS LeaseUntil,
        d.address AS Address, d.receipt AS Receipt, d.last_kind AS LastKind, d.last_code AS LastCode, d.last_detail AS LastDetail, d.failing_since AS FailingSince,
        d.fallback_of AS FallbackOf, d.created_at AS CreatedAt, d.ended_at AS EndedAt,
        (SELECT count(*) FROM delivery_attempt a WHERE a.delivery = d.id AND a.ended_at IS NULL) AS OpenAttempts
        """;

    /// <summary>What the columns are of.</summary>
    public const string From = "delivery d JOIN notice n ON n.unique_key = d.notice";

    public required string Id { get; init; }
    public required string Notice { get; init; }
    public required string Kind { get; init; }
    public required string Channel { get; init; }
    public required string Municipality { get; init; }
    public required string Person { get; init; }
    public required string Status { get; init; }
    public required string NotBefore { get; init; }
    public string? ExpiresAt { get; init; }
    public required long Attempts { get; init; }
    public required long Generation { get; init; }
    public string? LeaseOwner { get; init; }
    public string? LeaseUntil { get; init; }
    public string? Address { get; init; }
    public string? Receipt { get; init; }
    public string? LastKind { get; init; }
    public string? LastCode { get; init; }
    public string? LastDetail { get; init; }
    public string? FailingSince { get; init; }
    public string? FallbackOf { get; init; }
    public required string CreatedAt { get; init; }
    public string? EndedAt { get; init; }
    public long OpenAttempts { get; init; }

    public static DeliveryRow Of(Delivery it) => new()
    {
        Id = it.Id, Notice = it.Notice, Kind = it.Kind.ToString(), Channel = it.Channel.ToString(), Municipality = it.Municipality.Value, Person = it.Person.Value,
        Status = it.Status.ToString(), NotBefore = Moments.Iso(it.NotBefore), ExpiresAt = Moments.Iso(it.ExpiresAt), Attempts = it.Attempts, Generation = it.Generation,
        LeaseOwner = it.LeaseOwner, LeaseUntil = Moments.Iso(it.LeaseUntil), Address = it.Address, Receipt = it.Receipt, LastKind = it.LastKind?.ToString(), LastCode = it.LastCode,
        LastDetail = it.LastDetail, FailingSince = Moments.Iso(it.FailingSince), FallbackOf = it.FallbackOf, CreatedAt = Moments.Iso(it.CreatedAt), EndedAt = Moments.Iso(it.EndedAt),
    };

    public Delivery Delivery() => new(Id, Notice, Enum.Parse<NoticeKind>(Kind), Enum.Parse<Channel>(Channel), new(Municipality), new(Person), Moments.Time(NotBefore), Moments.Time(CreatedAt))
    {
        Status = Enum.Parse<DeliveryStatus>(Status), ExpiresAt = Moments.Maybe(ExpiresAt), Attempts = (int)Attempts, Generation = (int)Generation,
        LeaseOwner = LeaseOwner, LeaseUntil = Moments.Maybe(LeaseUntil), IsUnderway = OpenAttempts > 0, Address = Address, Receipt = Receipt,
        LastKind = LastKind is null ? null : Enum.Parse<FailureKind>(LastKind), LastCode = LastCode, LastDetail = LastDetail, FailingSince = Moments.Maybe(FailingSince),
        FallbackOf = FallbackOf, EndedAt = Moments.Maybe(EndedAt),
    };
}
