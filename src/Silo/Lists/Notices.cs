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

    private const string Mine = "WHERE municipality = @municipality AND person = @person";

    private const string Insert =
        """
        INSERT INTO notice (id, municipality, person, kind, subject_key, unique_key, title, body, link, created_at, thread, reason, cause, item, due)
        VALUES (@Id, @Municipality, @Person, @Kind, @Subject, @UniqueKey, @Title, @Body, @Link, @CreatedAt, @Thread, @Reason, @Cause, @Item, @Due)
        ON CONFLICT (unique_key) DO NOTHING
        """;

    public async Task<Values<InboxNotice>> OfAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(
            $"""
            SELECT id AS Id, municipality AS Municipality, person AS Person, kind AS Kind, subject_key AS Subject, unique_key AS UniqueKey,
              title AS Title, body AS Body, link AS Link, created_at AS CreatedAt, read_at AS ReadAt,
              thread AS Thread, reason AS Reason, cause AS Cause, item AS Item, due AS Due FROM notice {Mine} ORDER BY created_at DESC, id DESC LIMIT 500
            """, new { municipality = municipality.Value, person = person.Value });
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
            var rows = missing.Select(notice => Row.Of(notice, at)).ToList();
            added += await database.WriteAsync((connection, transaction) => connection.ExecuteAsync(Insert, rows, transaction), cancellation);
        }
        return added;
    }

    public Task MarkReadAsync(MunicipalityId municipality, PersonId person, string? id, DateTimeOffset at, CancellationToken cancellation) =>
        database.WriteAsync((connection, transaction) => connection.ExecuteAsync(
            $"UPDATE notice SET read_at = @at {Mine} AND read_at IS NULL {(id is null ? "" : "AND id = @id")}",
            new { municipality = municipality.Value, person = person.Value, id, at = Iso(at) }, transaction), cancellation);

    // Nearly always everything is there, and then nobody waits for a turn to write.
    private async Task<List<Notice>> MissingAsync(Notice[] batch, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var among = database.Engine is DatabaseEngine.Sqlite ? "IN @keys" : "= ANY(@keys)";
        var known = await connection.QueryAsync<string>($"SELECT unique_key FROM notice WHERE unique_key {among}", new { keys = batch.Select(notice => notice.UniqueKey).ToArray() });
        return [.. batch.ExceptBy(known, notice => notice.UniqueKey)];
    }

    private static string Iso(DateTimeOffset moment) => moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private sealed record Row
    {
        public required string Id { get; init; }
        public required string Municipality { get; init; }
        public required string Person { get; init; }
        public required string Kind { get; init; }
        public required string Subject { get; init; }
        public required string UniqueKey { get; init; }
        public required string Title { get; init; }
        public required string Body { get; init; }
        public required string Link { get; init; }
        public required string CreatedAt { get; init; }
        public string? ReadAt { get; init; }
        public required string Thread { get; init; }
        public required string Reason { get; init; }
        public required string Cause { get; init; }
        public string? Item { get; init; }
        public string? Due { get; init; }

        public static Row Of(Notice notice, DateTimeOffset at) => new()
        {
            Id = Guid.CreateVersion7(at).ToString("N"),
            Municipality = notice.Municipality.Value,
            Person = notice.Person.Value,
            Kind = notice.Kind.ToString(),
            Subject = notice.Subject,
            UniqueKey = notice.UniqueKey,
            Title = notice.Title,
            Body = notice.Body,
            Link = notice.Link,
            CreatedAt = Iso(at),
            Thread = notice.Thread,
            Reason = notice.Reason,
            Cause = notice.Cause,
            Item = notice.Item,
            Due = notice.Due?.ToString("O", CultureInfo.InvariantCulture),
        };

        public InboxNotice Notice() => new(Id, new(UniqueKey, new(Municipality), new(Person), Enum.Parse<NoticeKind>(Kind), Subject, Title, Body, Link)
        {
            Thread = Thread,
            Reason = Reason,
            Cause = Cause,
            Item = Item,
            Due = Due is null ? null : DateOnly.ParseExact(Due, "O", CultureInfo.InvariantCulture),
        }, Time(CreatedAt), ReadAt is null ? null : Time(ReadAt));

        private static DateTimeOffset Time(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
    }
}
