using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Notifications.Due;
using ReformFlow.Notifications.Jobs;

namespace ReformFlow.Notifications;

/// <summary>Registers deadlines and notices. The job storage is the host's to add.</summary>
public static class NotificationsComposition
{
    /// <summary>Adds what looks after the dates.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services) =>
        services.AddSingleton<DueWork>().AddSingleton<JobMaker>().AddSingleton<VisibleJobs>();
}
