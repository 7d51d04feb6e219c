using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>The table of printed versions. The first file of a content stays: the database lets nobody change or remove it.</summary>
internal sealed class PrintedDocuments(IDatabase database, TimeProvider clock) : IPrintedDocuments
{
    private const string Add =
        """
        INSERT INTO printed_document (municipality, content, bytes, size, hash, created_at)
        SELECT @municipality, @content, @bytes, @size, @hash, @now
        WHERE NOT EXISTS (SELECT 1 FROM printed_document WHERE municipality = @municipality AND content = @content)
        ON CONFLICT (municipality, content) DO NOTHING
        """;

    public async Task<Values<PrintedName>> SinceAsync(DateTimeOffset? since, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return (await connection.QueryAsync<(string Municipality, string Content, string MadeAt)>(
            "SELECT municipality, content, created_at FROM printed_document WHERE created_at >= @since ORDER BY created_at, municipality, content", new { since = Moments.Iso(since) ?? "" }))
            .Select(row => new PrintedName(new(row.Municipality), row.Content, Moments.Time(row.MadeAt))).ToValues();
    }

    public async Task<PrintedDocument?> FindAsync(MunicipalityId municipality, string content, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return PrintedBytes.Sound(await connection.QuerySingleOrDefaultAsync<(byte[]?, string?)>(
            "SELECT bytes, hash FROM printed_document WHERE municipality = @municipality AND content = @content", new { municipality = municipality.Value, content }), $"{content} of {municipality}");
    }

    public async Task KeepAsync(MunicipalityId municipality, string content, byte[] bytes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var file = new
        {
            municipality = municipality.Value, content, bytes, size = bytes.LongLength, hash = Hashes.Of(bytes), now = Moments.Iso(clock.GetUtcNow()),
        };
        await database.WriteAsync((connection, transaction) => connection.ExecuteAsync(Add, file, transaction), cancellation);
    }
}

/// <summary>Lets nothing out that is not what was kept.</summary>
internal static class PrintedBytes
{
    /// <summary>The file of a row; null where there is no row.</summary>
    /// <exception cref="InvalidDataException">The bytes have another hash.</exception>
    public static PrintedDocument? Sound((byte[]? Bytes, string? Hash) row, string name)
    {
        if (row is not ({ } bytes, { } hash)) return null;
        return Hashes.Of(bytes) == hash ? new(bytes, hash) : throw new InvalidDataException($"The stored bytes of the printed {name} have another hash. A backup has them.");
    }
}
