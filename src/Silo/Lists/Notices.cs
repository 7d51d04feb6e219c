using System.Globalization;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>The table of the inbox. The unique key is the database's to keep, whatever asks at the same time.</summary>
internal sealed class Notices(IDatabase database) : INotices
{
    // Well below what either database takes as parameters of one statement.
    private const int Batch = 400;

    // The digest only lists what is here already.
    private const string Mine = "WHERE municipality = @municipality AND person = @person AND kind <> 'DigestDaily'";

    private const string Insert =
        """
        INSERT INTO notice (id, municipality, person, kind, subject_key, unique_key, title, body, link, created_at, thread, reason, cause, item, due, preview, text_version)
        VALUES (@Id, @Municipality, @Person, @Kind, @Subject, @UniqueKey, @Title, @Body, @Link, @CreatedAt, @Thread, @Reason, @Cause, @Item, @Due, @Preview, @TextVersion)
        ON CONFLICT (unique_key) DO NOTHING
        """;

    public async Task<Values<InboxNotice>> OfAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<NoticeRow>(
            $"SELECT {NoticeRow.Columns} FROM notice {Mine} ORDER BY created_at DESC, id DESC LIMIT 500", new { municipality = municipality.Value, person = person.Value });
        return rows.Select(row => row.Notice()).ToValues();
    }

    public async Task<int> UnreadAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return (int)await connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM notice {Mine} AND read_at IS NULL", new { municipality = municipality.Value, person = person.Value });
    }

    public async Task<int> AddAsync(Values<Notice> notices, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notices);
        var added = 0;
        foreach (var batch in notices.Chunk(Batch))
        {
            var missing = await MissingAsync(batch, cancellation);
            if (missing.Count == 0) continue;
            var rows = missing.Select(notice => NoticeRow.Of(notice, at)).ToList();
            added += await database.WriteAsync((connection, transaction) => connection.ExecuteAsync(Insert, rows, transaction), cancellation);
        }
        return added;
    }

    public Task MarkReadAsync(MunicipalityId municipality, PersonId person, string? id, DateTimeOffset at, CancellationToken cancellation) =>
        database.WriteAsync((connection, transaction) => connection.ExecuteAsync(
            $"UPDATE notice SET read_at = @at {Mine} AND read_at IS NULL {(id is null ? "" : "AND id = @id")}",
            new { municipality = municipality.Value, person = person.Value, id, at = Moments.Iso(at) }, transaction), cancellation);

    public async Task<InboxCounts> CountsAsync(MunicipalityId municipality, PersonId person, DateOnly today, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var (unread, open, later, done) = await connection.QuerySingleAsync<(long, long, long, long)>(
            $"""
            SELECT COALESCE(sum(CASE WHEN read_at IS NULL THEN 1 ELSE 0 END), 0), COALESCE(sum(CASE WHEN done_at IS NULL AND (later_until IS NULL OR later_until <= @today) THEN 1 ELSE 0 END), 0),
              COALESCE(sum(CASE WHEN done_at IS NULL AND later_until > @today THEN 1 ELSE 0 END), 0), count(done_at) FROM notice {Mine}
            """, new { municipality = municipality.Value, person = person.Value, today = Iso(today) });
        return new((int)unread, (int)open, (int)later, (int)done);
    }

    public Task MarkDoneAsync(MunicipalityId municipality, PersonId person, string id, DateTimeOffset? at, CancellationToken cancellation) =>
        UpdateAsync("done_at = @at, read_at = COALESCE(read_at, @at)", municipality, person, id, Moments.Iso(at), cancellation);

    public Task PutOffAsync(MunicipalityId municipality, PersonId person, string id, DateOnly? until, CancellationToken cancellation) =>
        UpdateAsync("later_until = @at", municipality, person, id, until is { } day ? Iso(day) : null, cancellation);

    private Task<int> UpdateAsync(string what, MunicipalityId municipality, PersonId person, string id, string? at, CancellationToken cancellation) =>
        database.WriteAsync((connection, transaction) => connection.ExecuteAsync(
            $"UPDATE notice SET {what} {Mine} AND id = @id", new { municipality = municipality.Value, person = person.Value, id, at }, transaction), cancellation);

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    // Nearly always everything is there, and then nobody waits for a turn to write.
    private async Task<List<Notice>> MissingAsync(Notice[] batch, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var among = database.Engine is DatabaseEngine.Sqlite ? "IN @keys" : "= ANY(@keys)";
        var known = await connection.QueryAsync<string>($"SELECT unique_key FROM notice WHERE unique_key {among}", new { keys = batch.Select(notice => notice.UniqueKey).ToArray() });
        return [.. batch.ExceptBy(known, notice => notice.UniqueKey)];
    }
}
