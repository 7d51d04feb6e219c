using Dapper;
using Microsoft.Extensions.Configuration;
using ReformFlow.Silo.Backup;
using ReformFlow.Silo.Maintenance;
using ReformFlow.Silo.Storage;
using ReformFlow.Silo.Verification;

namespace ReformFlow.Tests.Storage.Verification;

[Collection(Stores.Name)]
public class EachDatabaseVerifierTests(Stores stores)
{
    [Theory, EachDatabase]
    public async Task WhatWasStored_IsAsWritten_UntilSomebodyChangesIt(DatabaseEngine engine)
    {
        var options = await stores.NewAsync(engine);
        await using var database = DatabaseFactory.Create(options);
        database.Hold();
        await Migrator.RunAsync(database, options, CancellationToken.None);
        await using var owner = await database.OpenAsOwnerAsync(CancellationToken.None);
        using var year = StoredYear.In(owner);

        Task<VerificationReport> Verify() => database.ReadAsync((connection, transaction) => Verifier.RunAsync(connection, year.Keys, transaction), CancellationToken.None);
        var before = await Verify();
        await owner.ExecuteAsync("UPDATE sheet_row SET stage = 'Published' WHERE key = 'item-nagi-a' AND fiscal_year = 2022");
        await owner.ExecuteAsync("UPDATE cycle_row SET version = version + 1");
        var after = await Verify();

        Assert.Empty(before.Findings);
        Assert.Equal(new VerificationCounts(5, 22, 6, 3, 1, 1, 0, 0), before.Counts);
        Assert.Equal([("cycle_row", StoredYear.Cycle, null, Wrong.Version), ("sheet_row", "item-nagi-a", "2022", Wrong.Row)],
            after.Findings.Select(finding => (finding.Table, finding.Key, finding.At, finding.What)));
    }

    [Theory, EachDatabase]
    public async Task WhatWasSigned_BeforeAndAfterARotation_VerifiesAlsoWhereItIsRestored(DatabaseEngine engine)
    {
        var (options, elsewhere, folder, keys) = (await stores.NewAsync(engine), await stores.NewAsync(engine), stores.NewFolder(), stores.NewFolder());
        await using (var database = DatabaseFactory.Create(options))
        {
            database.Hold();
            await Migrator.RunAsync(database, options, CancellationToken.None);
            await using var owner = await database.OpenAsOwnerAsync(CancellationToken.None);
            using var year = StoredYear.In(owner);
            year.Keys.Rotate();
            year.CertifyAgain();
            Assert.Empty((await year.VerifyAsync()).Findings);
            await BackupWriter.WriteAsync(database, year.Keys.PublicKeys, folder, DateTimeOffset.UnixEpoch, CancellationToken.None);
        }

        await Restoring.RunAsync(Settings(elsewhere, keys), folder, replace: false);

        await using var restored = DatabaseFactory.Create(elsewhere);
        var report = await restored.ReadAsync((connection, transaction) => Verifier.RunAsync(connection, new(keys), transaction), CancellationToken.None);
        Assert.Empty(report.Findings);
        Assert.Equal(2, report.Counts.Certificates);
        Assert.Equal(2, Directory.GetFiles(keys, "*.pub.pem").Length);
        Assert.Empty(Directory.GetFiles(keys, "*.key.pem").Concat(Directory.GetFiles(folder, "*.key.pem")));
    }

    private static IConfiguration Settings(DatabaseOptions database, string keys) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["ReformFlow:Database:Provider"] = database.Provider.ToString(),
        ["ReformFlow:Database:Path"] = database.Path,
        ["ReformFlow:Database:ConnectionString"] = database.ConnectionString,
        ["ReformFlow:Database:OwnerConnectionString"] = database.OwnerConnectionString,
        ["ReformFlow:Signing:Folder"] = keys,
    }).Build();
}
