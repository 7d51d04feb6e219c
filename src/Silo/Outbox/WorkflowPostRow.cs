using System.Text.Json;
using ReformFlow.Domain;
using ReformFlow.Grains.Json;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Cards;
using ReformFlow.Notifications.Workflows;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Outbox;

/// <summary>A row of posts.</summary>
internal sealed record WorkflowPostRow
{
    public const string Columns =
        """
        id AS Id, webhook AS Webhook, cause AS Cause, municipality AS Municipality, kind AS Kind, card AS Card, status AS Status, not_before AS NotBefore, expires_at AS ExpiresAt,
        attempts AS Attempts, is_short AS IsShort, last_code AS LastCode, created_at AS CreatedAt, ended_at AS EndedAt
        """;

    public required string Id { get; init; }
    public required string Webhook { get; init; }
    public required string Cause { get; init; }
    public string Municipality { get; init; } = "";
    public required string Kind { get; init; }
    public required string Card { get; init; }
    public required string Status { get; init; }
    public required string NotBefore { get; init; }
    public required string ExpiresAt { get; init; }
    public required long Attempts { get; init; }
    public required bool IsShort { get; init; }
    public string? LastCode { get; init; }
    public string CreatedAt { get; init; } = "";
    public string? EndedAt { get; init; }

    /// <summary>A new one.</summary>
    public static WorkflowPostRow Of(string id, string webhook, MunicipalityId municipality, PlannedPost post, DateTimeOffset at) =>
        Of(new(id, webhook, post.Cause, post.Kind, post.Card, post.NotBefore, post.ExpiresAt)) with { Municipality = municipality.Value, CreatedAt = Moments.Iso(at) };

    /// <summary>As it is stored; the municipality and the moment of planning never change.</summary>
    public static WorkflowPostRow Of(WorkflowPost post) => new()
    {
        Id = post.Id, Webhook = post.Webhook, Cause = post.Cause, Kind = post.Kind.ToString(), Card = JsonSerializer.Serialize(post.Card, DomainJson.Options), Status = post.Status.ToString(),
        NotBefore = Moments.Iso(post.NotBefore), ExpiresAt = Moments.Iso(post.ExpiresAt), Attempts = post.Attempts, IsShort = post.IsShort, LastCode = post.LastCode, EndedAt = Moments.Iso(post.EndedAt),
    };

    public WorkflowPost Post() => new(Id, Webhook, Cause, Enum.Parse<NoticeKind>(Kind), JsonSerializer.Deserialize<CardContent>(Card, DomainJson.Options)!, Moments.Time(NotBefore), Moments.Time(ExpiresAt))
    {
        Status = Enum.Parse<PostStatus>(Status), Attempts = (int)Attempts, IsShort = IsShort, LastCode = LastCode, EndedAt = Moments.Maybe(EndedAt),
    };
}

/// <summary>A row of webhooks.</summary>
internal sealed record WebhookRow
{
    public const string Columns = "name AS Name, is_stopped AS IsStopped, since AS Since, not_before AS NotBefore, next_at AS NextAt, last_code AS LastCode, last_at AS LastAt, lease_owner AS LeaseOwner, lease_until AS LeaseUntil";

    public required string Name { get; init; }
    public required bool IsStopped { get; init; }
    public required string Since { get; init; }
    public string? NotBefore { get; init; }
    public string? NextAt { get; init; }
    public required string LastCode { get; init; }
    public string? LastAt { get; init; }
    public string? LeaseOwner { get; init; }
    public string? LeaseUntil { get; init; }

    public static WebhookRow Of(WebhookState state) => new()
    {
        Name = state.Name, IsStopped = state.IsStopped, Since = Moments.Iso(state.Since), NotBefore = Moments.Iso(state.NotBefore), LastCode = state.LastCode, LastAt = Moments.Iso(state.LastAt),
    };

    public WebhookState State() => new(Name, Moments.Time(Since)) { IsStopped = IsStopped, NotBefore = Moments.Maybe(NotBefore), LastCode = LastCode, LastAt = Moments.Maybe(LastAt) };

    /// <summary>Whether somebody may send to it now.</summary>
    public bool MayBegin(string owner, DateTimeOffset now) =>
        !IsStopped && !(Moments.Maybe(NotBefore) > now) && !(Moments.Maybe(NextAt) > now) && (LeaseOwner is null || LeaseOwner == owner || Moments.Maybe(LeaseUntil) <= now);
}
