using System.Data.Common;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Silo.Lists;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Outbox;

/// <summary>The table of deliveries. On PostgreSQL rows are locked; on SQLite the one writer has its turn.</summary>
internal sealed class Deliveries(OutboxDatabase own) : IDeliveries
{
    private const string Waiting = "d.status IN ('Pending', 'Held', 'Retry', 'Uncertain')";

    private readonly IDatabase _database = own.Database;

    private string SkippingLocked => _database.Engine is DatabaseEngine.PostgreSql ? "FOR UPDATE OF d SKIP LOCKED" : "";

    private string Locking => _database.Engine is DatabaseEngine.PostgreSql ? "FOR UPDATE OF d" : "";

    public async Task<Values<Delivery>> TakeAsync(Channel channel, TakeOrder order, int most, string owner, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation)
    {
        var values = new { channel = channel.ToString(), now = Moments.Iso(now), most };
        // A pump with nothing to do must not take turns to write.
        await using (var connection = await _database.OpenAsync(cancellation))
            if (await connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM (SELECT 1 FROM delivery d WHERE d.channel = @channel AND {Waiting} AND d.not_before <= @now LIMIT 1) due", values) == 0) return [];
        return await _database.WriteAsync(async (connection, transaction) =>
        {
            var rows = (await connection.QueryAsync<DeliveryRow>(
                $"SELECT {DeliveryRow.Columns} FROM {DeliveryRow.From} WHERE d.channel = @channel AND {Waiting} AND d.not_before <= @now ORDER BY {Ordered(order)} LIMIT @most {SkippingLocked}", values, transaction)).ToList();
            var taken = rows.Select(row => row with { Status = nameof(DeliveryStatus.Sending), LeaseOwner = owner, LeaseUntil = Moments.Iso(until) }).ToList();
            await connection.ExecuteAsync("UPDATE delivery SET status = @Status, lease_owner = @LeaseOwner, lease_until = @LeaseUntil WHERE id = @Id", taken, transaction);
            return taken.Select(row => row.Delivery()).ToValues();
        }, cancellation);
    }

    private static string Ordered(TakeOrder order) => order switch
    {
        TakeOrder.MostTried => "d.attempts DESC, d.not_before, d.id",
        TakeOrder.LeastTried => "d.attempts, d.not_before, d.id",
        _ => "d.not_before, d.id",
    };

    public Task<string?> BeginAsync(Delivery delivery, string address, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var values = new { delivery.Id, attempt = Guid.CreateVersion7(now).ToString("N"), owner = delivery.LeaseOwner, delivery.Generation, address, now = Moments.Iso(now), until = Moments.Iso(until) };
        return _database.WriteAsync(async (connection, transaction) =>
        {
            if (await connection.ExecuteAsync("UPDATE delivery SET address = @address, lease_until = @until WHERE id = @Id AND lease_owner = @owner AND status = 'Sending'", values, transaction) == 0) return null;
            await connection.ExecuteAsync(
                """
                INSERT INTO delivery_attempt (id, delivery, number, generation, address, started_at)
                SELECT @attempt, @Id, COALESCE(MAX(number), 0) + 1, @Generation, @address, @now FROM delivery_attempt WHERE delivery = @Id
                """, values, transaction);
            return values.attempt;
        }, cancellation)!;
    }

    public Task<bool> RenewAsync(Delivery delivery, DateTimeOffset until, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return _database.WriteAsync(async (connection, transaction) => await connection.ExecuteAsync(
            "UPDATE delivery SET lease_until = @until WHERE id = @Id AND lease_owner = @owner AND status = 'Sending'",
            new { delivery.Id, owner = delivery.LeaseOwner, until = Moments.Iso(until) }, transaction) > 0, cancellation);
    }

    public Task<DeliveryPair?> ChangeAsync(string id, string? owner, Func<DeliveryPair, DeliveryPair> decide, AttemptEnd? ended, NoticeOperation? operation, CancellationToken cancellation) =>
        _database.WriteAsync(async (connection, transaction) =>
        {
            var rows = await connection.QueryAsync<DeliveryRow>(
                $"SELECT {DeliveryRow.Columns} FROM {DeliveryRow.From} WHERE d.notice = (SELECT e.notice FROM delivery e WHERE e.id = @id) ORDER BY d.id {Locking}", new { id }, transaction);
            var both = rows.Select(row => row.Delivery()).ToList();
            var isMine = both.Find(each => each.Id == id) is { } it && (owner is null || it.LeaseOwner == owner);
            DeliveryPair? after = null;
            if (isMine)
            {
                var before = new DeliveryPair(both.Single(each => each.Id == id), both.Find(each => each.Id != id));
                after = decide(before);
                if (after.It != before.It) await PutAsync(connection, transaction, after.It);
                if (after.Other is { } other && other != before.Other) await PutAsync(connection, transaction, other);
                if (operation is not null && after != before) await NoticeOperations.AddAsync(connection, transaction, operation);
            }
            if (ended is not null) await EndAsync(connection, transaction, id, ended);
            return after;
        }, cancellation);

    public Task<Values<Delivery>> LostAsync(DateTimeOffset now, int most, CancellationToken cancellation) => QueryAsync(
        $"SELECT {DeliveryRow.Columns} FROM {DeliveryRow.From} WHERE d.status = 'Sending' AND d.lease_until < @now ORDER BY d.lease_until LIMIT @most",
        (DeliveryRow row) => row.Delivery(), new { now = Moments.Iso(now), most }, cancellation);

    public Task<Values<string>> ExpiredAsync(DateTimeOffset now, DateTimeOffset tooLong, int most, CancellationToken cancellation) => QueryAsync(
        // Each has an index of its own; one condition of the three would look at everything that waits.
        $"""
        SELECT d.id FROM delivery d WHERE {Waiting} AND d.expires_at <= @now
        UNION SELECT d.id FROM delivery d WHERE {Waiting} AND d.failing_since IS NOT NULL AND d.failing_since <= @tooLong
        UNION SELECT d.id FROM delivery d WHERE {Waiting} AND d.channel IN ('Email', 'Teams') AND d.not_before <= @tooLong LIMIT @most
        """,
        (string id) => id, new { now = Moments.Iso(now), tooLong = Moments.Iso(tooLong), most }, cancellation);

    public Task<Values<string>> OrphansAsync(int most, CancellationToken cancellation) => QueryAsync(
        """
        SELECT d.id FROM delivery d WHERE d.status = 'Fallback' AND EXISTS (
          SELECT 1 FROM delivery o WHERE o.notice = d.notice AND o.channel <> d.channel AND o.status IN ('Sent', 'Superseded', 'Dead', 'Cancelled')) LIMIT @most
        """, (string id) => id, new { most }, cancellation);

    public Task<Values<string>> StuckAsync(Channel channel, bool isUsed, Values<NoticeKind> kinds, DateTimeOffset since, int most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        var among = _database.Engine is DatabaseEngine.Sqlite ? "IN @kinds" : "= ANY(@kinds)";
        return QueryAsync(
            $"""
            SELECT d.id FROM {DeliveryRow.From} WHERE d.channel = @channel AND {Waiting} AND n.kind {among} AND (d.failing_since IS NOT NULL AND d.failing_since <= @since{(isUsed ? "" : " OR d.not_before <= @since")})
              AND NOT EXISTS (SELECT 1 FROM delivery o WHERE o.notice = d.notice AND o.channel <> d.channel AND o.status <> 'Held') ORDER BY d.not_before LIMIT @most
            """, (string id) => id, new { channel = channel.ToString(), kinds = kinds.Select(kind => kind.ToString()).ToArray(), since = Moments.Iso(since), most }, cancellation);
    }

    public async Task<(InboxNotice Notice, int DueVersion)?> NoticeAsync(string uniqueKey, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        if (await connection.QuerySingleOrDefaultAsync<NoticeRow>($"SELECT {NoticeRow.Columns} FROM notice WHERE unique_key = @uniqueKey", new { uniqueKey }) is not { } row) return null;
        var earlier = row.Due is null ? 0 : await connection.ExecuteScalarAsync<long>(
            "SELECT count(DISTINCT due) FROM notice WHERE municipality = @Municipality AND person = @Person AND subject_key = @Subject AND due <> @Due AND created_at < @CreatedAt", row);
        return (row.Notice(), (int)earlier);
    }

    private async Task<Values<TResult>> QueryAsync<TRow, TResult>(string sql, Func<TRow, TResult> read, object values, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        return (await connection.QueryAsync<TRow>(sql, values)).Select(read).ToValues();
    }

    // A delivery on the other channel that somebody plans at this moment stays as it is planned.
    private static Task<int> PutAsync(DbConnection connection, DbTransaction transaction, Delivery it) => connection.ExecuteAsync(
        """
        INSERT INTO delivery (id, notice, channel, municipality, person, status, not_before, expires_at, attempts, generation, lease_owner, lease_until, address, receipt,
          last_kind, last_code, last_detail, failing_since, fallback_of, created_at, ended_at)
        VALUES (@Id, @Notice, @Channel, @Municipality, @Person, @Status, @NotBefore, @ExpiresAt, @Attempts, @Generation, @LeaseOwner, @LeaseUntil, @Address, @Receipt,
          @LastKind, @LastCode, @LastDetail, @FailingSince, @FallbackOf, @CreatedAt, @EndedAt)
        ON CONFLICT (notice, channel) DO UPDATE SET status = excluded.status, not_before = excluded.not_before, expires_at = excluded.expires_at, attempts = excluded.attempts,
          generation = excluded.generation, lease_owner = excluded.lease_owner, lease_until = excluded.lease_until, address = excluded.address, receipt = excluded.receipt,
          last_kind = excluded.last_kind, last_code = excluded.last_code, last_detail = excluded.last_detail, failing_since = excluded.failing_since,
          fallback_of = excluded.fallback_of, ended_at = excluded.ended_at WHERE delivery.id = excluded.id
        """, DeliveryRow.Of(it), transaction);

    // What once was uncertain stays so, whatever a late worker says.
    private static Task<int> EndAsync(DbConnection connection, DbTransaction transaction, string delivery, AttemptEnd ended)
    {
        var failed = ended.Result as SendResult.Failed;
        return connection.ExecuteAsync(
            $"""
            UPDATE delivery_attempt SET ended_at = @at, outcome = @outcome, code = @code, detail = @detail, uncertain = uncertain OR @uncertain
            WHERE {(ended.Attempt is null ? "delivery = @delivery AND ended_at IS NULL" : "id = @Attempt")}
            """, new
            {
                delivery, ended.Attempt, at = Moments.Iso(ended.At), outcome = failed?.Kind.ToString() ?? nameof(SendResult.Sent), code = failed?.Code ?? (ended.Result as SendResult.Sent)?.Receipt,
                detail = failed?.Detail, uncertain = failed?.Kind is FailureKind.Uncertain,
            }, transaction);
    }
}
