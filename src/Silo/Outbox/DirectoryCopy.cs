using Dapper;
using ReformFlow.Domain;
using ReformFlow.Notifications.Tenant;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Outbox;

/// <summary>The tables of the directory's copy.</summary>
internal sealed class DirectoryCopy(OutboxDatabase own) : IDirectoryCopy
{
    private const string Save =
        """
        INSERT INTO directory_user (oid, mail, sign_in_name, is_gone) VALUES (@Oid, @Mail, @SignInName, @IsGone)
        ON CONFLICT (oid) DO UPDATE SET mail = excluded.mail, sign_in_name = excluded.sign_in_name, is_gone = excluded.is_gone
        """;

    private const string SaveMark =
        "INSERT INTO directory_mark (id, mark, read_at) VALUES (1, @mark, @at) ON CONFLICT (id) DO UPDATE SET mark = excluded.mark, read_at = excluded.read_at";

    private readonly IDatabase _database = own.Database;

    public async Task<(string Mark, DateTimeOffset At)?> MarkAsync(CancellationToken cancellation)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<MarkRow>("SELECT mark AS Mark, read_at AS ReadAt FROM directory_mark") is { } row ? (row.Mark, Moments.Time(row.ReadAt)) : null;
    }

    public Task TakeAsync(DirectoryChanges changes, bool isAll, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changes);
        // The latest of each user alone, in one order: two nodes that read at once take the rows in the same order and never wait for each other in a ring.
        var latest = changes.Users.GroupBy(user => user.Oid, StringComparer.Ordinal).Select(same => same.Last()).OrderBy(user => user.Oid, StringComparer.Ordinal).ToList();
        return _database.WriteAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync(SaveMark, new { mark = changes.Mark, at = Moments.Iso(at) }, transaction);
            if (isAll) await connection.ExecuteAsync("UPDATE directory_user SET is_gone = @yes WHERE NOT is_gone", new { yes = true }, transaction);
            return await connection.ExecuteAsync(Save, latest, transaction);
        }, cancellation);
    }

    public async Task<Values<DirectoryUser>> AllAsync(CancellationToken cancellation)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        return (await connection.QueryAsync<UserRow>("SELECT oid AS Oid, mail AS Mail, sign_in_name AS SignInName, is_gone AS IsGone FROM directory_user ORDER BY oid"))
            .Select(row => new DirectoryUser(row.Oid, row.Mail, row.SignInName, row.IsGone)).ToValues();
    }

    private sealed record MarkRow
    {
        public required string Mark { get; init; }
        public required string ReadAt { get; init; }
    }

    private sealed record UserRow
    {
        public required string Oid { get; init; }
        public string? Mail { get; init; }
        public string? SignInName { get; init; }
        public required bool IsGone { get; init; }
    }
}
