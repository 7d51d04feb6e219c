using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>What is to be printed, out of the indexes alone, and the table of turns.</summary>
internal sealed class PrintingTurns(IDatabase database) : IPrintingTurns
{
    private const string Versions =
        """
        SELECT s.municipality AS Municipality, s.plan AS Plan, s.item AS Item, s.fiscal_year AS Year, s.version AS Version, '' AS Document, s.hash AS Hash
        FROM published_sheet s WHERE s.service = 'reformflow'
          AND NOT EXISTS (SELECT 1 FROM printed_document d WHERE d.municipality = s.municipality AND d.content = 'sheet-' || s.hash)
          AND NOT EXISTS (SELECT 1 FROM printing_turn t WHERE t.municipality = s.municipality AND t.content = 'sheet-' || s.hash AND t.until > @now)
        ORDER BY s.municipality, s.plan, s.fiscal_year, s.item, s.version LIMIT @most
        """;

    private const string Books =
        """
        SELECT s.municipality AS Municipality, s.plan AS Plan, s.fiscal_year AS Year, count(*) AS Versions
        FROM published_sheet s WHERE s.service = 'reformflow' GROUP BY s.municipality, s.plan, s.fiscal_year
        HAVING count(*) > COALESCE((SELECT max(b.versions) FROM printed_book b WHERE b.municipality = s.municipality AND b.plan = s.plan AND b.fiscal_year = s.fiscal_year), 0)
          AND NOT EXISTS (SELECT 1 FROM printing_turn t WHERE t.municipality = s.municipality AND t.content = 'book-' || s.plan || '-' || s.fiscal_year AND t.until > @now)
        ORDER BY s.municipality, s.plan, s.fiscal_year
        """;

    // Whoever comes second waits for the first's row, and then finds it taken.
    private const string Take =
        """
        INSERT INTO printing_turn (municipality, content, owner, until) VALUES (@municipality, @Content, @Owner, @until)
        ON CONFLICT (municipality, content) DO UPDATE SET owner = excluded.owner, until = excluded.until WHERE printing_turn.until <= @now
        """;

    private const string Mine = "WHERE municipality = @municipality AND content = @Content AND owner = @Owner";

    public async Task<Values<FrozenVersionName>> VersionsAsync(DateTimeOffset now, int most, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return (await connection.QueryAsync<SheetArchive.Row>(Versions, new { now = Moments.Iso(now), most })).Select(SheetArchive.Row.Name).ToValues();
    }

    public async Task<Values<BookName>> BooksAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return (await connection.QueryAsync<Row>(Books, new { now = Moments.Iso(now) })).Select(row => row.Name).ToValues();
    }

    public Task<bool> TakeAsync(PrintingTurn turn, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return database.WriteAsync(async (connection, transaction) => await connection.ExecuteAsync(Take, Values(turn, now), transaction) > 0, cancellation);
    }

    public Task GiveBackAsync(PrintingTurn turn, DateTimeOffset? rest, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var sql = rest is null ? $"DELETE FROM printing_turn {Mine}" : $"UPDATE printing_turn SET until = @now {Mine}";
        return database.WriteAsync((connection, transaction) => connection.ExecuteAsync(sql, Values(turn, rest ?? turn.Until), transaction), cancellation);
    }

    private static object Values(PrintingTurn turn, DateTimeOffset now) =>
        new { municipality = turn.Municipality.Value, turn.Content, turn.Owner, until = Moments.Iso(turn.Until), now = Moments.Iso(now) };

    private sealed record Row
    {
        public required string Municipality { get; init; }
        public required string Plan { get; init; }
        public required long Year { get; init; }
        public required long Versions { get; init; }

        public BookName Name => new(new(Municipality), new(Plan), new((int)Year), (int)Versions);
    }
}
