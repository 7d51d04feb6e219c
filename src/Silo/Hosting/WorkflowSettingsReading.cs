using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using ReformFlow.Domain;
using ReformFlow.Notifications.Workflows;
using ReformFlow.Notifications.Workflows.Settings;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Hosting;

/// <summary>Takes the options of posts into channels from the configuration.</summary>
internal static class WorkflowSettingsReading
{
    /// <summary>Adds what posts into channels.</summary>
    /// <exception cref="StartupRefusedException">An option is wrong.</exception>
    public static void AddWorkflows(this IHostApplicationBuilder builder)
    {
        var (webhooks, hosts) = Read(builder.Configuration);
        builder.Services.AddWorkflows(webhooks, hosts, MailSettings.Served(builder));
    }

    /// <summary>The options, checked.</summary>
    /// <exception cref="StartupRefusedException">An option is wrong.</exception>
    internal static (Values<WorkflowOptions> Webhooks, WorkflowHosts Hosts) Read(IConfiguration configuration)
    {
        var webhooks = configuration.GetSection(WorkflowOptions.Section).GetChildren().Select(each => configuration.Read<WorkflowOptions>(each.Path)).ToValues();
        var hosts = configuration.Read<WorkflowHosts>(WorkflowHosts.Section);
        return WorkflowCheck.FirstFault(webhooks, hosts) is { } fault
            ? throw new StartupRefusedException($"設定 {fault.Option} が正しくありません。{fault.Japanese}", $"The option {fault.Option} is wrong. {fault.English}")
            : (webhooks, hosts);
    }
}
