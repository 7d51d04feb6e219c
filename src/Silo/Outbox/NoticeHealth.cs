using System.Globalization;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains;
using ReformFlow.Notifications.Channels;
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
        var found = new List<Phrase>();
        foreach (var channel in channels.All)
            if ((await states.OfAsync(channel.Kind, now, cancellation)).Condition is ChannelCondition.Stopped) found.Add(new($"{ChannelNames.Of(channel.Kind)}を止めています", $"{channel.Kind} is stopped"));
        foreach (var webhook in workflows.Webhooks)
            if ((await posts.StandingAsync(webhook.Name, now, cancellation)).State.IsStopped) found.Add(new($"{webhook.Host}への掲示を止めています", $"a workflow at {webhook.Host} is stopped"));
        foreach (var waiting in await lists.WaitingAsync(now, cancellation: cancellation))
            if (now - waiting.Oldest > Patience) found.Add(Late(waiting, now));
        return found.Count > 0 ? new("notices", true, new(string.Join('、', found), string.Join("; ", found.Select(each => each.En))), IsDegraded: true)
            : new("notices", true, channels.All.Any() ? new("遅れなし", "leave") : new("経路が設定されていません", "no channel is configured"));
    }

    private static Phrase Late(WaitingDeliveries waiting, DateTimeOffset now)
    {
        var minutes = (int)(now - waiting.Oldest).TotalMinutes;
        return new(string.Create(CultureInfo.InvariantCulture, $"{ChannelNames.Of(waiting.Channel)}は{waiting.Count}件が待っていて、最も古いものは{minutes}分になります"),
            string.Create(CultureInfo.InvariantCulture, $"{waiting.Channel}: {waiting.Count} wait, the oldest for {minutes} minutes"));
    }
}
