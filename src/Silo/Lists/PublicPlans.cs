using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>The plans in the table of frozen versions.</summary>
internal sealed class PublicPlans(IDatabase database) : IPublicPlans
{
    private const string Newest =
        """
        SELECT municipality AS Municipality, plan AS Plan, item AS Item, fiscal_year AS Year, version AS Version, document AS Document, hash AS Hash
        FROM (SELECT published_sheet.*, ROW_NUMBER() OVER (PARTITION BY municipality, plan ORDER BY fiscal_year DESC, item, version DESC) AS place
              FROM published_sheet WHERE service = 'reformflow') AS ranked
        WHERE place = 1 ORDER BY municipality, fiscal_year DESC, plan
        """;

    public async Task<Values<FrozenSheet>> AllAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return (await connection.QueryAsync<Row>(Newest))
            .Select(row => new FrozenSheet(new(new(row.Municipality), new(row.Item), new((int)row.Year)), new(row.Plan), (int)row.Version, row.Document, row.Hash)).ToValues();
    }

    private sealed record Row
    {
        public required string Municipality { get; init; }
        public required string Plan { get; init; }
        public required string Item { get; init; }
        public required long Year { get; init; }
        public required long Version { get; init; }
        public required string Document { get; init; }
        public required string Hash { get; init; }
    }
}
