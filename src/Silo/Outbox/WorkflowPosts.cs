using System.Data.Common;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Deciding;
using ReformFlow.Notifications.Outbox.Sending;
using ReformFlow.Notifications.Workflows;
using ReformFlow.Notifications.Workflows.Settings;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Outbox;

/// <summary>The tables of webhooks and their posts. Whoever changes either locks the webhook's row first, so a webhook has one writer.</summary>
internal sealed class WorkflowPosts(OutboxDatabase own) : IWorkflowPosts
{
    // A webhook has a handful of posts a day; a batch is never larger than what one look plans.
    private const string Insert =
        """
        INSERT INTO workflow_post (id, webhook, cause, municipality, kind, card, status, not_before, expires_at, created_at)
        VALUES (@Id, @Webhook, @Cause, @Municipality, @Kind, @Card, 'Waiting', @NotBefore, @ExpiresAt, @CreatedAt)
        ON CONFLICT (webhook, cause) DO UPDATE SET status = 'Waiting', ended_at = NULL, card = excluded.card, not_before = excluded.not_before, expires_at = excluded.expires_at, created_at = excluded.created_at
        WHERE workflow_post.status = 'Superseded'
        """;

    private static readonly string[] PlannedKinds = [.. PostKinds.All.Where(kind => EventTable.Of(kind).Class is not NoticeClass.Operating).Select(kind => kind.ToString())];

    private readonly IDatabase _database = own.Database;

    public async Task<int> AddAsync(MunicipalityId municipality, Values<(string Webhook, PlannedPost Post)> posts, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(posts);
        await using (var connection = await _database.OpenAsync(cancellation))
        {
            // Nearly always everything is there, and then nobody waits for a turn to write.
            var known = await connection.QueryAsync<(string, string)>($"SELECT webhook, cause FROM workflow_post WHERE status <> 'Superseded' AND cause {Among("causes")}", new { causes = posts.Select(each => each.Post.Cause).Distinct().ToArray() });
            posts = posts.ExceptBy(known, each => (each.Webhook, each.Post.Cause)).ToValues();
        }
        if (posts.Count == 0) return 0;
        var rows = posts.Select(each => WorkflowPostRow.Of(DeliveryId.New(at), each.Webhook, municipality, each.Post, at)).ToList();
        return await _database.WriteAsync((connection, transaction) => connection.ExecuteAsync(Insert, rows, transaction), cancellation);
    }

    public async Task<int> KeepAsync(MunicipalityId municipality, IReadOnlySet<string> causes, DateTimeOffset at, CancellationToken cancellation)
    {
        // What a later look has put there is not this one's to judge.
        List<string> gone;
        await using (var connection = await _database.OpenAsync(cancellation))
        {
            var waiting = await connection.QueryAsync<(string Id, string Cause)>($"SELECT id, cause FROM workflow_post WHERE municipality = @municipality AND status = 'Waiting' AND created_at <= @at AND kind {Among("kinds")}", new { municipality = municipality.Value, at = Moments.Iso(at), kinds = PlannedKinds });
            gone = [.. waiting.Where(post => !causes.Contains(post.Cause)).Select(post => post.Id)];
        }
        return gone.Count == 0 ? 0 : await _database.WriteAsync((connection, transaction) => connection.ExecuteAsync(
            $"UPDATE workflow_post SET status = 'Superseded', ended_at = @at WHERE status = 'Waiting' AND id {Among("gone")}", new { at = Moments.Iso(at), gone = gone.ToArray() }, transaction), cancellation);
    }

    public async Task<WorkflowPost?> BeginAsync(string webhook, string owner, DateTimeOffset now, DateTimeOffset until, DateTimeOffset nextNotBefore, CancellationToken cancellation)
    {
        var values = new { webhook, now = Moments.Iso(now) };
        // A pump with nothing to do must not take turns to write.
        await using (var connection = await _database.OpenAsync(cancellation))
            if (await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM workflow_post WHERE webhook = @webhook AND (status = 'Sending' OR (status = 'Waiting' AND not_before <= @now))", values) == 0) return null;
        return await _database.WriteAsync(async (connection, transaction) =>
        {
            var hook = await HookAsync(connection, transaction, webhook, now);
            if (!hook.MayBegin(owner, now)) return null;
            await LookAfterAsync(connection, transaction, webhook, now);
            var row = await connection.QueryFirstOrDefaultAsync<WorkflowPostRow>($"SELECT {WorkflowPostRow.Columns} FROM workflow_post WHERE webhook = @webhook AND status = 'Waiting' AND not_before <= @now ORDER BY not_before, created_at, id LIMIT 1", values, transaction);
            if (row is null) return null;
            await connection.ExecuteAsync("UPDATE workflow_post SET status = 'Sending', attempts = attempts + 1 WHERE id = @Id", row, transaction);
            await connection.ExecuteAsync("UPDATE workflow_hook SET lease_owner = @owner, lease_until = @until, next_at = @next WHERE name = @webhook", new { webhook, owner, until = Moments.Iso(until), next = Moments.Iso(nextNotBefore) }, transaction);
            return row.Post() with { Status = PostStatus.Sending, Attempts = (int)row.Attempts + 1 };
        }, cancellation);
    }

    public Task<(WebhookState Before, WebhookState After)> EndAsync(WorkflowPost post, string owner, Func<WebhookState, WebhookState> decide) => _database.WriteAsync(async (connection, transaction) =>
    {
        var hook = await HookAsync(connection, transaction, post.Webhook, post.EndedAt ?? post.NotBefore);
        var (before, after) = (hook.State(), decide(hook.State()));
        await connection.ExecuteAsync("UPDATE workflow_hook SET is_stopped = @IsStopped, since = @Since, not_before = @NotBefore, last_code = @LastCode, last_at = @LastAt WHERE name = @Name", WebhookRow.Of(after), transaction);
        if (hook.LeaseOwner != owner) return (before, after);
        await connection.ExecuteAsync("UPDATE workflow_post SET status = @Status, not_before = @NotBefore, attempts = @Attempts, is_short = @IsShort, last_code = @LastCode, ended_at = @EndedAt WHERE id = @Id AND status = 'Sending'", WorkflowPostRow.Of(post), transaction);
        await connection.ExecuteAsync("UPDATE workflow_hook SET lease_owner = NULL, lease_until = NULL WHERE name = @Webhook", post, transaction);
        return (before, after);
    }, CancellationToken.None);

    public Task<bool> StartAsync(string webhook, NoticeOperation operation, CancellationToken cancellation) => _database.WriteAsync(async (connection, transaction) =>
    {
        var started = await connection.ExecuteAsync("UPDATE workflow_hook SET is_stopped = @no, since = @at, not_before = NULL WHERE name = @webhook AND is_stopped = @yes", new { webhook, at = Moments.Iso(operation.At), no = false, yes = true }, transaction) == 1;
        if (started) await NoticeOperations.AddAsync(connection, transaction, operation);
        return started;
    }, cancellation);

    public async Task<WebhookStanding> StandingAsync(string webhook, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        var hook = await connection.QuerySingleOrDefaultAsync<WebhookRow>($"SELECT {WebhookRow.Columns} FROM workflow_hook WHERE name = @webhook", new { webhook });
        var counts = (await connection.QueryAsync<(string Status, long Count)>("SELECT status, count(*) FROM workflow_post WHERE webhook = @webhook GROUP BY status", new { webhook })).ToDictionary(each => each.Status, each => (int)each.Count);
        var oldest = await connection.ExecuteScalarAsync<string?>("SELECT min(not_before) FROM workflow_post WHERE webhook = @webhook AND status = 'Waiting' AND not_before <= @now", new { webhook, now = Moments.Iso(now) });
        int Of(PostStatus status) => counts.GetValueOrDefault(status.ToString());
        return new(hook?.State() ?? new(webhook, now), Of(PostStatus.Accepted), Of(PostStatus.Dead), Of(PostStatus.Waiting) + Of(PostStatus.Sending), Moments.Maybe(oldest));
    }

    private string Among(string parameter) => _database.Engine is DatabaseEngine.Sqlite ? $"IN @{parameter}" : $"= ANY(@{parameter})";

    // Two that make the first row at once: the second waits for the first and reads what that has left.
    private async Task<WebhookRow> HookAsync(DbConnection connection, DbTransaction transaction, string webhook, DateTimeOffset now)
    {
        await connection.ExecuteAsync("INSERT INTO workflow_hook (name, since) VALUES (@webhook, @now) ON CONFLICT DO NOTHING", new { webhook, now = Moments.Iso(now) }, transaction);
        var locking = _database.Engine is DatabaseEngine.PostgreSql ? "FOR UPDATE" : "";
        return await connection.QuerySingleAsync<WebhookRow>($"SELECT {WebhookRow.Columns} FROM workflow_hook WHERE name = @webhook {locking}", new { webhook }, transaction);
    }

    // Whoever has the webhook's row and may begin is alone with it: what still stands as being sent was left by a node that ended.
    private static async Task LookAfterAsync(DbConnection connection, DbTransaction transaction, string webhook, DateTimeOffset now)
    {
        var values = new { webhook, now = Moments.Iso(now), later = Moments.Iso(now + Retries.AfterUncertain), code = EndCodes.LostLease, expired = EndCodes.Expired };
        await connection.ExecuteAsync("UPDATE workflow_post SET status = 'Waiting', not_before = @later, last_code = @code WHERE webhook = @webhook AND status = 'Sending'", values, transaction);
        await connection.ExecuteAsync("UPDATE workflow_post SET status = 'Dead', last_code = coalesce(last_code, @expired), ended_at = @now WHERE webhook = @webhook AND status = 'Waiting' AND expires_at <= @now", values, transaction);
    }
}
