using Dapper;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>The journal, read back. A grain's type is the first word of its key.</summary>
internal sealed class JournalReader(IDatabase database) : IJournal
{
    private const string Columns =
        "SELECT seq AS Seq, entry AS Entry, hash AS Hash FROM journal WHERE service = 'reformflow' AND grain_type = @type AND key = @key";

    public async Task<JournalLine?> FindAsync(string key, OperationId operation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<JournalLine>($"{Columns} AND operation = @operation", new { type = TypeOf(key), key, operation = operation.Value });
    }

    public Task<Values<JournalLine>> OfAsync(string key, CancellationToken cancellation) => SinceAsync(key, 0, cancellation);

    public async Task<Values<JournalLine>> SinceAsync(string key, long seq, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return (await connection.QueryAsync<JournalLine>($"{Columns} AND seq > @seq ORDER BY seq", new { type = TypeOf(key), key, seq })).ToValues();
    }

    private static string TypeOf(string key) => key[..key.IndexOf('-', StringComparison.Ordinal)];
}
