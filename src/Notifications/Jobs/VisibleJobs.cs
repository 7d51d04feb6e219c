using Hangfire;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Due;

namespace ReformFlow.Notifications.Jobs;

/// <summary>
/// The jobs as the dashboard shows them. Each only says "look now": what is due is computed from the data, so a job that runs
/// twice, late or never does no harm.
/// </summary>
public sealed class VisibleJobs(DueWork due, JobMaker maker, IAttachments attachments, BusinessClock clock)
{
    /// <summary>A date of a year has come. Shown by its key.</summary>
    /// <param name="key">What it is about.</param>
    /// <param name="at">When it was to be, so that a changed date is recognised.</param>
    /// <param name="cancellation">The server is stopping.</param>
    [JobDisplayName("{0}"), AutomaticRetry(Attempts = 0)]
    public Task DeadlineAsync(string key, DateTimeOffset at, CancellationToken cancellation) => due.RunAsync(clock.Now, cancellation);

    /// <summary>Every minute: the safety net. What the dashboard calls "look-now".</summary>
    [JobDisplayName("look-now"), AutomaticRetry(Attempts = 0)]
    public async Task LookNowAsync(CancellationToken cancellation)
    {
        await FirstAsync(() => maker.RemakeIfChangedAsync(cancellation), cancellation);
    }

    /// <summary>Every hour: jobs that somebody deleted come back.</summary>
    [JobDisplayName("remake-jobs"), AutomaticRetry(Attempts = 0)]
    public Task RemakeAsync(CancellationToken cancellation) => maker.RemakeAsync(cancellation);

    /// <summary>Every night: files that were uploaded and that no act names are removed.</summary>
    [JobDisplayName("remove-orphaned-files"), AutomaticRetry(Attempts = 0)]
    public Task RemoveOrphanedFilesAsync(CancellationToken cancellation) => attachments.RemoveOrphansAsync(cancellation);

    /// <summary>Every morning and at every start: the year ahead again, and whatever passed in the meantime.</summary>
    [JobDisplayName("daily"), AutomaticRetry(Attempts = 0)]
    public async Task DailyAsync(CancellationToken cancellation)
    {
        await FirstAsync(() => maker.RemakeAsync(cancellation), cancellation);
    }

    // What is due is done whether or not the picture of the year could be made.
    private async Task FirstAsync(Func<Task> make, CancellationToken cancellation)
    {
        try
        {
            await make();
        }
        finally
        {
            await due.RunAsync(clock.Now, cancellation);
        }
    }
}
