using ReformFlow.Domain;
using ReformFlow.Notifications.Outbox.Sending;
using ReformFlow.Notifications.Workflows.Settings;

namespace ReformFlow.Notifications.Workflows;

/// <summary>Puts by what is to be posted, for each workflow that takes it.</summary>
public sealed class WorkflowDesk(WorkflowSettings settings, IWorkflowPosts posts, PumpSignal signal)
{
    /// <summary>Whether anything is posted anywhere.</summary>
    public bool IsOn => settings.Webhooks.Count > 0;

    /// <summary>Takes the plan of a town: adds what is new, and ends what waits and is planned no longer.</summary>
    public async Task PlanAsync(MunicipalityId municipality, Values<PlannedPost> planned, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(planned);
        if (!IsOn) return;
        await posts.KeepAsync(municipality, planned.Select(post => post.Cause).ToHashSet(StringComparer.Ordinal), now, cancellation);
        await AddAsync(municipality, planned, now, cancellation);
    }

    /// <summary>Takes news that no plan has.</summary>
    public async Task AddAsync(MunicipalityId municipality, Values<PlannedPost> news, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(news);
        var wanted = settings.Webhooks.SelectMany(webhook => news.Where(post => webhook.Takes(post.Kind, municipality)).Select(post => (webhook.Name, post))).ToValues();
        if (wanted.Count > 0 && await posts.AddAsync(municipality, wanted, now, cancellation) > 0) signal.Wake();
    }
}
