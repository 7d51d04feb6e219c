using System.Data.Common;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Texts;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Outbox;

/// <summary>The tables of a municipality's own texts.</summary>
internal sealed class NoticeTexts(OutboxDatabase own) : INoticeTexts, ITextKeeper
{
    private const string Select =
        """
        SELECT id AS Id, version AS Version, subject AS Subject, preview AS Preview, body AS Body, made_by AS MadeBy, made_at AS MadeAt, used_at AS UsedAt
        FROM notice_text WHERE municipality = @municipality ORDER BY id, version
        """;

    private readonly IDatabase _database = own.Database;

    public async Task<TownTexts> OfAsync(MunicipalityId municipality, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        var rows = (await connection.QueryAsync<Row>(Select, new { municipality = municipality.Value })).ToList();
        if (rows.Count == 0) return TownTexts.None;
        var used = await connection.QueryAsync<(string Id, long Version)>("SELECT id, version FROM notice_text_use WHERE municipality = @municipality", new { municipality = municipality.Value });
        return new(rows.Select(row => row.Text()).ToValues(), used.ToDictionary(each => each.Id, each => (int)each.Version));
    }

    public Task KeepDraftAsync(NoticeText text, NoticeOperation operation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(operation);
        return _database.WriteAsync(async (connection, transaction) =>
        {
            var rows = await RowsAsync(connection, transaction, text.Id, operation);
            var version = rows.Find(row => row.UsedAt is null)?.Version ?? rows.Select(row => row.Version).Append(1).Max() + 1;
            // Two who write at once get one version; nobody writes over one that was begun to be used meanwhile, and then it is the next one.
            while (await connection.ExecuteAsync(
                """
                INSERT INTO notice_text (municipality, id, version, subject, preview, body, made_by, made_at) VALUES (@municipality, @Id, @version, @Subject, @Preview, @Body, @Account, @at)
                ON CONFLICT (municipality, id, version) DO UPDATE SET subject = excluded.subject, preview = excluded.preview, body = excluded.body, made_by = excluded.made_by, made_at = excluded.made_at
                WHERE notice_text.used_at IS NULL
                """,
                new { municipality = operation.Municipality.Value, text.Id, version, text.Subject, text.Preview, text.Body, operation.Account, at = Moments.Iso(operation.At) }, transaction) == 0) version++;
            await NoticeOperations.AddAsync(connection, transaction, operation with { Target = text.Id, Words = $"第{version}版" });
            return 1;
        }, cancellation);
    }

    public async Task<bool> UseAsync(string id, int version, DateTimeOffset? seen, NoticeOperation operation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return await _database.WriteAsync(async (connection, transaction) =>
        {
            var at = Moments.Iso(operation.At);
            var key = new { municipality = operation.Municipality.Value, id, version, seen = Moments.Iso(seen), at };
            if (version > 1 && await connection.ExecuteAsync(
                "UPDATE notice_text SET used_at = COALESCE(used_at, @at) WHERE municipality = @municipality AND id = @id AND version = @version AND made_at = @seen", key, transaction) == 0) return 0;
            await connection.ExecuteAsync(
                """
                INSERT INTO notice_text_use (municipality, id, version, since) VALUES (@municipality, @id, @version, @at)
                ON CONFLICT (municipality, id) DO UPDATE SET version = excluded.version, since = excluded.since
                """, key, transaction);
            await NoticeOperations.AddAsync(connection, transaction, operation with { Target = id, Words = version == 1 ? "標準の文面" : $"第{version}版" });
            return 1;
        }, cancellation) == 1;
    }

    private static async Task<List<Row>> RowsAsync(DbConnection connection, DbTransaction transaction, string id, NoticeOperation operation) =>
        [.. (await connection.QueryAsync<Row>(Select, new { municipality = operation.Municipality.Value }, transaction)).Where(row => row.Id == id)];

    private sealed record Row
    {
        public required string Id { get; init; }
        public required long Version { get; init; }
        public required string Subject { get; init; }
        public required string Preview { get; init; }
        public required string Body { get; init; }
        public required string MadeBy { get; init; }
        public required string MadeAt { get; init; }
        public string? UsedAt { get; init; }

        public TownText Text() => new(new(Id, (int)Version, TextCatalogue.Japanese, Subject, Preview, Body), MadeBy, Moments.Time(MadeAt), Moments.Maybe(UsedAt));
    }
}
