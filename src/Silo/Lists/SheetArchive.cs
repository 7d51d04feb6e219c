using Dapper;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>The frozen versions. It reads one table and nothing else, so that no draft can ever come out of it.</summary>
internal sealed class SheetArchive(IDatabase database) : ISheetArchive
{
    private const string Texts = "SELECT municipality AS Municipality, item AS Item, plan AS Plan, fiscal_year AS Year, version AS Version, document AS Document, hash AS Hash";

    private const string Names = "SELECT municipality AS Municipality, item AS Item, plan AS Plan, fiscal_year AS Year, version AS Version, '' AS Document, hash AS Hash";

    // By plan the index ix_published_sheet_plan is used, by item the primary key.
    private const string OfPlan = " FROM published_sheet p WHERE service = 'reformflow' AND municipality = @municipality AND plan = @plan";

    private const string OfItem = " FROM published_sheet p WHERE service = 'reformflow' AND key = @key";

    private const string OfYear = " AND fiscal_year = @year";

    private const string IsValid =
        " AND version = (SELECT max(newest.version) FROM published_sheet newest WHERE newest.service = p.service AND newest.key = p.key AND newest.fiscal_year = p.fiscal_year)";

    private const string InOrder = " ORDER BY fiscal_year, item, version";

    public Task<Values<FrozenSheet>> ValidAsync(MunicipalityId municipality, PlanId plan, CancellationToken cancellation) =>
        QueryAsync(Texts + OfPlan + IsValid, new { municipality = municipality.Value, plan = plan.Value }, Row.Sheet, cancellation);

    public Task<Values<FrozenSheet>> ValidAsync(MunicipalityId municipality, ItemId item, CancellationToken cancellation) =>
        QueryAsync(Texts + OfItem + IsValid, new { key = GrainKeys.Item(municipality, item) }, Row.Sheet, cancellation);

    public Task<Values<FrozenSheet>> OfPlanAsync(MunicipalityId municipality, PlanId plan, FiscalYear? year, CancellationToken cancellation) =>
        QueryAsync(Texts + OfPlan + (year is null ? "" : OfYear), new { municipality = municipality.Value, plan = plan.Value, year = year?.StartYear ?? 0 }, Row.Sheet, cancellation);

    public Task<Values<FrozenSheet>> OfItemAsync(MunicipalityId municipality, ItemId item, FiscalYear? year, CancellationToken cancellation) =>
        QueryAsync(Texts + OfItem + (year is null ? "" : OfYear), new { key = GrainKeys.Item(municipality, item), year = year?.StartYear ?? 0 }, Row.Sheet, cancellation);

    public Task<Values<FrozenVersionName>> NamesAsync(MunicipalityId municipality, PlanId plan, FiscalYear year, CancellationToken cancellation) =>
        QueryAsync(Names + OfPlan + OfYear, new { municipality = municipality.Value, plan = plan.Value, year = year.StartYear }, Row.Name, cancellation);

    public async Task<FrozenSheet?> FindAsync(SheetId sheet, int version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var found = await QueryAsync($"{Texts}{OfItem}{OfYear} AND version = @version",
            new { key = GrainKeys.Item(sheet.Municipality, sheet.Item), year = sheet.Year.StartYear, version }, Row.Sheet, cancellation);
        return found.Count == 0 ? null : found[0];
    }

    private async Task<Values<T>> QueryAsync<T>(string sql, object parameters, Func<Row, T> made, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return (await connection.QueryAsync<Row>(sql + InOrder, parameters)).Select(made).ToValues();
    }

    /// <summary>A row of the table.</summary>
    internal sealed record Row
    {
        public required string Municipality { get; init; }
        public required string Item { get; init; }
        public required string Plan { get; init; }
        public required long Year { get; init; }
        public required long Version { get; init; }
        public required string Document { get; init; }
        public required string Hash { get; init; }

        private SheetId Id => new(new(Municipality), new(Item), new((int)Year));

        public static FrozenSheet Sheet(Row row) => new(row.Id, new(row.Plan), (int)row.Version, row.Document, row.Hash);

        public static FrozenVersionName Name(Row row) => new(row.Id, (int)row.Version, row.Hash);
    }
}
