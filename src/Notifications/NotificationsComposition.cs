using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReformFlow.Notifications.Due;
using ReformFlow.Notifications.Inbox;
using ReformFlow.Notifications.Jobs;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;

namespace ReformFlow.Notifications;

/// <summary>Registers deadlines and notices. The job storage is the host's to add.</summary>
public static class NotificationsComposition
{
    /// <summary>Adds what looks after the dates. Preferences and an outbox may be added before or after it; without them everything is told in the inbox.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.TryAddSingleton<INoticePreferences, StandardPreferences>();
        services.TryAddSingleton<ICarriedNotices, NothingCarried>();
        services.TryAddSingleton<ICarriages, NoCarriages>();
        services.TryAddSingleton(new NoticeOptions());
        services.AddSingleton<IStillWanted, PlanStillWanted>();
        return services.AddSingleton<PlanDesk>().AddSingleton<DueWork>().AddSingleton<JobMaker>().AddSingleton<VisibleJobs>();
    }
}
