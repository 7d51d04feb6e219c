using System.Globalization;
using System.Text.Json;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Json;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>The rows of sheets, read by SQL; no grain is woken for a list.</summary>
internal sealed class SheetLists(IDatabase database) : ISheetLists
{
    private const string Rows =
        """
        SELECT item AS Item, plan AS Plan, fiscal_year AS Year, stage_since AS StageSince, changed_at AS ChangedAt, document AS Document FROM sheet_row
        WHERE service = 'reformflow' AND municipality = @municipality AND (@plan IS NULL OR plan = @plan) AND (@year IS NULL OR fiscal_year = @year)
        """;

    public async Task<Values<SheetLine>> OfAsync(MunicipalityId municipality, PlanId? plan, FiscalYear? year, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var parameters = new DynamicParameters();
        parameters.Add("municipality", municipality.Value);
        parameters.Add("plan", plan?.Value, System.Data.DbType.String);
        parameters.Add("year", year?.StartYear, System.Data.DbType.Int32);
        var rows = await connection.QueryAsync<Row>(Rows, parameters);
        return rows.Select(row => row.Line(municipality)).OrderBy(line => line.Id.Year).ThenBy(line => line.Id.Item.Value, StringComparer.Ordinal).ToValues();
    }

    // A row's version is its state's, which grows with every write; rows are never taken away.
    public async Task<long> VersionAsync(MunicipalityId municipality, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>("SELECT CAST(COALESCE(sum(version), 0) AS bigint) FROM sheet_row WHERE service = 'reformflow' AND municipality = @municipality", new { municipality = municipality.Value });
    }

    private sealed record Row
    {
        public required string Item { get; init; }
        public required string Plan { get; init; }
        public required long Year { get; init; }
        public required string StageSince { get; init; }
        public required string ChangedAt { get; init; }
        public required string Document { get; init; }

        public SheetLine Line(MunicipalityId municipality) => new(new(municipality, new(Item), new((int)Year)), new(Plan), Time(StageSince), Time(ChangedAt),
            JsonSerializer.Deserialize<SheetState>(Document, DomainJson.Options) ?? throw new JsonException($"The row of {Item} in {Year} is empty."));

        private static DateTimeOffset Time(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
    }
}
