using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Time.Testing;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Lists;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage;

/// <summary>Printed files: the first of a content stays, and nobody changes it.</summary>
[Collection(Stores.Name)]
public class PrintedDocumentTests(Stores stores)
{
    private static readonly MunicipalityId Ninomiya = new("ninomiya");

    [Theory, EachDatabase]
    public async Task AFile_KeepsItsFirstBytes(DatabaseEngine engine)
    {
        var (printed, content) = (new PrintedDocuments(stores[engine].Database, TimeProvider.System), $"sheet-{Guid.NewGuid():N}");
        Assert.Null(await printed.FindAsync(Ninomiya, content, CancellationToken.None));

        await printed.KeepAsync(Ninomiya, content, [1, 2, 3], CancellationToken.None);
        await printed.KeepAsync(Ninomiya, content, [4], CancellationToken.None);

        Assert.Equal([1, 2, 3], (await printed.FindAsync(Ninomiya, content, CancellationToken.None))!.Bytes.ToArray());
        Assert.Null(await printed.FindAsync(new("oiso"), content, CancellationToken.None));
    }

    [Theory, EachDatabase]
    public async Task WhatIsNew_IsToldFromAMomentOn(DatabaseEngine engine)
    {
        var (clock, content) = (new FakeTimeProvider(new(2031, 4, 1, 0, 0, 0, TimeSpan.Zero)), $"sheet-{Guid.NewGuid():N}");
        var printed = new PrintedDocuments(stores[engine].Database, clock);
        await printed.KeepAsync(Ninomiya, content, [1], CancellationToken.None);
        var kept = new PrintedName(Ninomiya, content, clock.GetUtcNow());

        Assert.Contains(kept, await printed.SinceAsync(null, CancellationToken.None));
        Assert.Contains(kept, await printed.SinceAsync(kept.MadeAt, CancellationToken.None));
        Assert.DoesNotContain(kept, await printed.SinceAsync(kept.MadeAt.AddSeconds(1), CancellationToken.None));
    }

    [Theory, EachDatabase]
    public async Task NobodyChangesAFile(DatabaseEngine engine)
    {
        var store = stores[engine];
        await new PrintedDocuments(store.Database, TimeProvider.System).KeepAsync(Ninomiya, "sheet-kept", [1], CancellationToken.None);

        foreach (var sql in new[] { "DELETE FROM printed_document", "UPDATE printed_document SET content = 'x'" })
            await Assert.ThrowsAnyAsync<DbException>(() => store.Database.WriteAsync((connection, transaction) => connection.ExecuteAsync(sql, transaction: transaction), CancellationToken.None));
    }
}
