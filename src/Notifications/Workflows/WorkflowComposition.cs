using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Domain;
using ReformFlow.Notifications.Mail.Settings;
using ReformFlow.Notifications.Outbox.Sending;
using ReformFlow.Notifications.Workflows.Posting;
using ReformFlow.Notifications.Workflows.Settings;

namespace ReformFlow.Notifications.Workflows;

/// <summary>Registers posts into channels. The tables are the host's to add.</summary>
public static class WorkflowComposition
{
    /// <summary>Adds them. Where no workflow is configured nothing is planned, and nothing that could send is made.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="webhooks">The workflows, checked by <see cref="WorkflowCheck.FirstFault"/>.</param>
    /// <param name="hosts">Where they may be.</param>
    /// <param name="mail">Says where pages are, for whatever carries links to them.</param>
    public static IServiceCollection AddWorkflows(this IServiceCollection services, Values<WorkflowOptions> webhooks, WorkflowHosts hosts, MailOptions mail)
    {
        ArgumentNullException.ThrowIfNull(webhooks);
        ArgumentNullException.ThrowIfNull(mail);
        services.AddSingleton(new WorkflowSettings(webhooks, hosts, mail.Site)).AddSingleton<WorkflowDesk>();
        if (webhooks.Count > 0) services.AddSingleton<WorkflowClient>().AddSingleton<WorkflowPump>().AddSingleton<IOutboxLoop>(provider => provider.GetRequiredService<WorkflowPump>());
        return services;
    }
}
