using Microsoft.Extensions.Hosting;

namespace ReformFlow.Silo.Hosting;

/// <summary>Something that a node does again and again by itself; a failure does not end it.</summary>
public abstract class PeriodicWork(TimeSpan interval, TimeProvider time) : BackgroundService
{
    /// <summary>Does it once.</summary>
    protected abstract Task WorkAsync(CancellationToken cancellation);

    /// <summary>It failed, and is done again after the interval: says so.</summary>
    protected abstract void OnFailure(Exception failure);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, time);
        do
        {
            try
            {
                await WorkAsync(stoppingToken);
            }
            // A library's own time-out looks like a cancellation too, and is a failure like others.
            catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                OnFailure(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
