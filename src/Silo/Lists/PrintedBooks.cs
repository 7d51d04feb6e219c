using Dapper;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>The table of printed books.</summary>
internal sealed class PrintedBooks(IDatabase database, TimeProvider clock) : IPrintedBooks
{
    private const string Newest =
        """
        SELECT b.municipality AS Municipality, b.plan AS Plan, b.fiscal_year AS Year, b.versions AS Versions, b.created_at AS MadeAt FROM printed_book b
        WHERE b.versions = (SELECT max(n.versions) FROM printed_book n WHERE n.municipality = b.municipality AND n.plan = b.plan AND n.fiscal_year = b.fiscal_year)
        ORDER BY b.municipality, b.plan, b.fiscal_year
        """;

    private const string Bytes = "SELECT bytes, hash FROM printed_book WHERE municipality = @municipality AND plan = @plan AND fiscal_year = @year";

    private const string Add =
        """
        INSERT INTO printed_book (municipality, plan, fiscal_year, versions, bytes, size, hash, created_at)
        VALUES (@municipality, @plan, @year, @versions, @bytes, @size, @hash, @now) ON CONFLICT (municipality, plan, fiscal_year, versions) DO NOTHING
        """;

    private const string Superseded =
        """
        EXISTS (SELECT 1 FROM printed_book n WHERE n.municipality = printed_book.municipality AND n.plan = printed_book.plan
          AND n.fiscal_year = printed_book.fiscal_year AND n.versions > printed_book.versions AND n.created_at <= @at)
        """;

    public async Task<Values<PrintedBook>> NewestAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return (await connection.QueryAsync<Row>(Newest)).Select(row => row.Book).ToValues();
    }

    public Task<PrintedDocument?> NewestAsync(MunicipalityId municipality, PlanId plan, FiscalYear year, CancellationToken cancellation) =>
        ReadAsync($"{Bytes} ORDER BY versions DESC LIMIT 1", new(municipality, plan, year, 0), cancellation);

    public Task<PrintedDocument?> FindAsync(BookName book, CancellationToken cancellation) => ReadAsync($"{Bytes} AND versions = @versions", book, cancellation);

    public async Task KeepAsync(BookName book, byte[] bytes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(bytes);
        var file = new
        {
            municipality = book.Municipality.Value, plan = book.Plan.Value, year = book.Year.StartYear, versions = book.Versions,
            bytes, size = bytes.LongLength, hash = Hashes.Of(bytes), now = Moments.Iso(clock.GetUtcNow()),
        };
        await database.WriteAsync((connection, transaction) => connection.ExecuteAsync(Add, file, transaction), cancellation);
    }

    public async Task<int> RemoveSupersededAsync(DateTimeOffset at, CancellationToken cancellation)
    {
        var moment = new { at = Moments.Iso(at) };
        // Who has nothing to remove must not take turns to write.
        await using (var connection = await database.OpenAsync(cancellation))
            if (!await connection.ExecuteScalarAsync<bool>($"SELECT EXISTS (SELECT 1 FROM printed_book WHERE {Superseded})", moment)) return 0;
        return await database.WriteAsync((connection, transaction) => connection.ExecuteAsync($"DELETE FROM printed_book WHERE {Superseded}", moment, transaction), cancellation);
    }

    private async Task<PrintedDocument?> ReadAsync(string sql, BookName book, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return PrintedBytes.Sound(await connection.QuerySingleOrDefaultAsync<(byte[]?, string?)>(sql,
            new { municipality = book.Municipality.Value, plan = book.Plan.Value, year = book.Year.StartYear, versions = book.Versions }), $"{book.Turn} of {book.Municipality}");
    }

    // Properties, because SQLite gives an empty table no types that a constructor could be chosen by.
    private sealed record Row
    {
        public required string Municipality { get; init; }
        public required string Plan { get; init; }
        public required long Year { get; init; }
        public required long Versions { get; init; }
        public required string MadeAt { get; init; }

        public PrintedBook Book => new(new(new(Municipality), new(Plan), new((int)Year), (int)Versions), Moments.Time(MadeAt));
    }
}
