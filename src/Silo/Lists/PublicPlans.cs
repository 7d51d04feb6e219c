using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>The plans in the table of frozen versions.</summary>
internal sealed class PublicPlans(IDatabase database) : IPublicPlans
{
    // The names of plans out of the index alone, and then one row of each.
    private const string Newest =
        """
        SELECT s.municipality AS Municipality, s.plan AS Plan, s.item AS Item, s.fiscal_year AS Year, s.version AS Version, s.document AS Document, s.hash AS Hash
        FROM (SELECT municipality, plan, max(fiscal_year) AS fiscal_year FROM published_sheet WHERE service = 'reformflow' GROUP BY municipality, plan) AS named
        JOIN published_sheet s ON s.service = 'reformflow' AND s.municipality = named.municipality AND s.plan = named.plan AND s.fiscal_year = named.fiscal_year
          AND (s.key, s.version) = (
            SELECT one.key, one.version FROM published_sheet one WHERE one.service = 'reformflow'
              AND one.municipality = named.municipality AND one.plan = named.plan AND one.fiscal_year = named.fiscal_year
            ORDER BY one.item, one.version DESC LIMIT 1)
        ORDER BY s.municipality, s.fiscal_year DESC, s.plan
        """;

    public async Task<Values<FrozenSheet>> AllAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return (await connection.QueryAsync<SheetArchive.Row>(Newest)).Select(SheetArchive.Row.Sheet).ToValues();
    }
}
