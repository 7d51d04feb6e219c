using Dapper;
using ReformFlow.Domain;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Silo.Lists;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Outbox;

/// <summary>What pages read of deliveries; over the connections of pages.</summary>
internal sealed class DeliveryLists(IDatabase database) : IDeliveryLists
{
    private const int ShortestNumber = 8;

    // Well below what either database takes as parameters of one statement.
    private const int Batch = 400;

    private const string Lines = $"SELECT {DeliveryRow.Columns}, n.title AS Title, n.subject_key AS Subject FROM {DeliveryRow.From} WHERE d.municipality = @municipality";

    public async Task<Values<DeliveryCount>> CountsAsync(MunicipalityId municipality, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(string Channel, string Status, long Count)>(
            "SELECT channel, status, count(*) FROM delivery WHERE municipality = @municipality GROUP BY channel, status", new { municipality = municipality.Value });
        return rows.Select(row => new DeliveryCount(Enum.Parse<Channel>(row.Channel), Enum.Parse<DeliveryStatus>(row.Status), (int)row.Count)).OrderBy(count => count.Channel).ThenBy(count => count.Status).ToValues();
    }

    public Task<Values<DeliveryLine>> DeadAsync(MunicipalityId municipality, CancellationToken cancellation) =>
        LinesAsync($"{Lines} AND d.status = 'Dead' ORDER BY d.ended_at DESC, d.id LIMIT 200", new { municipality = municipality.Value }, cancellation);

    public async Task<Values<string>> UndeliveredAsync(MunicipalityId municipality, Values<string> notices, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notices);
        await using var connection = await database.OpenAsync(cancellation);
        var (found, among) = (new List<string>(), database.Engine is DatabaseEngine.Sqlite ? "IN @keys" : "= ANY(@keys)");
        foreach (var keys in notices.Chunk(Batch))
            found.AddRange(await connection.QueryAsync<string>(
                $"SELECT notice FROM delivery WHERE municipality = @municipality AND notice {among} GROUP BY notice HAVING min(CASE status WHEN 'Dead' THEN 1 ELSE 0 END) = 1 ORDER BY notice",
                new { municipality = municipality.Value, keys }));
        return found.ToValues();
    }

    public async Task<int> DeadCountAsync(MunicipalityId municipality, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return (int)await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM delivery WHERE municipality = @municipality AND status = 'Dead'", new { municipality = municipality.Value });
    }

    public Task<Values<DeliveryLine>> FindAsync(MunicipalityId municipality, Values<PersonId> persons, string? subject, string? number, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(persons);
        var (sql, values) = (new List<string>(), new DynamicParameters(new { municipality = municipality.Value }));
        if (persons.Count > 0)
        {
            sql.Add(database.Engine is DatabaseEngine.Sqlite ? "d.person IN @persons" : "d.person = ANY(@persons)");
            values.Add("persons", persons.Select(person => person.Value).ToArray());
        }
        if (subject is not null)
        {
            sql.Add("n.subject_key = @subject");
            values.Add("subject", subject);
        }
        if (number is { Length: >= ShortestNumber } && number.All(char.IsAsciiHexDigit))
        {
            sql.Add("d.id LIKE @number");
            values.Add("number", $"{number.ToLowerInvariant()}%");
        }
        return sql.Count == 0 ? Task.FromResult<Values<DeliveryLine>>([]) : LinesAsync($"{Lines} AND ({string.Join(" OR ", sql)}) ORDER BY d.created_at DESC, d.id DESC LIMIT 200", values, cancellation);
    }

    public async Task<DeliveryWay?> WayAsync(MunicipalityId municipality, string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var both = (await connection.QueryAsync<DeliveryRow>(
            $"SELECT {DeliveryRow.Columns} FROM {DeliveryRow.From} WHERE d.municipality = @municipality AND d.notice = (SELECT e.notice FROM delivery e WHERE e.id = @id)",
            new { municipality = municipality.Value, id })).Select(row => row.Delivery()).ToList();
        if (both.Find(each => each.Id == id) is not { } it) return null;
        var notice = await connection.QuerySingleAsync<NoticeRow>($"SELECT {NoticeRow.Columns} FROM notice WHERE unique_key = @Notice", new { it.Notice });
        var attempts = await connection.QueryAsync<AttemptRow>($"SELECT {AttemptRow.Columns} FROM delivery_attempt WHERE delivery = @id ORDER BY number", new { id });
        return new(it, notice.Notice(), attempts.Select(row => row.Attempt()).ToValues(), both.Find(each => each.Id != id));
    }

    public async Task<Values<ToldNotice>> OfSheetAsync(MunicipalityId municipality, string subject, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var values = new { municipality = municipality.Value, subject };
        var notices = await connection.QueryAsync<NoticeRow>(
            $"SELECT {NoticeRow.Columns} FROM notice WHERE municipality = @municipality AND subject_key = @subject ORDER BY created_at DESC, id DESC LIMIT 500", values);
        var deliveries = (await connection.QueryAsync<DeliveryRow>(
            $"SELECT {DeliveryRow.Columns} FROM {DeliveryRow.From} WHERE d.municipality = @municipality AND n.subject_key = @subject ORDER BY d.channel", values)).ToLookup(row => row.Notice);
        return notices.Select(row => new ToldNotice(row.Notice(), deliveries[row.UniqueKey].Select(each => each.Delivery()).ToValues())).ToValues();
    }

    // A retry waits since it first failed, whatever its next moment is.
    public async Task<Values<WaitingDeliveries>> WaitingAsync(DateTimeOffset now, MunicipalityId? municipality, CancellationToken cancellation) =>
        (await SinceAsync("<=", now, municipality, cancellation)).Select(row => new WaitingDeliveries(Enum.Parse<Channel>(row.Channel), (int)row.Count, Moments.Time(row.First))).OrderBy(each => each.Channel).ToValues();

    public async Task<Values<LaterDeliveries>> LaterAsync(DateTimeOffset now, MunicipalityId? municipality, CancellationToken cancellation) =>
        (await SinceAsync(">", now, municipality, cancellation)).Select(row => new LaterDeliveries(Enum.Parse<Channel>(row.Channel), (int)row.Count, Moments.Time(row.First))).OrderBy(each => each.Channel).ToValues();

    private async Task<IEnumerable<WaitingRow>> SinceAsync(string comparison, DateTimeOffset now, MunicipalityId? municipality, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QueryAsync<WaitingRow>(
            $"""
            SELECT channel AS Channel, count(*) AS Count, min(COALESCE(failing_since, not_before)) AS First FROM delivery
            WHERE status IN ('Pending', 'Held', 'Retry', 'Uncertain') AND COALESCE(failing_since, not_before) {comparison} @now
              {(municipality is null ? "" : "AND municipality = @municipality")} GROUP BY channel
            """, new { now = Moments.Iso(now), municipality = municipality?.Value });
    }

    private async Task<Values<DeliveryLine>> LinesAsync(string sql, object values, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return (await connection.QueryAsync<DeliveryRow, TitleRow, DeliveryLine>(sql, (row, title) => new(row.Delivery(), title.Title, title.Subject), values, splitOn: "Title")).ToValues();
    }

    private sealed record TitleRow
    {
        public required string Title { get; init; }
        public required string Subject { get; init; }
    }

    // Properties, because SQLite gives the aggregates of an empty table no type that a constructor could be chosen by.
    private sealed record WaitingRow
    {
        public required string Channel { get; init; }
        public required long Count { get; init; }
        public required string First { get; init; }
    }

    private sealed record AttemptRow
    {
        public const string Columns =
            "id AS Id, number AS Number, generation AS Generation, address AS Address, started_at AS StartedAt, ended_at AS EndedAt, outcome AS Outcome, code AS Code, detail AS Detail, uncertain AS Uncertain";

        public required string Id { get; init; }
        public required long Number { get; init; }
        public required long Generation { get; init; }
        public required string Address { get; init; }
        public required string StartedAt { get; init; }
        public string? EndedAt { get; init; }
        public string? Outcome { get; init; }
        public string? Code { get; init; }
        public string? Detail { get; init; }
        public bool Uncertain { get; init; }

        public DeliveryAttempt Attempt() => new(Id, (int)Number, (int)Generation, Address, Moments.Time(StartedAt), Moments.Maybe(EndedAt), Outcome, Code, Detail, Uncertain);
    }
}
