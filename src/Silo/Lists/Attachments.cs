using System.Text.RegularExpressions;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>The table of files. Which of them are orphans the database itself knows, and lets no other be removed.</summary>
internal sealed partial class Attachments(IDatabase database, TimeProvider clock) : IAttachments
{
    private const string One = "municipality = @municipality AND hash = @hash";

    private const string RemoveOne =
        $"DELETE FROM attachment WHERE {One} AND created_at < @before AND EXISTS (SELECT 1 FROM orphan_attachment o WHERE o.{One})";

    private const string Add =
        $"""
        INSERT INTO attachment (municipality, hash, bytes, size, media_type, created_at)
        SELECT @municipality, @hash, @bytes, @size, @mediaType, @now WHERE NOT EXISTS (SELECT 1 FROM attachment WHERE {One})
        ON CONFLICT (municipality, hash) DO NOTHING
        """;

    // An act follows its upload within seconds; a person who fills the form in again tomorrow uploads again.
    private static readonly TimeSpan OrphansLive = TimeSpan.FromDays(1);

    // An orphan that is uploaded again begins anew, so that none is removed between an upload and its act.
    private static readonly TimeSpan RenewedAfter = OrphansLive / 2;

    public async Task<string> KeepAsync(MunicipalityId municipality, byte[] bytes, string mediaType, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var hash = Hashes.Of(bytes);
        var file = new
        {
            municipality = municipality.Value, hash, bytes, size = bytes.LongLength, mediaType, now = Moments.Iso(clock.GetUtcNow()), before = Moments.Iso(clock.GetUtcNow() - RenewedAfter),
        };
        await database.WriteAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync(RemoveOne, new { file.municipality, file.hash, file.before }, transaction);
            return await connection.ExecuteAsync(Add, file, transaction);
        }, cancellation);
        return hash;
    }

    public async Task<byte[]?> FindAsync(MunicipalityId municipality, string sha256, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var bytes = await connection.QuerySingleOrDefaultAsync<byte[]>($"SELECT bytes FROM attachment WHERE {One}", new { municipality = municipality.Value, hash = sha256 });
        return bytes is null || Hashes.Of(bytes) == sha256
            ? bytes
            : throw new InvalidDataException($"The stored bytes of the attachment {sha256} of {municipality} have another hash. Run verify; a backup has them.");
    }

    public async Task<int> RemoveOrphansAsync(CancellationToken cancellation)
    {
        var before = Moments.Iso(clock.GetUtcNow() - OrphansLive);
        await using var connection = await database.OpenAsync(cancellation);
        var orphans = (await connection.QueryAsync<(string Municipality, string Hash)>("SELECT municipality, hash FROM attachment WHERE created_at < @before", new { before })).ToHashSet();
        // One reading of the journal sorts out nearly all; the database itself looks again at each that is left.
        if (orphans.Count > 0)
            await foreach (var (key, entry) in connection.QueryUnbufferedAsync<(string, string)>("SELECT key, entry FROM journal WHERE grain_type = 'item' AND entry LIKE '%\"sha256\"%'").WithCancellation(cancellation))
                foreach (Match named in Hash().Matches(entry)) orphans.Remove((key.Split('-')[1], named.Value));
        var removed = 0;
        // One at a time: on SQLite everybody else who writes waits meanwhile.
        foreach (var (municipality, hash) in orphans)
            removed += await database.WriteAsync((writing, transaction) => writing.ExecuteAsync(RemoveOne, new { municipality, hash, before }, transaction), cancellation);
        return removed;
    }

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();
}
