using Dapper;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;
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

    public async Task<Values<JournalLine>> OfAsync(string key, long after, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return (await connection.QueryAsync<JournalLine>($"{Columns} AND seq > @after ORDER BY seq", new { type = TypeOf(key), key, after })).ToValues();
    }

    public async Task<JournalLine?> LastAsync(string key, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<JournalLine>($"{Columns} ORDER BY seq DESC LIMIT 1", new { type = TypeOf(key), key });
    }

    // The database leaves out what is about other years without taking the texts apart; inside a text quotes are escaped, but
    // the reading of the few that are left decides.
    public async Task<Values<JournalLine>> OfYearAsync(string key, FiscalYear year, long after, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<JournalLine>($"{Columns} AND seq > @after AND entry LIKE @about ORDER BY seq",
            new { type = TypeOf(key), key, after, about = FormattableString.Invariant($"%\"of\":{year.StartYear}%") });
        return rows.Where(line => RecordedEvent.Read<ItemEvent>(line.Entry).Event.Year == year).ToValues();
    }

    private static string TypeOf(string key) => key[..key.IndexOf('-', StringComparison.Ordinal)];
}
