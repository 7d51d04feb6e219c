using Dapper;
using ReformFlow.Domain;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Sending;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Outbox;

/// <summary>Takes planned carriages into the table of deliveries. That there is one for each notice and channel is the database's to keep.</summary>
internal sealed class Carriages(OutboxDatabase own, ChannelSet channels, PumpSignal signal) : ICarriages
{
    // Well below what either database takes as parameters of one statement.
    private const int Batch = 400;

    private const string Insert =
        """
        INSERT INTO delivery (id, notice, channel, municipality, person, status, not_before, expires_at, created_at)
        SELECT @Id, n.unique_key, @Channel, n.municipality, n.person, @Status, @NotBefore, @ExpiresAt, @CreatedAt FROM notice n WHERE n.unique_key = @Notice
        ON CONFLICT (notice, channel) DO NOTHING
        """;

    private readonly IDatabase _database = own.Database;

    public async Task<int> AddAsync(Values<Carriage> carriages, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(carriages);
        // Where nothing can be sent nothing is put by: it would die here in a week, as if somebody had to look after it. The inbox has it,
        // and what is still wanted when a channel is configured is planned again then.
        if (!channels.All.Any()) return 0;
        var added = 0;
        foreach (var batch in carriages.Chunk(Batch))
        {
            var missing = await MissingAsync(batch, cancellation);
            if (missing.Count == 0) continue;
            var rows = missing.Select(carriage => Row.Of(carriage, at)).ToList();
            added += await _database.WriteAsync((connection, transaction) => connection.ExecuteAsync(Insert, rows, transaction), cancellation);
        }
        if (added > 0) signal.Wake();
        return added;
    }

    // Nearly always everything is there, and then nobody waits for a turn to write.
    private async Task<List<Carriage>> MissingAsync(Carriage[] batch, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        var among = _database.Engine is DatabaseEngine.Sqlite ? "IN @keys" : "= ANY(@keys)";
        var known = await connection.QueryAsync<(string, string)>($"SELECT notice, channel FROM delivery WHERE notice {among}", new { keys = batch.Select(carriage => carriage.Notice).ToArray() });
        return [.. batch.ExceptBy(known, carriage => (carriage.Notice, carriage.Channel.ToString()))];
    }

    private sealed record Row(string Id, string Notice, string Channel, string Status, string NotBefore, string? ExpiresAt, string CreatedAt)
    {
        public static Row Of(Carriage carriage, DateTimeOffset at) => new(DeliveryId.New(at), carriage.Notice, carriage.Channel.ToString(),
            (carriage.NotBefore > at ? DeliveryStatus.Held : DeliveryStatus.Pending).ToString(), Moments.Iso(carriage.NotBefore), Moments.Iso(carriage.ExpiresAt), Moments.Iso(at));
    }
}
