using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Due;
using ReformFlow.Notifications.Inbox;
using ReformFlow.Notifications.Jobs;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Notifications.Texts;

namespace ReformFlow.Notifications;

/// <summary>Registers deadlines and notices. The job storage is the host's to add.</summary>
public static class NotificationsComposition
{
    /// <summary>Adds what looks after the dates. The outbox is the host's to add too; preferences may be.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.TryAddSingleton<INoticePreferences, StandardPreferences>();
        services.TryAddSingleton<INoticeTexts, StandardTexts>();
        services.TryAddSingleton<ICalendarEntries, NoCalendarEntries>();
        services.TryAddSingleton(new NoticeOptions());
        services.AddSingleton<IStillWanted, PlanStillWanted>().AddSingleton<ICalendarChanges, PlanCalendarChanges>();
        return services.AddSingleton<PlanDesk>().AddSingleton<CalendarFeed>().AddSingleton<DueWork>().AddSingleton<JobMaker>().AddSingleton<VisibleJobs>();
    }
}
