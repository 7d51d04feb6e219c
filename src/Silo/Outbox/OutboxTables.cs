using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Mail.Heads;
using ReformFlow.Notifications.Tenant;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Sending;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Notifications.Texts;
using ReformFlow.Notifications.Teams.People;
using ReformFlow.Notifications.Workflows;
using ReformFlow.Silo.Hosting;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Outbox;

/// <summary>Puts the outbox's tables into a host.</summary>
internal static class OutboxTables
{
    /// <summary>Adds them. <see cref="PumpSignal"/> comes with the outbox itself, or is asked for by nobody.</summary>
    public static IServiceCollection AddOutboxTables(this IServiceCollection services) => services
        .AddSingleton<OutboxDatabase>().AddSingleton<ICarriages, Carriages>().AddSingleton<IDeliveries, Deliveries>().AddSingleton<IDeliveryLists, DeliveryLists>()
        .AddSingleton<IChannelStates, ChannelStates>().AddSingleton<IContacts, Contacts>().AddSingleton<ICarriedNotices, CarriedNotices>().AddSingleton<INoticeOperations, NoticeOperations>().AddSingleton<NoticeHealth>()
        .AddSingleton<NoticePreferences>().AddSingleton<INoticePreferences>(provider => provider.GetRequiredService<NoticePreferences>()).AddSingleton<IPreferenceKeeper>(provider => provider.GetRequiredService<NoticePreferences>())
        .AddSingleton<NoticeTexts>().AddSingleton<INoticeTexts>(provider => provider.GetRequiredService<NoticeTexts>()).AddSingleton<ITextKeeper>(provider => provider.GetRequiredService<NoticeTexts>()).AddSingleton<IDirectoryCopy, DirectoryCopy>()
        .AddSingleton<ICalendarEntries, CalendarEntries>().AddSingleton<Letterheads>().AddSingleton<ILetterheads>(provider => provider.GetRequiredService<Letterheads>()).AddSingleton<ILetterheadKeeper>(provider => provider.GetRequiredService<Letterheads>())
        .AddSingleton<ITeamsPeople, TeamsPeople>().AddSingleton<IWorkflowPosts, WorkflowPosts>();

    /// <summary>The options.</summary>
    /// <exception cref="StartupRefusedException">One is wrong.</exception>
    public static OutboxOptions ReadOutbox(this IConfiguration configuration)
    {
        var options = configuration.Read<OutboxOptions>(OutboxOptions.Section);
        return options.FirstFault() is not var (name, from, to) ? options : throw new StartupRefusedException(
            $"設定 {OutboxOptions.Section}:{name} は {from} から {to} までにしてください。", $"The option {OutboxOptions.Section}:{name} must be {from} to {to}.");
    }
}
