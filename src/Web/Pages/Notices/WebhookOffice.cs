using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Sending;
using ReformFlow.Notifications.Workflows;
using ReformFlow.Notifications.Workflows.Settings;

namespace ReformFlow.Web.Pages.Notices;

/// <summary>What the operations page reads and does about workflows that post into channels. It knows their hosts and not their addresses.</summary>
internal sealed class WebhookOffice(WorkflowSettings settings, IWorkflowPosts posts, PumpSignal signal, BusinessClock clock)
{
    /// <summary>The workflows that a municipality's news go to.</summary>
    public async Task<Values<WebhookLine>> OfAsync(MunicipalityId municipality, DateTimeOffset now, CancellationToken cancellation)
    {
        var lines = new List<WebhookLine>();
        foreach (var webhook in Of(municipality)) lines.Add(new(webhook.Host, await posts.StandingAsync(webhook.Name, now, cancellation)));
        return lines.ToValues();
    }

    /// <summary>Starts one that was stopped.</summary>
    /// <returns>Whether there is one of that name and it was stopped.</returns>
    public async Task<bool> StartAsync(MunicipalityId municipality, string? name, Actor by, CancellationToken cancellation)
    {
        if (Of(municipality).FirstOrDefault(webhook => webhook.Name == name) is not { } known) return false;
        var started = await posts.StartAsync(known.Name, new(municipality, clock.Now, by.Account, by.Person, NoticeOperationKind.StartChannel, known.Name, ""), cancellation);
        if (started) signal.Wake();
        return started;
    }

    private IEnumerable<WorkflowOptions> Of(MunicipalityId municipality) => settings.Webhooks.Where(webhook => webhook.Municipality.Length == 0 || webhook.Municipality == municipality.Value);
}

/// <summary>One workflow on the operations page.</summary>
/// <param name="Host">Where it is; the rest of its address is a secret.</param>
/// <param name="Standing">How it stands.</param>
public sealed record WebhookLine(string Host, WebhookStanding Standing);
