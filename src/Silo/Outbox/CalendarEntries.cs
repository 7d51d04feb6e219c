using System.Globalization;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Outbox;

/// <summary>The table of days that were sent for calendars.</summary>
internal sealed class CalendarEntries(OutboxDatabase own) : ICalendarEntries
{
    private const string Day = "yyyy-MM-dd";

    private const string Select =
        """
        SELECT person AS Person, thread AS Thread, what AS What, day AS Day, sequence AS Sequence, item AS Item, link AS Link, is_cancelled AS IsCancelled
        FROM calendar_entry WHERE municipality = @municipality
        """;

    // Two nodes may have sent to one person at once; the later version is what his calendar shows.
    private const string Keep =
        """
        INSERT INTO calendar_entry (municipality, person, thread, what, day, sequence, item, link, is_cancelled, sent_at)
        VALUES (@municipality, @Person, @Thread, @What, @Day, @Sequence, @Item, @Link, @IsCancelled, @at)
        ON CONFLICT (municipality, person, thread, what) DO UPDATE SET day = excluded.day, sequence = excluded.sequence, item = excluded.item, link = excluded.link,
          is_cancelled = excluded.is_cancelled, sent_at = excluded.sent_at WHERE excluded.sequence >= calendar_entry.sequence
        """;

    private readonly IDatabase _database = own.Database;

    public async Task<Values<CalendarEntry>> AheadAsync(MunicipalityId municipality, DateOnly from, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<Row>($"{Select} AND day >= @from ORDER BY person, thread, what",
            new { municipality = municipality.Value, from = from.ToString(Day, CultureInfo.InvariantCulture) });
        return rows.Select(row => row.Entry(municipality)).ToValues();
    }

    public async Task<CalendarEntry?> FindAsync(MunicipalityId municipality, PersonId person, string thread, string what, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        return (await connection.QuerySingleOrDefaultAsync<Row>($"{Select} AND person = @person AND thread = @thread AND what = @what",
            new { municipality = municipality.Value, person = person.Value, thread, what }))?.Entry(municipality);
    }

    public Task KeepAsync(Values<CalendarEntry> entries, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return _database.WriteAsync((connection, transaction) => connection.ExecuteAsync(Keep, entries.Select(entry => new
        {
            municipality = entry.Municipality.Value, Person = entry.Person.Value, entry.Thread, entry.What, Day = entry.Day.ToString(Day, CultureInfo.InvariantCulture),
            entry.Sequence, entry.Item, entry.Link, entry.IsCancelled, at = Moments.Iso(at),
        }), transaction), cancellation);
    }

    private sealed record Row
    {
        public required string Person { get; init; }
        public required string Thread { get; init; }
        public required string What { get; init; }
        public required string Day { get; init; }
        public required long Sequence { get; init; }
        public string? Item { get; init; }
        public required string Link { get; init; }
        public required bool IsCancelled { get; init; }

        public CalendarEntry Entry(MunicipalityId municipality) => new(municipality, new(Person), Thread, What,
            DateOnly.ParseExact(Day, CalendarEntries.Day, CultureInfo.InvariantCulture), (int)Sequence, Item, Link, IsCancelled);
    }
}
