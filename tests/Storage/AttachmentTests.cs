using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Silo.Lists;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage;

/// <summary>The bytes of files: kept before the act that names them, removed only while no act does.</summary>
[Collection(Stores.Name)]
public class AttachmentTests(Stores stores)
{
    private static readonly MunicipalityId Ninomiya = new("ninomiya"), Oiso = new("oiso");

    private readonly Clock _clock = new();

    [Theory, EachDatabase]
    public async Task AFile_ComesBackAsItWas_ToItsMunicipalityAlone(DatabaseEngine engine)
    {
        var (store, files) = (stores[engine], Files(engine));
        var bytes = RandomNumberGenerator.GetBytes(3 * 1024 * 1024);

        var hash = await files.KeepAsync(Ninomiya, bytes, "application/pdf", CancellationToken.None);
        Assert.Equal(hash, await files.KeepAsync(Ninomiya, bytes, "application/pdf", CancellationToken.None));

        Assert.Equal(bytes, await files.FindAsync(Ninomiya, hash, CancellationToken.None));
        Assert.Null(await files.FindAsync(Oiso, hash, CancellationToken.None));
        Assert.Equal(1, await store.ScalarAsync<long>("SELECT count(*) FROM attachment WHERE hash = @hash AND size = @size", new { hash, size = (long)bytes.Length }));
    }

    [Theory, EachDatabase]
    public async Task WhatNoActNames_IsRemovedAfterADay_AndNothingElse(DatabaseEngine engine)
    {
        var files = Files(engine);
        var (named, orphan) = (RandomNumberGenerator.GetBytes(10), RandomNumberGenerator.GetBytes(10));
        var hash = await files.KeepAsync(Ninomiya, named, "text/plain", CancellationToken.None);
        await files.KeepAsync(Oiso, named, "text/plain", CancellationToken.None);
        var lost = await files.KeepAsync(Ninomiya, orphan, "text/plain", CancellationToken.None);
        await NameAsync(engine, hash);

        _clock.Now += TimeSpan.FromHours(23);
        await files.RemoveOrphansAsync(CancellationToken.None);
        Assert.Equal(orphan, await files.FindAsync(Ninomiya, lost, CancellationToken.None));

        _clock.Now += TimeSpan.FromHours(2);
        Assert.True(await files.RemoveOrphansAsync(CancellationToken.None) >= 2);
        Assert.Null(await files.FindAsync(Ninomiya, lost, CancellationToken.None));
        Assert.Null(await files.FindAsync(Oiso, hash, CancellationToken.None));
        Assert.Equal(named, await files.FindAsync(Ninomiya, hash, CancellationToken.None));
    }

    [Theory, EachDatabase]
    public async Task AnOrphanUploadedAgain_BeginsItsDayAnew(DatabaseEngine engine)
    {
        var (files, bytes) = (Files(engine), RandomNumberGenerator.GetBytes(10));
        var hash = await files.KeepAsync(Ninomiya, bytes, "text/plain", CancellationToken.None);
        _clock.Now += TimeSpan.FromHours(23.9);
        await files.KeepAsync(Ninomiya, bytes, "text/plain", CancellationToken.None);

        _clock.Now += TimeSpan.FromHours(1);
        await files.RemoveOrphansAsync(CancellationToken.None);
        Assert.Equal(bytes, await files.FindAsync(Ninomiya, hash, CancellationToken.None));

        _clock.Now += TimeSpan.FromHours(24);
        await files.RemoveOrphansAsync(CancellationToken.None);
        Assert.Null(await files.FindAsync(Ninomiya, hash, CancellationToken.None));
    }

    [Theory, EachDatabase]
    public async Task WhatAnActNames_IsNeitherRemovedNorChanged(DatabaseEngine engine)
    {
        var files = Files(engine);
        var hash = await files.KeepAsync(Ninomiya, RandomNumberGenerator.GetBytes(10), "text/plain", CancellationToken.None);
        await NameAsync(engine, hash);

        foreach (var sql in new[] { "DELETE FROM attachment", "UPDATE attachment SET media_type = 'text/html'", Replacing(engine) })
            await Assert.ThrowsAnyAsync<DbException>(() => stores[engine].Database.WriteAsync((connection, transaction) =>
                connection.ExecuteAsync($"{sql} WHERE hash = @hash", new { hash }, transaction), CancellationToken.None));
        Assert.NotNull(await files.FindAsync(Ninomiya, hash, CancellationToken.None));
    }

    [Fact]
    public async Task DamagedBytes_AreNotGivenOut()
    {
        await using var store = await Store.StartAsync(await stores.NewAsync(DatabaseEngine.Sqlite));
        var files = new Attachments(store.Database, _clock);
        var hash = await files.KeepAsync(Ninomiya, [1, 2, 3], "text/plain", CancellationToken.None);
        await using (var owner = await store.Database.OpenAsOwnerAsync(CancellationToken.None))
            await owner.ExecuteAsync("DROP TRIGGER attachment_no_update; UPDATE attachment SET bytes = zeroblob(size)");

        await Assert.ThrowsAsync<InvalidDataException>(() => files.FindAsync(Ninomiya, hash, CancellationToken.None));
    }

    private static string Replacing(DatabaseEngine engine) => engine is DatabaseEngine.Sqlite
        ? "INSERT OR REPLACE INTO attachment SELECT municipality, hash, zeroblob(10), 10, media_type, created_at FROM attachment"
        : "UPDATE attachment SET bytes = ''";

    private Attachments Files(DatabaseEngine engine) => new(stores[engine].Database, _clock);

    // An act that names the file, as far as the database looks.
    private async Task NameAsync(DatabaseEngine engine, string hash)
    {
        var item = History.Item();
        await stores[engine].WriteAsync(item, History.State(item.Document(item.Entry($$$"""{"attachment":{"sha256":"{{{hash}}}"}}"""))));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
