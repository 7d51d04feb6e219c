using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReformFlow.Grains;
using ReformFlow.Notifications.Due;
using ReformFlow.Notifications.Jobs;

namespace ReformFlow.Silo.Jobs;

/// <summary>
/// Keeps the jobs alive and does without them where they are not: makes the recurring ones at the start and whenever somebody has emptied
/// the job storage, and looks itself when no job has for five minutes. Never part of the start, because a process that was killed may have
/// left a lock in the job storage, for which whoever wants it waits ten minutes.
/// </summary>
internal sealed partial class JobWatch(IServiceProvider services, DueWork due, BusinessClock clock, TimeProvider time, ILogger<JobWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15), Patience = TimeSpan.FromMinutes(5);

    private long _looks, _since;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        _since = time.GetTimestamp();
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            await TryAsync(() => Task.Run(Make, stoppingToken), stoppingToken);
            await TryAsync(() => LookAsync(stoppingToken), stoppingToken);
        }
        while (await WaitAsync(timer, stoppingToken));
    }

    // Asked for here and not in the constructor: on a new database the storage's tables are there only after the migrations.
    private void Make()
    {
        if (services.GetRequiredService<JobMaker>().MakeMissing()) LogMade();
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        if (due.Looks != _looks) (_looks, _since) = (due.Looks, time.GetTimestamp());
        if (time.GetElapsedTime(_since) < Patience) return;
        LogIdle();
        await due.RunAsync(clock.Now, stopping);
    }

    // What goes wrong is tried again at the next turn, also what was given up for a reason of its own.
    private async Task TryAsync(Func<Task> work, CancellationToken stopping)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            LogFailed(failure);
        }
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
