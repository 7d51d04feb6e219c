using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Heads;
using ReformFlow.Notifications.Tenant;
using ReformFlow.Notifications.Outbox.Operating;
using ReformFlow.Notifications.Outbox.Sending;
using ReformFlow.Notifications.Workflows;
using ReformFlow.Notifications.Workflows.Settings;

namespace ReformFlow.Notifications.Outbox;

/// <summary>Registers the outbox. Its tables are the host's to add, and so is each <see cref="IChannel"/>.</summary>
public static class OutboxComposition
{
    /// <summary>Adds what decides, sends and is operated. An <see cref="IStillWanted"/> and workflows that are registered already stay.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services, OutboxOptions options)
    {
        services.TryAddSingleton<IStillWanted, StageStillWanted>();
        services.TryAddSingleton<ICalendarEntries, NoCalendarEntries>();
        services.TryAddSingleton<ICalendarChanges, NoCalendarChanges>();
        services.TryAddSingleton<ILetterheads, NoLetterheads>();
        services.TryAddSingleton(new WorkflowSettings([], new(), ""));
        services.TryAddSingleton<WorkflowDesk>();
        services.AddSingleton(options).AddSingleton<PumpSignal>().AddSingleton<SendJob>().AddSingleton<DeliveryMetrics>();
        services.AddSingleton(provider => new ChannelSet(provider.GetServices<IChannel>(), options, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<CalendarDesk>().AddSingleton<Addressees>().AddSingleton<OperatorNews>().AddSingleton<Sender>().AddSingleton<Pump>().AddSingleton<Sweeper>();
        services.AddSingleton<DeliveryDesk>().AddSingleton<Reports>().AddSingleton<BounceJob>().AddSingleton<DirectorySync>();
        services.TryAddSingleton<DirectoryWanted>();
        return services.AddHostedService<PumpService>();
    }
}
