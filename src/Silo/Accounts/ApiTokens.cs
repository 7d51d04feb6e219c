using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Accounts;

/// <summary>The table of API tokens.</summary>
internal sealed class ApiTokens(IDatabase database, TimeProvider clock) : IApiTokens
{
    // So that a token that leaked into a file or a log is recognised as what it is.
    private const string Prefix = "rf_";

    private const int RandomBytes = 32;

    private const string Find =
        """
        SELECT t.municipality AS Municipality, t.person AS Person, t.expires_at AS ExpiresAt,
          (SELECT count(*) FROM account a WHERE a.municipality = t.municipality AND a.person = t.person) AS Accounts,
          (SELECT count(*) FROM account a WHERE a.municipality = t.municipality AND a.person = t.person AND NOT a.is_disabled) AS Enabled
        FROM api_token t WHERE t.hash = @hash AND t.revoked_at IS NULL
        """;

    private const string Insert =
        """
        INSERT INTO api_token (hash, municipality, person, label, created_at, expires_at, revoked_at)
        VALUES (@hash, @municipality, @person, @label, @createdAt, @expiresAt, NULL)
        """;

    private const string Revoke =
        "UPDATE api_token SET revoked_at = @now WHERE municipality = @municipality AND person = @person AND revoked_at IS NULL";

    private const string List =
        """
        SELECT hash AS Hash, person AS Person, label AS Label, created_at AS CreatedAt, expires_at AS ExpiresAt, revoked_at AS RevokedAt
        FROM api_token WHERE municipality = @municipality ORDER BY created_at DESC, hash
        """;

    public async Task<ApiTokenHolder?> FindAsync(string token, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (!token.StartsWith(Prefix, StringComparison.Ordinal) || token.Length > 100) return null;
        var hash = Hashes.Of(token);
        await using var connection = await database.OpenAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(Find, new { hash });
        if (row is null || (row.Accounts > 0 && row.Enabled == 0)) return null;
        if (row.ExpiresAt is { } until && DateTimeOffset.Parse(until, CultureInfo.InvariantCulture) <= clock.GetUtcNow()) return null;
        return new(new(row.Municipality), new(row.Person), NameOf(hash));
    }

    public async Task<string> CreateAsync(MunicipalityId municipality, PersonId person, string label, TimeSpan? lasts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(municipality);
        ArgumentNullException.ThrowIfNull(person);
        var token = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        var now = clock.GetUtcNow();
        var row = new DynamicParameters(new { hash = Hashes.Of(token), municipality = municipality.Value, person = person.Value, label, createdAt = Moments.Iso(now) });
        row.Add("expiresAt", lasts is { } span ? Moments.Iso(now + span) : null, System.Data.DbType.String);
        await database.WriteAsync((connection, transaction) => connection.ExecuteAsync(Insert, row, transaction), cancellation);
        return token;
    }

    public Task<int> RevokeAllAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(municipality);
        ArgumentNullException.ThrowIfNull(person);
        var row = new { now = Moments.Iso(clock.GetUtcNow()), municipality = municipality.Value, person = person.Value };
        return database.WriteAsync((connection, transaction) => connection.ExecuteAsync(Revoke, row, transaction), cancellation);
    }

    public async Task<Values<ApiTokenLine>> OfAsync(MunicipalityId municipality, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(municipality);
        await using var connection = await database.OpenAsync(cancellation);
        return (await connection.QueryAsync<Line>(List, new { municipality = municipality.Value }))
            .Select(line => new ApiTokenLine(NameOf(line.Hash), new(line.Person), line.Label, At(line.CreatedAt)!.Value, At(line.ExpiresAt), At(line.RevokedAt))).ToValues();
    }

    private static string NameOf(string hash) => $"token-{hash[..8]}";

    private static DateTimeOffset? At(string? iso) => iso is null ? null : DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture);


    private sealed record Line
    {
        public required string Hash { get; init; }
        public required string Person { get; init; }
        public required string Label { get; init; }
        public required string CreatedAt { get; init; }
        public string? ExpiresAt { get; init; }
        public string? RevokedAt { get; init; }
    }

    private sealed record Row
    {
        public required string Municipality { get; init; }
        public required string Person { get; init; }
        public string? ExpiresAt { get; init; }
        public required long Accounts { get; init; }
        public required long Enabled { get; init; }
    }
}
