using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.Logging;
using ReformFlow.Domain;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Tenant;
using ReformFlow.Notifications.Outbox.Operating;
using ReformFlow.Notifications.Outbox.Sending;

namespace ReformFlow.Notifications.Jobs;

/// <summary>Makes the scheduled jobs equal to what the data asks for: removes what is wrong, adds what is missing, never two for one key.</summary>
public sealed partial class JobMaker(ITownBook book, ISheetLists lists, JobStorage storage, BusinessClock clock, TimeProvider time, ILogger<JobMaker> log)
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    // Real work is done in seconds; a longer wait means that a lock was left behind, and the next hour tries again.
    private static readonly TimeSpan LockWait = TimeSpan.FromSeconds(20);

    private Values<PlannedJob> _made = [];
    private int _recurring;

    /// <summary>
    /// Makes the recurring jobs (the daily one, the nightly one, the one of every hour, those of every minute), and asks a worker to look at
    /// once, so that what passed while nobody was awake takes effect: the first time that a process asks, and when some are not there.
    /// </summary>
    /// <returns>Whether they were made.</returns>
    public bool MakeMissing()
    {
        using var connection = storage.GetConnection();
        if (_recurring > 0 && Recurring(connection) >= _recurring) return false;
        MakeRecurring();
        LookAtOnce();
        _recurring = Recurring(connection);
        return true;
    }

    private static int Recurring(IStorageConnection connection) => connection.GetRecurringJobs().Count(job => !job.Removed);

    private void MakeRecurring()
    {
        var recurring = new RecurringJobManager(storage);
        var options = new RecurringJobOptions { TimeZone = Tokyo };
        recurring.AddOrUpdate<VisibleJobs>("daily", jobs => jobs.DailyAsync(CancellationToken.None), "0 8 * * *", options);
        recurring.AddOrUpdate<VisibleJobs>("remove-orphaned-files", jobs => jobs.RemoveOrphanedFilesAsync(CancellationToken.None), "30 3 * * *", options);
        recurring.AddOrUpdate<VisibleJobs>("remake-jobs", jobs => jobs.RemakeAsync(CancellationToken.None), "5 * * * *", options);
        recurring.AddOrUpdate<VisibleJobs>("look-now", jobs => jobs.LookNowAsync(CancellationToken.None), "* * * * *", options);
        recurring.AddOrUpdate<SendJob>("send-notices", jobs => jobs.Wake(), "* * * * *", options);
        recurring.AddOrUpdate<BounceJob>("read-bounces", jobs => jobs.ReadAsync(CancellationToken.None), "*/10 * * * *", options);
        recurring.AddOrUpdate<DirectorySync>("read-directory", jobs => jobs.RunAsync(CancellationToken.None), "20 */4 * * *", options);
        recurring.AddOrUpdate<DirectorySync>("read-directory-if-asked", jobs => jobs.RunIfAskedAsync(CancellationToken.None), "* * * * *", options);
    }

    private void LookAtOnce() => new BackgroundJobClient(storage).Enqueue<VisibleJobs>(jobs => jobs.DailyAsync(CancellationToken.None));

    /// <summary>Makes the jobs again when the year ahead is another than this process made last.</summary>
    public async Task RemakeIfChangedAsync(CancellationToken cancellation = default)
    {
        if (!(await WantedAsync(cancellation)).Equals(_made)) await RemakeAsync(cancellation);
    }

    /// <summary>Makes the jobs again.</summary>
    public async Task RemakeAsync(CancellationToken cancellation = default)
    {
        var wanted = await WantedAsync(cancellation);
        using var connection = storage.GetConnection();
        // Two nodes at once would only make doubles for an hour, and doubles do no harm.
        using var turn = connection.AcquireDistributedLock("reformflow:jobs", LockWait);
        var (added, removed) = Remake(wanted);
        _made = wanted;
        if (added + removed > 0) LogMade(added, removed);
    }

    private (int Added, int Removed) Remake(Values<PlannedJob> wanted)
    {
        var client = new BackgroundJobClient(storage);
        var missing = wanted.ToDictionary(job => (job.Key, job.At));
        var wrong = Scheduled().Where(job => job.Planned is not { } planned || !missing.Remove(planned)).ToList();
        foreach (var (id, _) in wrong) client.Delete(id);
        // Hangfire waits on the machine's clock; a rehearsal moves the other one.
        var moved = time.GetUtcNow() - clock.Now;
        if (moved.Duration() < TimeSpan.FromSeconds(1)) moved = TimeSpan.Zero;
        foreach (var job in missing.Values)
            client.Schedule<VisibleJobs>(jobs => jobs.DeadlineAsync(job.Key, job.At, CancellationToken.None), job.At + moved);
        return (missing.Count, wrong.Count);
    }

    /// <summary>The deadlines that are scheduled now, with what each was made for; null where that cannot be read any more.</summary>
    public IReadOnlyList<(string Id, (string Key, DateTimeOffset At)? Planned)> Scheduled()
    {
        var monitor = storage.GetMonitoringApi();
        return [.. monitor.ScheduledJobs(0, int.CreateSaturating(monitor.ScheduledCount() + 100))
            .Where(job => job.Value is { Job: null } || (job.Value?.Job.Type == typeof(VisibleJobs) && job.Value.Job.Method.Name == nameof(VisibleJobs.DeadlineAsync)))
            .Select(job => (job.Key, job.Value.Job?.Args is [string key, DateTimeOffset at, ..] ? (key, at) : ((string, DateTimeOffset)?)null))];
    }

    private async Task<Values<PlannedJob>> WantedAsync(CancellationToken cancellation)
    {
        var (wanted, now) = (new List<PlannedJob>(), clock.Now);
        foreach (var municipality in await book.AllAsync(cancellation))
            if (await book.OfAsync(municipality, cancellation) is { } town)
                wanted.AddRange(Schedule.Of(town, await lists.OfAsync(municipality, cancellation: cancellation), town.Town.WorkingDays()).Where(job => job.At > now));
        return wanted.ToValues();
    }
}
