using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Notifications;
using ReformFlow.Silo.Hosting;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Jobs;

/// <summary>Puts deadlines, their workers and what operators look at into a host.</summary>
internal static class JobsComposition
{
    /// <summary>Adds them. To be called after the silo was added: hosted services start in this order, and jobs ask grains.</summary>
    public static IServiceCollection AddReformFlowJobs(this IServiceCollection services, DatabaseOptions database)
    {
        services.AddNotifications().AddSingleton(_ => JobStorages.Create(database));
        services.AddSingleton<JobServer>().AddHostedService(provider => provider.GetRequiredService<JobServer>());
        services.AddHostedService<QueueLengths>();
        return services.AddSingleton(provider => new NodeHealth(provider, provider.GetRequiredService<TimeProvider>()));
    }
}
