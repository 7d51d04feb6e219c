using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>The table of printed files. The first of a content stays: the database lets nobody change or remove it.</summary>
internal sealed class PrintedDocuments(IDatabase database, TimeProvider clock) : IPrintedDocuments
{
    private const string Add =
        """
        INSERT INTO printed_document (municipality, content, bytes, size, hash, created_at)
        SELECT @municipality, @content, @bytes, @size, @hash, @now
        WHERE NOT EXISTS (SELECT 1 FROM printed_document WHERE municipality = @municipality AND content = @content)
        ON CONFLICT (municipality, content) DO NOTHING
        """;

    public async Task<Values<string>> NamesAsync(MunicipalityId municipality, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return (await connection.QueryAsync<string>("SELECT content FROM printed_document WHERE municipality = @municipality ORDER BY content", new { municipality = municipality.Value })).ToValues();
    }

    public async Task<PrintedDocument?> FindAsync(MunicipalityId municipality, string content, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var (bytes, hash) = await connection.QuerySingleOrDefaultAsync<(byte[]? Bytes, string? Hash)>(
            "SELECT bytes, hash FROM printed_document WHERE municipality = @municipality AND content = @content", new { municipality = municipality.Value, content });
        if (bytes is null || hash is null) return null;
        return Hashes.Of(bytes) == hash
            ? new(bytes, hash)
            : throw new InvalidDataException($"The stored bytes of the printed {content} of {municipality} have another hash. A backup has them.");
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
