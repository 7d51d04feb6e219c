using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReformFlow.Silo.Hosting;

namespace ReformFlow.Silo.Jobs;

/// <summary>This node's workers. Started after the silo, because jobs ask grains; stopped before it.</summary>
internal sealed class JobServer(IServiceProvider services, ILoggerFactory logs) : IHostedService, IDisposable
{
    private BackgroundJobServer? _server;

    /// <summary>The server's name in the job storage; it begins with the machine's. Null before the start.</summary>
    public string? Name { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Hangfire.Logging.LogProvider.SetCurrentLogProvider(new JobLogs(logs));
        // Asked for here and not in the constructor: on a new database its tables are there only now.
        var storage = services.GetRequiredService<JobStorage>();
        Name = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}"[..Math.Min(50, Environment.MachineName.Length + 20)];
        _server = new(new BackgroundJobServerOptions
        {
            ServerName = Name,
            WorkerCount = 2,
            SchedulePollingInterval = TimeSpan.FromSeconds(5),
            HeartbeatInterval = LifeSigns.WorkersEvery,
            ServerTimeout = TimeSpan.FromMinutes(2),
            Activator = new ServiceActivator(services),
        }, storage);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_server is not { } server) return;
        server.SendStop();
        await server.WaitForShutdownAsync(cancellationToken);
    }

    public void Dispose() => _server?.Dispose();

    private sealed class ServiceActivator(IServiceProvider services) : JobActivator
    {
        public override object ActivateJob(Type jobType) => services.GetRequiredService(jobType);
    }
}
