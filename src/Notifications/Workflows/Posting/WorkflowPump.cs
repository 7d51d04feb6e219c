using ReformFlow.Grains;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox.Sending;
using ReformFlow.Notifications.Workflows.Settings;

namespace ReformFlow.Notifications.Workflows.Posting;

/// <summary>Sends a webhook's posts one after the other, at most four a second. May run on every node: a webhook is on lease with one of them.</summary>
public sealed class WorkflowPump(WorkflowSettings settings, IWorkflowPosts posts, WorkflowClient client, OperatorNews news, BusinessClock clock, TimeProvider time) : IOutboxLoop
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2), Gap = TimeSpan.FromMilliseconds(250);

    private readonly string _owner = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";

    /// <summary>Sends until nothing more is due.</summary>
    /// <returns>How many posts were tried.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default) =>
        (await Task.WhenAll(settings.Webhooks.Select(webhook => RunAsync(webhook, cancellation)))).Sum();

    private async Task<int> RunAsync(WorkflowOptions webhook, CancellationToken cancellation)
    {
        for (var tried = 0; ; tried++)
        {
            var now = clock.Now;
            if (await posts.BeginAsync(webhook.Name, _owner, now, now + Lease, now + Gap, cancellation) is not { } post) return tried;
            var result = await client.PostAsync(webhook, post, cancellation);
            await RecordAsync(webhook, post, result);
            await Task.Delay(Gap, time, cancellation);
        }
    }

    // Not cancelled: what has left is recorded.
    private async Task RecordAsync(WorkflowOptions webhook, WorkflowPost post, SendResult result)
    {
        var now = clock.Now;
        var (before, after) = await posts.EndAsync(PostOutcomes.After(post, result, now, Random.Shared.NextDouble()), _owner, state => PostOutcomes.After(state, result, now));
        if (after.IsStopped && !before.IsStopped) await news.WebhookStoppedAsync(webhook.Name, webhook.Host, after);
    }
}
