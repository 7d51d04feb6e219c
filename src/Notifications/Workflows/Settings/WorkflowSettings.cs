using ReformFlow.Domain;

namespace ReformFlow.Notifications.Workflows.Settings;

/// <summary>The workflows that this program posts to, checked.</summary>
/// <param name="Webhooks">Each once, in the configuration's order; empty where nothing is posted.</param>
/// <param name="Hosts">Where they may be.</param>
/// <param name="Site">Where readers reach the pages, without a last slash.</param>
public sealed record WorkflowSettings(Values<WorkflowOptions> Webhooks, WorkflowHosts Hosts, string Site)
{
    /// <summary>No addresses: a record would print them.</summary>
    public override string ToString() => string.Join(", ", Webhooks.Select(webhook => $"{webhook.Name} ({webhook.Host})"));
}
