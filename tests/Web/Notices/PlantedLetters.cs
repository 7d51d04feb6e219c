using Microsoft.Data.Sqlite;

namespace ReformFlow.Tests.Web.Notices;

/// <summary>Puts deliveries into a running server's database, as a year of sending would leave them; no channel is configured there.</summary>
internal static class PlantedLetters
{
    public const string Dead = "0193500000007000800000000000dead", Sent = "01935000000070008000000000005e47", Waiting = "0193500000007000800000000000fade";

    private const string Rows = $"""
        INSERT INTO notice (id, municipality, person, kind, subject_key, unique_key, title, body, link, created_at, thread, reason, cause, item) VALUES
          ('planted-1', 'ninomiya', 'zaimu-kacho', 'ReviewRequested', 'ninomiya-item-7-2022', 'planted/1', '審査をお願いします: 7 見本', '内容を読み、審査承認か差戻しをしてください。', '/sheets/ninomiya-item-7-2022', '2026-11-24T00:00:00.0000000+00:00', 't', 'あなたが財務課長のため', 'act-of-submission', '7 見本'),
          ('planted-2', 'ninomiya', 'zaimu-tanto', 'ItemPublished', 'ninomiya-item-7-2022', 'planted/2', '第1版を公表しました: 7 見本', '公表した内容に誤りがあれば、訂正を依頼できます。', '/sheets/ninomiya-item-7-2022', '2026-11-24T01:00:00.0000000+00:00', 't', '', 'act-of-publication', '7 見本'),
          ('planted-3', 'ninomiya', 'somu-kacho', 'DueChanged', 'ninomiya-item-6-2022', 'planted/3', '期限が変わりました: 6 見本', '新しい期限を確かめてください。', '/sheets/ninomiya-item-6-2022', '2026-11-24T01:00:00.0000000+00:00', 't', '', 'act-of-dates', '6 見本');
        INSERT INTO delivery (id, notice, channel, municipality, person, status, not_before, attempts, address, receipt, last_kind, last_code, last_detail, failing_since, created_at, ended_at) VALUES
          ('{Dead}', 'planted/1', 'Email', 'ninomiya', 'zaimu-kacho', 'Dead', '2026-11-24T00:00:00.0000000+00:00', 1, 'zaimu-kacho@example.lg.jp', NULL, 'Recipient', '550 5.1.1', 'User unknown', '2026-11-24T00:00:01.0000000+00:00', '2026-11-24T00:00:00.0000000+00:00', '2026-11-24T00:00:02.0000000+00:00'),
          ('{Sent}', 'planted/2', 'Email', 'ninomiya', 'zaimu-tanto', 'Sent', '2026-11-24T01:00:00.0000000+00:00', 0, 'zaimu-tanto@example.lg.jp', '250 2.0.0 queued as A1', NULL, NULL, NULL, NULL, '2026-11-24T01:00:00.0000000+00:00', '2026-11-24T01:00:02.0000000+00:00'),
          ('{Waiting}', 'planted/3', 'Email', 'ninomiya', 'somu-kacho', 'Retry', '2036-11-24T01:00:00.0000000+00:00', 2, 'somu-kacho@example.lg.jp', NULL, 'Temporary', '451 4.3.0', 'Try again later', '2026-11-24T01:00:00.0000000+00:00', '2026-11-24T01:00:00.0000000+00:00', NULL);
        INSERT INTO delivery_attempt (id, delivery, number, generation, address, started_at, ended_at, outcome, code, detail, uncertain) VALUES
          ('planted-a1', '{Dead}', 1, 1, 'zaimu-kacho@example.lg.jp', '2026-11-24T00:00:01.0000000+00:00', '2026-11-24T00:00:02.0000000+00:00', 'Recipient', '550 5.1.1', 'User unknown', 0),
          ('planted-a2', '{Sent}', 1, 1, 'zaimu-tanto@example.lg.jp', '2026-11-24T01:00:01.0000000+00:00', '2026-11-24T01:00:02.0000000+00:00', 'Sent', '250 2.0.0 queued as A1', NULL, 0);
        """;

    /// <summary>Puts them in.</summary>
    public static async Task PlantAsync(RunningServer server)
    {
        await using var connection = new SqliteConnection($"Data Source={server.Database};Pooling=False;Default Timeout=30");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = Rows;
        await command.ExecuteNonQueryAsync();
    }
}
