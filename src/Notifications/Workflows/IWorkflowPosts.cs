using ReformFlow.Domain;
using ReformFlow.Notifications.Outbox;

namespace ReformFlow.Notifications.Workflows;

/// <summary>The tables of webhooks and their posts. They hold names and cards, never an address. They decide nothing.</summary>
public interface IWorkflowPosts
{
    /// <summary>Takes posts that are not there yet, by webhook and cause.</summary>
    /// <returns>How many were new.</returns>
    Task<int> AddAsync(MunicipalityId municipality, Values<(string Webhook, PlannedPost Post)> posts, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>Ends the waiting posts of the plan's kinds whose cause the plan does not have any more.</summary>
    /// <returns>How many.</returns>
    Task<int> KeepAsync(MunicipalityId municipality, IReadOnlySet<string> causes, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>
    /// Takes the webhook on lease and begins its next post: a try is counted before anything leaves. One webhook is with one node
    /// at a time. A post whose node ended while it was sent is not known to have arrived; it is tried again after
    /// <see cref="Outbox.Deciding.Retries.AfterUncertain"/>.
    /// </summary>
    /// <returns>The post; null where nothing is due, the webhook is stopped or has to wait, or another node has it.</returns>
    Task<WorkflowPost?> BeginAsync(string webhook, string owner, DateTimeOffset now, DateTimeOffset until, DateTimeOffset nextNotBefore, CancellationToken cancellation = default);

    /// <summary>Stores what became of a post and of its webhook, and gives the webhook back. Nothing of the post is changed where another node has it by now.</summary>
    /// <returns>The webhook before and after.</returns>
    Task<(WebhookState Before, WebhookState After)> EndAsync(WorkflowPost post, string owner, Func<WebhookState, WebhookState> decide);

    /// <summary>Starts a webhook that was stopped, and records who did it.</summary>
    /// <returns>Whether it was stopped.</returns>
    Task<bool> StartAsync(string webhook, NoticeOperation operation, CancellationToken cancellation = default);

    /// <summary>How a webhook and its posts stand.</summary>
    Task<WebhookStanding> StandingAsync(string webhook, DateTimeOffset now, CancellationToken cancellation = default);
}

/// <summary>How a webhook and its posts stand.</summary>
/// <param name="State">The webhook.</param>
/// <param name="Accepted">How many posts it took.</param>
/// <param name="Dead">How many were given up.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="Oldest">Since when the oldest of those that are due has been; null where none is.</param>
public sealed record WebhookStanding(WebhookState State, int Accepted, int Dead, int Waiting, DateTimeOffset? Oldest);
