using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage;

/// <summary>Our own texts for who is in the cluster, asked through Orleans' own table.</summary>
[Collection(Stores.Name)]
public class ClusteringTests(Stores stores)
{
    private static readonly DateTime Start = new(2026, 6, 1, 9, 0, 0, 123, DateTimeKind.Utc);

    [Fact]
    public async Task TwoSilosOfOneDatabase_SeeEachOther()
    {
        var options = await stores.NewAsync(DatabaseEngine.PostgreSql);
        await using var first = await Store.StartAsync(options, silo => silo.UseReformFlowClustering(options));
        await using var second = await Store.StartAsync(options with { OwnerConnectionString = null }, silo => silo.UseReformFlowClustering(options));

        var members = await second.Services.GetRequiredService<IMembershipTable>().ReadAllAsync();

        Assert.Equal([SiloStatus.Active, SiloStatus.Active], members.Members.Select(member => member.Item1.Status));
    }

    [Fact]
    public async Task AChangeOnAStaleVersion_IsRefusedWhole()
    {
        await using var store = await StartAsync();
        var table = store.Services.GetRequiredService<IMembershipTable>();
        var version = await NextAsync(table);

        Assert.True(await table.InsertRowAsync(Member(1), version));
        Assert.False(await table.InsertRowAsync(Member(2), version));
        var next = await NextAsync(table);
        Assert.False(await table.InsertRowAsync(Member(1), next));
        var (member, etag) = Assert.Single((await table.ReadRowAsync(Member(1).SiloAddress)).Members);
        member.AddSuspector(Member(9).SiloAddress, Start);
        member.Status = SiloStatus.Dead;
        Assert.False(await table.UpdateRowAsync(member, etag, version));
        Assert.True(await table.UpdateRowAsync(member, etag, next));
        Assert.False(await table.UpdateRowAsync(Member(2), etag, await NextAsync(table)));

        var after = await table.ReadAllAsync();
        Assert.Equal(version.Version + 1, after.Version.Version);
        Assert.DoesNotContain(after.Members, one => one.Item1.SiloAddress.Equals(Member(2).SiloAddress));
        var read = Assert.Single(after.Members, one => one.Item1.SiloAddress.Equals(member.SiloAddress)).Item1;
        Assert.Equal((SiloStatus.Dead, Start, Start, Start), (read.Status, read.StartTime, read.IAmAliveTime, Assert.Single(read.SuspectTimes!).Item2));
    }

    [Fact]
    public async Task OnlyTheDeadOfLongAgo_AreCleanedUp()
    {
        await using var store = await StartAsync();
        var table = store.Services.GetRequiredService<IMembershipTable>();
        foreach (var number in new[] { 1, 2, 3 })
        {
            var member = Member(number);
            Assert.True(await table.InsertRowAsync(member, await NextAsync(table)));
            if (number == 2) await table.UpdateIAmAliveAsync(new() { SiloAddress = member.SiloAddress, IAmAliveTime = Start.AddDays(2) });
        }
        foreach (var number in new[] { 1, 2 })
        {
            var (member, etag) = Assert.Single((await table.ReadRowAsync(Member(number).SiloAddress)).Members);
            member.Status = SiloStatus.Dead;
            Assert.True(await table.UpdateRowAsync(member, etag, await NextAsync(table)));
        }

        await table.CleanupDefunctSiloEntriesAsync(Start.AddDays(1));

        var left = (await table.ReadAllAsync()).Members.Select(member => member.Item1.SiloAddress).ToList();
        Assert.DoesNotContain(Member(1).SiloAddress, left);
        Assert.Contains(Member(2).SiloAddress, left);
        Assert.Contains(Member(3).SiloAddress, left);
    }

    [Fact]
    public async Task ADeletedCluster_IsGone()
    {
        await using var store = await StartAsync();
        var table = store.Services.GetRequiredService<IMembershipTable>();

        await table.DeleteMembershipTableEntriesAsync("tests");

        Assert.Equal(0, await store.ScalarAsync<long>("SELECT count(*) FROM orleansmembershiptable") + await store.ScalarAsync<long>("SELECT count(*) FROM orleansmembershipversiontable"));
        await table.InitializeMembershipTableAsync(tryInitTableVersion: true);
    }

    private static async Task<TableVersion> NextAsync(IMembershipTable table) => (await table.ReadAllAsync()).Version.Next();

    private async Task<Store> StartAsync()
    {
        var options = await stores.NewAsync(DatabaseEngine.PostgreSql);
        return await Store.StartAsync(options, silo => silo.UseReformFlowClustering(options));
    }

    private static MembershipEntry Member(int number) => new()
    {
        SiloAddress = SiloAddress.New(System.Net.IPAddress.Loopback, 40000 + number, number),
        SiloName = $"silo{number}",
        HostName = "host",
        Status = SiloStatus.Created,
        StartTime = Start,
        IAmAliveTime = Start,
    };
}
