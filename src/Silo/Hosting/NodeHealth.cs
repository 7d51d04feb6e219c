using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Domain;
using ReformFlow.Domain.Wording;
using ReformFlow.Notifications.Mail;
using ReformFlow.Silo.Jobs;
using ReformFlow.Silo.Outbox;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Hosting;

/// <summary>One thing that this node needs to be of use.</summary>
/// <param name="Name">database, silo, jobs, mail or notices.</param>
/// <param name="IsHealthy">Whether it works now.</param>
/// <param name="Says">What was found; no secret and no personal data.</param>
/// <param name="IsDegraded">Whether it works, but somebody has to look: no reason to send people to another node.</param>
public sealed record PartHealth(string Name, bool IsHealthy, Phrase Says, bool IsDegraded = false);

/// <summary>Whether this node can serve: the database answers, the silo is a member of its cluster, the job workers report, notices leave.</summary>
public sealed class NodeHealth
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly IServiceProvider _services;
    private readonly TimeProvider _time;

    internal NodeHealth(IServiceProvider services, TimeProvider time) => (_services, _time) = (services, time);

    /// <summary>Looks at every part.</summary>
    public async Task<Values<PartHealth>> LookAsync(CancellationToken cancellation = default) =>
        [await AskAsync("database", AskDatabaseAsync, cancellation), await AskAsync("silo", AskSiloAsync, cancellation), await AskAsync("jobs", AskJobsAsync, cancellation), Mail(),
        await AskAsync("notices", _services.GetRequiredService<NoticeHealth>().LookAsync, cancellation)];

    // Without mails every notice is still in the inbox, so a node without them serves.
    private PartHealth Mail() => new("mail", true, _services.GetRequiredService<MailState>().Says);

    private static async Task<PartHealth> AskAsync(string name, Func<CancellationToken, Task<PartHealth>> ask, CancellationToken cancellation)
    {
        try
        {
            return await Task.Run(() => ask(cancellation), cancellation).WaitAsync(Patience, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return new(name, false, failure is TimeoutException ? new("3秒以内に応答なし", "no answer within 3 seconds") : new($"失敗（{failure.GetType().Name}）", failure.GetType().Name));
        }
    }

    private async Task<PartHealth> AskDatabaseAsync(CancellationToken cancellation)
    {
        await using var connection = await _services.GetRequiredService<IDatabase>().OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1";
        await command.ExecuteScalarAsync(cancellation);
        return new("database", true, new("応答あり", "answers"));
    }

    private Task<PartHealth> AskSiloAsync(CancellationToken cancellation)
    {
        var status = _services.GetRequiredService<ISiloStatusOracle>().CurrentStatus;
        return Task.FromResult(new PartHealth("silo", status is SiloStatus.Active, new(status is SiloStatus.Active ? "稼働中" : $"まだ動いていません（{status}）", status.ToString())));
    }

    private Task<PartHealth> AskJobsAsync(CancellationToken cancellation)
    {
        var name = _services.GetRequiredService<JobServer>().Name;
        if (name is null) return Task.FromResult(new PartHealth("jobs", false, new("始まっていません", "not started")));
        var seen = _services.GetRequiredService<JobStorage>().GetMonitoringApi().Servers()
            .FirstOrDefault(server => server.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase))?.Heartbeat;
        var isFresh = seen is { } heartbeat && _time.GetUtcNow().UtcDateTime - heartbeat < LifeSigns.WorkersSilence;
        return Task.FromResult(new PartHealth("jobs", isFresh, isFresh ? new("稼働中", "running") : new("1分以上、応答がありません", "no heartbeat within a minute")));
    }
}
