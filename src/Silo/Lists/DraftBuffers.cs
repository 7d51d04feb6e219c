using System.Globalization;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>The table of unsaved typing.</summary>
internal sealed class DraftBuffers(IDatabase database) : IDraftBuffers
{
    private const string Mine = "WHERE municipality = @municipality AND item = @item AND fiscal_year = @year AND person = @person";

    private const string Upsert =
        """
        INSERT INTO draft_buffer (municipality, item, fiscal_year, person, seen_state_version, document, saved_at)
        VALUES (@municipality, @item, @year, @person, @seen, @document, @savedAt)
        ON CONFLICT (municipality, item, fiscal_year, person) DO UPDATE
        SET seen_state_version = excluded.seen_state_version, document = excluded.document, saved_at = excluded.saved_at
        """;

    public async Task<DraftBuffer?> FindAsync(SheetId sheet, PersonId person, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var found = await connection.QuerySingleOrDefaultAsync<Row>(
            $"SELECT seen_state_version AS Seen, document AS Document, saved_at AS SavedAt FROM draft_buffer {Mine}", Parameters(sheet, person));
        return found is null ? null : new(found.Seen, found.Document, DateTimeOffset.Parse(found.SavedAt, CultureInfo.InvariantCulture));
    }

    public Task KeepAsync(SheetId sheet, PersonId person, DraftBuffer draft, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var parameters = Parameters(sheet, person);
        parameters.Add("seen", draft.SeenStateVersion);
        parameters.Add("document", draft.Document);
        parameters.Add("savedAt", Moments.Iso(draft.SavedAt));
        return Run(Upsert, parameters, cancellation);
    }

    public Task DropAsync(SheetId sheet, PersonId person, CancellationToken cancellation) =>
        Run($"DELETE FROM draft_buffer {Mine}", Parameters(sheet, person), cancellation);

    private Task<int> Run(string sql, DynamicParameters parameters, CancellationToken cancellation) =>
        database.WriteAsync((connection, transaction) => connection.ExecuteAsync(sql, parameters, transaction), cancellation);

    private static DynamicParameters Parameters(SheetId sheet, PersonId person)
    {
        var parameters = new DynamicParameters();
        parameters.Add("municipality", sheet.Municipality.Value);
        parameters.Add("item", sheet.Item.Value);
        parameters.Add("year", sheet.Year.StartYear);
        parameters.Add("person", person.Value);
        return parameters;
    }

    private sealed record Row(long Seen, string Document, string SavedAt);
}
