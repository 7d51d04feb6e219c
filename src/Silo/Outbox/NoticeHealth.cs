using System.Globalization;
using ReformFlow.Grains;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Sending;
using ReformFlow.Notifications.Workflows;
using ReformFlow.Notifications.Workflows.Settings;
using ReformFlow.Silo.Hosting;

namespace ReformFlow.Silo.Outbox;

/// <summary>Whether notices leave: no channel is stopped, and nothing that is due has waited for more than ten minutes.</summary>
internal sealed class NoticeHealth(IDeliveryLists lists, IChannelStates states, ChannelSet channels, WorkflowSettings workflows, IWorkflowPosts posts, BusinessClock clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Looks. Only a database that does not answer is unhealthy; everything else can wait for a person.</summary>
    public async Task<PartHealth> LookAsync(CancellationToken cancellation)
    {
        var now = clock.Now;
        var found = new List<string>();
        foreach (var channel in channels.All)
            if ((await states.OfAsync(channel.Kind, now, cancellation)).Condition is ChannelCondition.Stopped) found.Add($"{channel.Kind} is stopped");
        foreach (var webhook in workflows.Webhooks)
            if ((await posts.StandingAsync(webhook.Name, now, cancellation)).State.IsStopped) found.Add($"a workflow at {webhook.Host} is stopped");
        foreach (var waiting in await lists.WaitingAsync(now, cancellation: cancellation))
            if (now - waiting.Oldest > Patience) found.Add(string.Create(CultureInfo.InvariantCulture, $"{waiting.Channel}: {waiting.Count} wait, the oldest for {(now - waiting.Oldest).TotalMinutes:0} minutes"));
        return found.Count == 0 ? new("notices", true, channels.All.Any() ? "leave" : "no channel is configured") : new("notices", true, string.Join("; ", found), IsDegraded: true);
    }
}
