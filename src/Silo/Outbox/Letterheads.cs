using System.Text.Json;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Json;
using ReformFlow.Notifications.Mail.Heads;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Outbox;

/// <summary>The table of letterheads.</summary>
internal sealed class Letterheads(OutboxDatabase own) : ILetterheads, ILetterheadKeeper
{
    private readonly IDatabase _database = own.Database;

    public async Task<Letterhead> OfAsync(MunicipalityId municipality, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        var document = await connection.ExecuteScalarAsync<string?>("SELECT document FROM letterhead WHERE municipality = @municipality", new { municipality = municipality.Value });
        return document is null ? Letterhead.None : JsonSerializer.Deserialize<Letterhead>(document, DomainJson.Options)!;
    }

    public Task KeepAsync(Letterhead head, NoticeOperation operation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return _database.WriteAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync(
                """
                INSERT INTO letterhead (municipality, document, changed_at) VALUES (@municipality, @document, @at)
                ON CONFLICT (municipality) DO UPDATE SET document = excluded.document, changed_at = excluded.changed_at
                """,
                new { municipality = operation.Municipality.Value, document = JsonSerializer.Serialize(head, DomainJson.Options), at = Moments.Iso(operation.At) }, transaction);
            await NoticeOperations.AddAsync(connection, transaction, operation);
            return 1;
        }, cancellation);
    }
}
