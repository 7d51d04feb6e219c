using System.Data.Common;
using System.Globalization;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Accounts;

/// <summary>The table of accounts.</summary>
internal sealed class AccountTable(IDatabase database) : IAccounts
{
    private const string Select =
        """
        SELECT name AS Name, municipality AS Municipality, person AS Person, password_hash AS PasswordHash, security_stamp AS SecurityStamp,
          failed_count AS FailedCount, locked_until AS LockedUntil, is_administrator AS IsAdministrator, is_disabled AS IsDisabled, must_change_password AS MustChangePassword, created_at AS CreatedAt
        FROM account
        """;

    private const string Insert =
        """
        INSERT INTO account (name, municipality, person, password_hash, security_stamp, failed_count, locked_until, is_administrator, is_disabled, must_change_password, created_at)
        VALUES (@Name, @Municipality, @Person, @PasswordHash, @SecurityStamp, @FailedCount, @LockedUntil, @IsAdministrator, @IsDisabled, @MustChangePassword, @CreatedAt)
        ON CONFLICT (name) DO NOTHING
        """;

    private const string Update =
        """
        UPDATE account SET municipality = @Municipality, person = @Person, password_hash = @PasswordHash, security_stamp = @SecurityStamp,
          failed_count = @FailedCount, locked_until = @LockedUntil, is_administrator = @IsAdministrator, is_disabled = @IsDisabled, must_change_password = @MustChangePassword
        WHERE name = @Name AND security_stamp = @SeenStamp
        """;

    private const string Count =
        """
        UPDATE account SET locked_until = CASE WHEN failed_count + 1 >= @most THEN @until ELSE locked_until END,
          failed_count = CASE WHEN failed_count + 1 >= @most THEN 0 ELSE failed_count + 1 END
        WHERE name = @name RETURNING failed_count
        """;

    private const string Administrators = "SELECT COUNT(*) FROM account WHERE is_administrator = @yes";

    public async Task<Account?> FindAsync(string name, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return (await connection.QuerySingleOrDefaultAsync<Row>($"{Select} WHERE name = @name", new { name }))?.ToAccount();
    }

    public async Task<Values<Account>> OfAsync(MunicipalityId municipality, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(municipality);
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<Row>($"{Select} WHERE municipality = @municipality ORDER BY name", new { municipality = municipality.Value });
        return rows.Select(row => row.ToAccount()).ToValues();
    }

    public async Task<bool> HasAdministratorAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>(Administrators, new { yes = true }) > 0;
    }

    public async Task<bool> AddAsync(Account account, CancellationToken cancellation) =>
        await WriteAsync((connection, transaction) => connection.ExecuteAsync(Insert, Row.Of(account), transaction), cancellation) == 1;

    public async Task<bool> UpdateAsync(Account account, string seenStamp, CancellationToken cancellation)
    {
        var parameters = new DynamicParameters(Row.Of(account));
        parameters.Add("SeenStamp", seenStamp);
        return await WriteAsync((connection, transaction) => connection.ExecuteAsync(Update, parameters, transaction), cancellation) == 1;
    }

    // After a count it is 1 or more, after a lock 0.
    public async Task<bool> CountFailureAsync(string name, int most, DateTimeOffset lockedUntil, CancellationToken cancellation) =>
        await WriteAsync((connection, transaction) => connection.QuerySingleOrDefaultAsync<long?>(Count, new { name, most, until = Moments.Iso(lockedUntil) }, transaction), cancellation) is 0;

    private Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellation) => database.WriteAsync(work, cancellation);

    private sealed record Row
    {
        public required string Name { get; init; }
        public required string Municipality { get; init; }
        public required string? Person { get; init; }
        public required string PasswordHash { get; init; }
        public required string SecurityStamp { get; init; }
        public required int FailedCount { get; init; }
        public required string? LockedUntil { get; init; }
        public required bool IsAdministrator { get; init; }
        public required bool IsDisabled { get; init; }
        public required bool MustChangePassword { get; init; }
        public required string CreatedAt { get; init; }

        public static Row Of(Account account) => new()
        {
            Name = account.Name,
            Municipality = account.Municipality.Value,
            Person = account.Person?.Value,
            PasswordHash = account.PasswordHash,
            SecurityStamp = account.SecurityStamp,
            FailedCount = account.FailedCount,
            LockedUntil = Moments.Iso(account.LockedUntil),
            IsAdministrator = account.IsAdministrator,
            IsDisabled = account.IsDisabled,
            MustChangePassword = account.MustChangePassword,
            CreatedAt = Moments.Iso(account.CreatedAt),
        };

        public Account ToAccount() => new(Name, new(Municipality), Person is null ? null : new(Person), PasswordHash, SecurityStamp,
            FailedCount, LockedUntil is null ? null : Time(LockedUntil), IsAdministrator, IsDisabled, Time(CreatedAt)) { MustChangePassword = MustChangePassword };

        private static DateTimeOffset Time(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
    }
}
