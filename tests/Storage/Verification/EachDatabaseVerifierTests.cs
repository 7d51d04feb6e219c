using Dapper;
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
        Assert.Equal(new VerificationCounts(5, 22, 6, 3, 1, 1, 0), before.Counts);
        Assert.Equal([("cycle_row", StoredYear.Cycle, null, Wrong.Version), ("sheet_row", "item-nagi-a", "2022", Wrong.Row)],
            after.Findings.Select(finding => (finding.Table, finding.Key, finding.At, finding.What)));
    }
}
