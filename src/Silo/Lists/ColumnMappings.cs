using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>The table of remembered mappings.</summary>
internal sealed class ColumnMappings(IDatabase database) : IColumnMappings
{
    private const string Mine = "municipality = @municipality AND name = @name";

    public async Task<IReadOnlyList<KeptMapping>> OfAsync(MunicipalityId municipality, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<Row>("SELECT name AS Name, document AS Document, changed_by AS By, changed_at AS At FROM column_mapping WHERE municipality = @municipality", new { municipality = municipality.Value });
        // The two databases sort letters differently.
        return [.. rows.OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => new KeptMapping(row.Name, row.Document, new(row.By), Moments.Time(row.At)))];
    }

    public Task<bool> KeepAsync(MunicipalityId municipality, KeptMapping mapping, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        return RunAsync($"""
            INSERT INTO column_mapping (municipality, name, document, changed_by, changed_at)
            SELECT @municipality, @name, @document, @by, @at
            WHERE (SELECT count(*) FROM column_mapping WHERE municipality = @municipality) < @most OR EXISTS (SELECT 1 FROM column_mapping WHERE {Mine})
            ON CONFLICT (municipality, name) DO UPDATE SET document = excluded.document, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """, new { municipality = municipality.Value, name = mapping.Name, document = mapping.Document, by = mapping.By.Value, at = Moments.Iso(mapping.At), most = IColumnMappings.Most }, cancellation);
    }

    public Task<bool> RenameAsync(MunicipalityId municipality, string name, string other, CancellationToken cancellation) => RunAsync(
        $"UPDATE column_mapping SET name = @other WHERE {Mine} AND NOT EXISTS (SELECT 1 FROM column_mapping WHERE municipality = @municipality AND name = @other)",
        new { municipality = municipality.Value, name, other }, cancellation);

    public Task RemoveAsync(MunicipalityId municipality, string name, CancellationToken cancellation) =>
        RunAsync($"DELETE FROM column_mapping WHERE {Mine}", new { municipality = municipality.Value, name }, cancellation);

    private async Task<bool> RunAsync(string sql, object values, CancellationToken cancellation) =>
        await database.WriteAsync((connection, transaction) => connection.ExecuteAsync(sql, values, transaction), cancellation) > 0;

    private sealed record Row(string Name, string Document, string By, string At);
}
