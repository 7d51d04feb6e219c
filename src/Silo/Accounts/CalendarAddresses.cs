using System.Buffers.Text;
using System.Security.Cryptography;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Recording;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Accounts;

/// <summary>The table of calendar addresses.</summary>
internal sealed class CalendarAddresses(IDatabase database, TimeProvider clock) : ICalendarAddresses
{
    private const int RandomBytes = 32;

    // Nobody reads a calendar of somebody whose accounts are all disabled.
    private const string Find =
        """
        SELECT c.municipality AS Municipality, c.person AS Person,
          (SELECT count(*) FROM account a WHERE a.municipality = c.municipality AND a.person = c.person) AS Accounts,
          (SELECT count(*) FROM account a WHERE a.municipality = c.municipality AND a.person = c.person AND NOT a.is_disabled) AS Enabled
        FROM calendar_address c WHERE c.hash = @hash
        """;

    // Of two at once the later one's address holds.
    private const string Renew =
        """
        INSERT INTO calendar_address (hash, municipality, person, created_at) VALUES (@hash, @municipality, @person, @at)
        ON CONFLICT (municipality, person) DO UPDATE SET hash = excluded.hash, created_at = excluded.created_at
        """;

    private const string Remove = "DELETE FROM calendar_address WHERE municipality = @municipality AND person = @person";

    public async Task<(MunicipalityId Municipality, PersonId Person)?> FindAsync(string secret, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length > 100) return null;
        await using var connection = await database.OpenAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(Find, new { hash = Hashes.Of(secret) });
        return row is null || (row.Accounts > 0 && row.Enabled == 0) ? null : (new(row.Municipality), new(row.Person));
    }

    public async Task<DateTimeOffset?> SinceAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return Moments.Maybe(await connection.ExecuteScalarAsync<string?>("SELECT created_at FROM calendar_address WHERE municipality = @municipality AND person = @person",
            new { municipality = municipality.Value, person = person.Value }));
    }

    public async Task<string> RenewAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        var row = new { hash = Hashes.Of(secret), municipality = municipality.Value, person = person.Value, at = Moments.Iso(clock.GetUtcNow()) };
        await database.WriteAsync((connection, transaction) => connection.ExecuteAsync(Renew, row, transaction), cancellation);
        return secret;
    }

    public Task RemoveAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation) => database.WriteAsync((connection, transaction) =>
        connection.ExecuteAsync(Remove, new { municipality = municipality.Value, person = person.Value }, transaction), cancellation);

    private sealed record Row
    {
        public required string Municipality { get; init; }
        public required string Person { get; init; }
        public required long Accounts { get; init; }
        public required long Enabled { get; init; }
    }
}
