using System.Data.Common;
using Dapper;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Outbox;

/// <summary>The table of channels; one row each, made when it is first changed.</summary>
internal sealed class ChannelStates(OutboxDatabase own) : IChannelStates
{
    private const string Select =
        """
        SELECT state AS State, failures AS Failures, recent AS Recent, openings AS Openings, open_until AS OpenUntil, not_before AS NotBefore, since AS Since, reason AS Reason
        FROM channel_state WHERE channel = @channel
        """;

    private readonly IDatabase _database = own.Database;

    public async Task<ChannelState> OfAsync(Channel channel, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        return await ReadAsync(connection, null, channel, now, "");
    }

    public async Task<(ChannelState Before, ChannelState After)> ChangeAsync(Channel channel, DateTimeOffset now, Func<ChannelState, ChannelState> decide, NoticeOperation? operation, CancellationToken cancellation)
    {
        // Nearly every letter leaves a channel as it was, and then nobody waits for a turn to write.
        var seen = await OfAsync(channel, now, cancellation);
        return decide(seen) == seen ? (seen, seen) : await PutAsync(channel, now, decide, operation, cancellation);
    }

    private Task<(ChannelState Before, ChannelState After)> PutAsync(Channel channel, DateTimeOffset now, Func<ChannelState, ChannelState> decide, NoticeOperation? operation, CancellationToken cancellation) =>
        _database.WriteAsync(async (connection, transaction) =>
        {
            // Two that make the first row at once: the second waits for the first and reads what that has left.
            await connection.ExecuteAsync(Insert("DO NOTHING"), Row.Of(ChannelState.New(channel, now)), transaction);
            var before = await ReadAsync(connection, transaction, channel, now, _database.Engine is DatabaseEngine.PostgreSql ? "FOR UPDATE" : "");
            var after = decide(before);
            if (after == before) return (before, after);
            await connection.ExecuteAsync(Insert(
                """
                (channel) DO UPDATE SET state = excluded.state, failures = excluded.failures, recent = excluded.recent, openings = excluded.openings,
                open_until = excluded.open_until, not_before = excluded.not_before, since = excluded.since, reason = excluded.reason
                """), Row.Of(after), transaction);
            if (operation is not null) await NoticeOperations.AddAsync(connection, transaction, operation);
            return (before, after);
        }, cancellation);

    private static string Insert(string onConflict) =>
        $"""
        INSERT INTO channel_state (channel, state, failures, recent, openings, open_until, not_before, since, reason)
        VALUES (@Channel, @State, @Failures, @Recent, @Openings, @OpenUntil, @NotBefore, @Since, @Reason) ON CONFLICT {onConflict}
        """;

    private static async Task<ChannelState> ReadAsync(DbConnection connection, DbTransaction? transaction, Channel channel, DateTimeOffset now, string locking) =>
        (await connection.QuerySingleOrDefaultAsync<Row>($"{Select} {locking}", new { channel = channel.ToString() }, transaction))?.Read(channel) ?? ChannelState.New(channel, now);

    private sealed record Row
    {
        public string Channel { get; init; } = "";
        public required string State { get; init; }
        public required long Failures { get; init; }
        public required string Recent { get; init; }
        public required long Openings { get; init; }
        public string? OpenUntil { get; init; }
        public string? NotBefore { get; init; }
        public required string Since { get; init; }
        public required string Reason { get; init; }

        public static Row Of(ChannelState state) => new()
        {
            Channel = state.Channel.ToString(), State = state.Condition.ToString(), Failures = state.Failures, Recent = state.Recent, Openings = state.Openings,
            OpenUntil = Moments.Iso(state.OpenUntil), NotBefore = Moments.Iso(state.NotBefore), Since = Moments.Iso(state.Since), Reason = state.Reason,
        };

        public ChannelState Read(Channel channel) => new(channel, Enum.Parse<ChannelCondition>(State), Moments.Time(Since))
        {
            Failures = (int)Failures, Recent = Recent, Openings = (int)Openings, OpenUntil = Moments.Maybe(OpenUntil), NotBefore = Moments.Maybe(NotBefore), Reason = Reason,
        };
    }
}
