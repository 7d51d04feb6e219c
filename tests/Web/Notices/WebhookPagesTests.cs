using System.Net;
using Microsoft.Data.Sqlite;

namespace ReformFlow.Tests.Web.Notices;

/// <summary>Workflows that post into channels, as operators see them.</summary>
public class WebhookPagesTests(WebhookPagesTests.WithWebhook server) : IClassFixture<WebhookPagesTests.WithWebhook>
{
    private const string Page = "/admin/notices", Name = "企画課チャネル";

    public sealed class WithWebhook : RunningServer, IAsyncLifetime
    {
        // Nothing listens there, and nothing is sent: the webhook is stopped before anything is planned.
        public WithWebhook() => Options = ["--ReformFlow:Private:Url=", $"--ReformFlow:Workflows:0:Name={Name}", "--ReformFlow:Workflows:0:Url=http://127.0.0.1:9/workflows/abc?sig=s3cret", "--ReformFlow:WorkflowHosts:AllowPrivate=true", "--ReformFlow:WorkflowHosts:Allowed:0=127.0.0.1"];

        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False;Default Timeout=30");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = $"""
                INSERT INTO workflow_hook (name, is_stopped, since, last_code, last_at) VALUES ('{Name}', 1, '2026-11-24T00:00:00.0000000+00:00', '410 WorkflowNotFound', '2026-11-24T00:00:00.0000000+00:00')
                ON CONFLICT (name) DO UPDATE SET is_stopped = 1, since = excluded.since, last_code = excluded.last_code, last_at = excluded.last_at
                """;
            await command.ExecuteNonQueryAsync();
        }
    }

    [Fact]
    public async Task AStoppedWebhook_IsShownByItsHostAlone_AndStartedByHand()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync(Page);
        foreach (var words in new[] { Name, "127.0.0.1", "停止", "410 WorkflowNotFound" }) Assert.Contains(words, officer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", officer.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", server.Log.ToString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync($"{Page}/webhooks/start"));
        await officer.GetAsync(Page);

        Assert.DoesNotContain($"{Name}への掲示を再開する", officer.Words, StringComparison.Ordinal);
        Assert.Contains("経路の再開", officer.Words, StringComparison.Ordinal);
    }
}
