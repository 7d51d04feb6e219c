using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ReformFlow.Notifications.Outbox.Sending;

/// <summary>
/// This node's pump: one loop for each channel and for posts, so that a slow one holds nobody up, and one that sweeps. Woken by whoever plans,
/// by the minute's job, and by its own clock, so that nothing waits for any of the others.
/// </summary>
internal sealed partial class PumpService(Pump pump, Sweeper sweeper, ChannelSet channels, IEnumerable<IOutboxLoop> others, PumpSignal signal, OutboxOptions options, TimeProvider time, ILogger<PumpService> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    // Looking after everything reads more than sending does, and nothing that it finds is in a hurry.
    private static readonly Task Never = new TaskCompletionSource().Task;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => !options.Enabled ? Task.CompletedTask
        : Task.WhenAll(channels.All.Select(channel => LoopAsync(stop => pump.RunAsync(channel, stop), () => signal.Next, stoppingToken)).Concat(others.Select(other => LoopAsync(other.RunAsync, () => signal.Next, stoppingToken)))
            .Append(LoopAsync(sweeper.RunAsync, () => Never, stoppingToken)));

    private async Task LoopAsync(Func<CancellationToken, Task<int>> work, Func<Task> next, CancellationToken stopping)
    {
        await Task.Yield();
        while (!stopping.IsCancellationRequested)
        {
            var woken = next();
            try
            {
                if (await work(stopping) > 0) signal.Wake();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }
            await WaitAsync(woken, stopping);
        }
    }

    private async Task WaitAsync(Task woken, CancellationToken stopping)
    {
        try
        {
            await woken.WaitAsync(Interval, time, stopping);
        }
        catch (TimeoutException)
        {
            // Nobody woke it; it looks by itself.
        }
        catch (OperationCanceledException)
        {
            // The node is stopping, and the loop sees that.
        }
    }
}
