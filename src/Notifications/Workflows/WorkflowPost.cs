using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Cards;

namespace ReformFlow.Notifications.Workflows;

/// <summary>What ought to be posted, whichever workflows take it.</summary>
/// <param name="Cause">What it is about, one for an event however many persons are told of it: posted once under each webhook's name.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Card">What it says.</param>
/// <param name="NotBefore">From when on.</param>
/// <param name="ExpiresAt">From when on it is no news any more.</param>
public sealed record PlannedPost(string Cause, NoticeKind Kind, CardContent Card, DateTimeOffset NotBefore, DateTimeOffset ExpiresAt);

/// <summary>A post on its way to one workflow. All moments are on the business clock.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Webhook">The webhook's name.</param>
/// <param name="Cause">What it is about.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Card">What it says.</param>
/// <param name="NotBefore">When it is tried next; meaningless once it has ended.</param>
/// <param name="ExpiresAt">From when on it is no news any more.</param>
public sealed record WorkflowPost(string Id, string Webhook, string Cause, NoticeKind Kind, CardContent Card, DateTimeOffset NotBefore, DateTimeOffset ExpiresAt)
{
    /// <summary>Where it stands.</summary>
    public PostStatus Status { get; init; }

    /// <summary>How often it was tried, counted before each try; a try that was told to wait is taken back.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether it was too large once and lists less now.</summary>
    public bool IsShort { get; init; }

    /// <summary>The last answer's code; null before the first.</summary>
    public string? LastCode { get; init; }

    /// <summary>When it ended; null while it has not.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>Where a post stands.</summary>
public enum PostStatus
{
    /// <summary>待ち: waits for its time or for another try.</summary>
    Waiting,

    /// <summary>送信中: a try has begun.</summary>
    Sending,

    /// <summary>受付済: the workflow took it. Whether it then posts is not known, so this is no proof that anybody was told.</summary>
    Accepted,

    /// <summary>掲示不要: no news any more before it could be sent.</summary>
    Superseded,

    /// <summary>失敗: given up.</summary>
    Dead,
}

/// <summary>How a webhook stands, for all nodes together.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Since">Since when it works or is stopped.</param>
public sealed record WebhookState(string Name, DateTimeOffset Since)
{
    /// <summary>Whether nothing is sent until somebody starts it.</summary>
    public bool IsStopped { get; init; }

    /// <summary>Before when the other side asked to be left alone; null when it did not.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The last answer's code; empty before the first.</summary>
    public string LastCode { get; init; } = "";

    /// <summary>When that was; null before the first.</summary>
    public DateTimeOffset? LastAt { get; init; }
}
