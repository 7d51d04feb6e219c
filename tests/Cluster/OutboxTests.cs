using Dapper;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Due;
using ReformFlow.Notifications.Jobs;
using ReformFlow.Silo.Jobs;
using ReformFlow.Silo.Storage;
using ReformFlow.Tests.Cluster.Scale;

namespace ReformFlow.Tests.Cluster;

/// <summary>A running node whose jobs are lost, or whose mail server has stalled.</summary>
[Collection(Databases.Name)]
public class OutboxTests(Databases databases)
{
    // No promise: only so that a test that hangs ends.
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task WhenTheTablesOfJobsAreEmptied_TheyComeBack_AndTheNextReminderGoesOut()
    {
        var mail = new CountingChannel();
        await using var town = await OpenedAsync(DatabaseEngine.PostgreSql, mail);
        await UntilAsync(() => Task.FromResult(!mail.Taken.IsEmpty), "the first mail");
        await UntilAsync(() => Task.FromResult(Recurring(town).Count > 0), "the jobs");
        var jobs = Recurring(town).Count;
        Assert.NotEmpty(town.Part<JobMaker>().Scheduled());

        await using (var connection = await town.Part<IDatabase>().OpenAsync(CancellationToken.None))
        {
            var tables = await connection.QueryAsync<string>("SELECT 'hangfire.' || quote_ident(tablename) FROM pg_tables WHERE schemaname = 'hangfire' AND tablename <> 'schema'");
            await connection.ExecuteAsync($"TRUNCATE {string.Join(", ", tables)} CASCADE");
        }
        // Three working days before the section's date, at nine.
        town.Clock.SetUtcNow(new(2022, 5, 10, 9, 10, 0, TimeSpan.FromHours(9)));

        await UntilAsync(async () => await CountAsync(town, "n.kind = 'ReminderBefore' AND d.status = 'Sent'") > 0, "the reminder");
        await UntilAsync(() => Task.FromResult(Recurring(town).Count == jobs && town.Part<JobMaker>().Scheduled().Count > 0), "the jobs");
        Assert.Equal(mail.Taken.Count, mail.Taken.Distinct().Count());
    }

    [Fact]
    public async Task WhereNoJobEverRuns_TheNodeLooksByItself()
    {
        var settings = await databases.NewAsync(DatabaseEngine.Sqlite);
        await ManyTowns.MakeAsync(settings, 1);
        await using var node = new StillNode(settings, new(2022, 5, 10, 9, 10, 0, TimeSpan.FromHours(9)), new CountingChannel());
        var (time, due) = (new FakeTimeProvider(), node.Part<DueWork>());
        using var watch = new JobWatch(node.Part<IServiceProvider>(), due, node.Part<BusinessClock>(), time, NullLogger<JobWatch>.Instance);
        await watch.StartAsync(CancellationToken.None);

        await UntilAsync(() =>
        {
            time.Advance(TimeSpan.FromSeconds(15));
            return Task.FromResult(due.Looks > 0);
        }, "a look");
        await watch.StopAsync(CancellationToken.None);

        // There is nobody to run what was made; what had to be planned is there all the same.
        Assert.Equal(1, node.Part<JobStorage>().GetMonitoringApi().EnqueuedCount("default"));
        await using var connection = await node.Part<IDatabase>().OpenAsync(CancellationToken.None);
        Assert.NotEqual(0, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM delivery d JOIN notice n ON n.unique_key = d.notice WHERE n.kind = 'ReminderBefore'"));
    }

    [Theory, EachDatabase]
    internal async Task WhileAChannelHangs_ASheetGoesItsWholeWay(DatabaseEngine engine)
    {
        var mail = new HangingChannel();
        await using var town = await OpenedAsync(engine, mail);
        await mail.Asked.WaitAsync(Guard);

        var sheet = await town.Publishes("item-7", ManyTowns.Year);

        Assert.Equal((Stage.Published, 1), (sheet.Stage, sheet.PublishedVersion));
        Assert.NotEqual(0, await CountAsync(town, "d.status = 'Sending'"));
        Assert.Equal(0, await CountAsync(town, "d.status = 'Sent'"));
    }

    private async Task<RunningTown> OpenedAsync(DatabaseEngine engine, IChannel mail)
    {
        var town = await (await RunningTown.StartAsync(await databases.NewAsync(engine), services => services.AddSingleton(mail))).WithPlanAsync(ManyTowns.Year);
        await ManyTowns.GiveAddressesAsync(town);
        await town.Open(ManyTowns.Year);
        // What was opened waits for a few minutes, for what may be opened with it.
        await town.LooksAsync(TimeSpan.FromMinutes(10));
        await town.Part<JobMaker>().RemakeAsync();
        return town;
    }

    private static List<RecurringJobDto> Recurring(RunningTown town)
    {
        using var connection = town.Part<JobStorage>().GetConnection();
        return connection.GetRecurringJobs();
    }

    private static async Task<long> CountAsync(RunningTown town, string where)
    {
        await using var connection = await town.Part<IDatabase>().OpenAsync(CancellationToken.None);
        return await connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM delivery d JOIN notice n ON n.unique_key = d.notice WHERE {where}");
    }

    internal static async Task UntilAsync(Func<Task<bool>> isSo, string what)
    {
        using var limit = new CancellationTokenSource(Guard);
        while (!await isSo())
        {
            Assert.False(limit.IsCancellationRequested, $"{what} did not come");
            await Task.Delay(50, CancellationToken.None);
        }
    }
}
