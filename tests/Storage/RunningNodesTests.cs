using Dapper;
using ReformFlow.Silo.Backup;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage;

/// <summary>A backup is not put back under nodes that are at work on PostgreSQL.</summary>
[Collection(Stores.Name)]
public class RunningNodesTests(Stores stores)
{
    [Fact]
    public async Task ARestoreUnderALiveCluster_IsRefusedInWords()
    {
        var (options, folder) = await WithBackupAsync();
        await using var node = await Store.StartAsync(options, silo => silo.UseReformFlowClustering(options));
        var (name, item) = (await node.ScalarAsync<string>("SELECT siloname FROM orleansmembershiptable WHERE status = 3"), History.Item());
        await node.WriteAsync(item, History.State(item.Document(item.Entry("1"))));

        var refused = await RefusedAsync(node, folder);

        Assert.Contains($"{name} (", refused.English, StringComparison.Ordinal);
        Assert.Contains("止めてから", refused.Japanese, StringComparison.Ordinal);
        Assert.Single(await node.JournalAsync(item));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task AMemberThatJoinsOrWorks_IsCountedWhileItsSignIsFresh(int status)
    {
        var (options, folder) = await WithBackupAsync();
        await using var database = await Store.StartAsync(options);
        await MemberAsync(options, status, secondsSilent: 0);

        Assert.Contains("silo-1 (host-1 10.0.0.1:11111) since 2026-06-01 00:00:00Z", (await RefusedAsync(database, folder)).English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 60)]
    [InlineData(6, 0)]
    public async Task AMemberThatWasKilledOrEnded_DoesNotBlock(int status, int secondsSilent)
    {
        var (options, folder) = await WithBackupAsync();
        await using var database = await Store.StartAsync(options);
        await MemberAsync(options, status, secondsSilent);

        Assert.NotEmpty((await BackupRestorer.RestoreAsync(database.Database, folder, replace: true, CancellationToken.None)).Tables);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(3600, false)]
    public async Task AProcessThatRunsAlone_IsKnownByItsJobWorkers(int secondsSilent, bool isRefused)
    {
        var (options, folder) = await WithBackupAsync();
        await using var database = await Store.StartAsync(options);
        ReformFlow.Silo.Jobs.JobStorages.Create(options);
        await database.Database.WriteAsync((connection, transaction) => connection.ExecuteAsync(
            """INSERT INTO hangfire.server (id, data, lastheartbeat) VALUES ('machine:7', '{"StartedAt": "2026-06-01T00:00:00Z"}', now() - make_interval(secs => @secondsSilent))""",
            new { secondsSilent }, transaction), CancellationToken.None);

        var thrown = await Record.ExceptionAsync(() => BackupRestorer.RestoreAsync(database.Database, folder, replace: true, CancellationToken.None));

        Assert.Equal(isRefused, thrown is BackupRefusedException refused && refused.English.Contains("machine:7 since 2026-06-01 00:00:00Z", StringComparison.Ordinal));
        if (!isRefused) Assert.Null(thrown);
    }

    private async Task<(DatabaseOptions Options, string Folder)> WithBackupAsync()
    {
        var (options, folder) = (await stores.NewAsync(DatabaseEngine.PostgreSql), stores.NewFolder());
        await using var store = await Store.StartAsync(options);
        await BackupWriter.WriteAsync(store.Database, new Dictionary<string, string>(), folder, DateTimeOffset.UnixEpoch, CancellationToken.None);
        return (options, folder);
    }

    private static Task<BackupRefusedException> RefusedAsync(Store store, string folder) =>
        Assert.ThrowsAsync<BackupRefusedException>(() => BackupRestorer.RestoreAsync(store.Database, folder, replace: true, CancellationToken.None));

    private static async Task MemberAsync(DatabaseOptions options, int status, int secondsSilent)
    {
        await using var database = DatabaseFactory.Create(options);
        await using var owner = await database.OpenAsOwnerAsync(CancellationToken.None);
        await owner.ExecuteAsync(
            """
            INSERT INTO orleansmembershipversiontable (deploymentid) VALUES ('reformflow');
            INSERT INTO orleansmembershiptable (deploymentid, address, port, generation, siloname, hostname, status, proxyport, starttime, iamalivetime)
            VALUES ('reformflow', '10.0.0.1', 11111, 1, 'silo-1', 'host-1', @status, 30000, '2026-06-01T00:00:00Z', now() - make_interval(secs => @secondsSilent))
            """, new { status, secondsSilent });
    }
}
