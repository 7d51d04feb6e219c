using Dapper;
using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>The frozen versions. It reads one table and nothing else, so that no draft can ever come out of it.</summary>
internal sealed class SheetArchive(IDatabase database) : ISheetArchive
{
    private const string Columns =
        "SELECT item AS Item, plan AS Plan, fiscal_year AS Year, version AS Version, document AS Document, hash AS Hash FROM published_sheet WHERE service = 'reformflow' AND municipality = @municipality";

    private const string InOrder = " ORDER BY fiscal_year, item, version";

    public Task<Values<FrozenSheet>> AllAsync(MunicipalityId municipality, CancellationToken cancellation) =>
        QueryAsync(municipality, "", new { municipality = municipality.Value }, cancellation);

    public Task<Values<FrozenSheet>> OfItemAsync(MunicipalityId municipality, ItemId item, CancellationToken cancellation) =>
        QueryAsync(municipality, " AND item = @item", new { municipality = municipality.Value, item = item.Value }, cancellation);

    public async Task<FrozenSheet?> FindAsync(SheetId sheet, int version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var found = await QueryAsync(sheet.Municipality, " AND item = @item AND fiscal_year = @year AND version = @version",
            new { municipality = sheet.Municipality.Value, item = sheet.Item.Value, year = sheet.Year.StartYear, version }, cancellation);
        return found.Count == 0 ? null : found[0];
    }

    private async Task<Values<FrozenSheet>> QueryAsync(MunicipalityId municipality, string where, object parameters, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(Columns + where + InOrder, parameters);
        return rows.Select(row => new FrozenSheet(new(municipality, new(row.Item), new((int)row.Year)), new(row.Plan), (int)row.Version, row.Document, row.Hash)).ToValues();
    }

    private sealed record Row
    {
        public required string Item { get; init; }
        public required string Plan { get; init; }
        public required long Year { get; init; }
        public required long Version { get; init; }
        public required string Document { get; init; }
        public required string Hash { get; init; }
    }
}
