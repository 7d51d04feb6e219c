using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox.Deciding;

namespace ReformFlow.Notifications.Workflows.Posting;

/// <summary>What becomes of a post and its webhook after an answer (notifications.md §2, the rows of Workflows). Pure.</summary>
public static class PostOutcomes
{
    /// <summary>How many lines a post has that was too large with more.</summary>
    public const int FewLines = 3;

    /// <summary>The post after the answer.</summary>
    /// <param name="post">As it was begun.</param>
    /// <param name="result">The answer.</param>
    /// <param name="now">Now.</param>
    /// <param name="chance">0 to 1: spreads waits.</param>
    public static WorkflowPost After(WorkflowPost post, SendResult result, DateTimeOffset now, double chance)
    {
        ArgumentNullException.ThrowIfNull(post);
        var answered = post with { LastCode = Code(result) };
        return result switch
        {
            SendResult.Sent => answered with { Status = PostStatus.Accepted, EndedAt = now },
            SendResult.Failed { Kind: FailureKind.Letter } when !post.IsShort => answered with { Status = PostStatus.Waiting, IsShort = true, NotBefore = now },
            SendResult.Failed { Kind: FailureKind.Letter or FailureKind.Recipient } => answered with { Status = PostStatus.Dead, EndedAt = now },
            SendResult.Failed { Kind: FailureKind.Temporary } => answered with { Status = PostStatus.Waiting, NotBefore = now + Retries.Wait(post.Attempts, chance) },
            SendResult.Failed { Kind: FailureKind.Uncertain } => answered with { Status = PostStatus.Waiting, NotBefore = now + Retries.AfterUncertain },
            // The webhook waits or is stopped, not this post.
            _ => answered with { Status = PostStatus.Waiting, NotBefore = now, Attempts = Math.Max(0, post.Attempts - 1) },
        };
    }

    /// <summary>The webhook after the answer.</summary>
    public static WebhookState After(WebhookState state, SendResult result, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        var answered = state with { LastCode = Code(result), LastAt = now };
        return result switch
        {
            SendResult.Failed { Kind: FailureKind.Configuration } when !state.IsStopped => answered with { IsStopped = true, Since = now },
            SendResult.Failed { Kind: FailureKind.Throttled } failed => answered with { NotBefore = now + (failed.RetryAfter ?? Retries.Throttled) },
            _ => answered,
        };
    }

    private static string Code(SendResult result) => result switch
    {
        SendResult.Sent sent => sent.Receipt,
        SendResult.Failed failed => $"{failed.Code} {failed.Detail}".TrimEnd(),
        _ => throw new InvalidOperationException($"{result.GetType()} is a new kind of result."),
    };
}
