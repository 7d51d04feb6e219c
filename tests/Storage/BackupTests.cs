using System.Text.Json.Nodes;
using Dapper;
using ReformFlow.Silo.Backup;
using ReformFlow.Silo.Lists;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage;

[Collection(Stores.Name)]
public class BackupTests(Stores stores)
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, string> NoKeys = [];

    public static IEnumerable<object[]> Pairs =>
        from source in Enum.GetValues<DatabaseEngine>() from target in Enum.GetValues<DatabaseEngine>() select new object[] { source, target };

    [Theory, MemberData(nameof(Pairs))]
    public async Task ABackup_ComesBackAsItWasOnEitherDatabase(DatabaseEngine source, DatabaseEngine target)
    {
        var item = History.Item();
        var (folder, again) = (stores.NewFolder(), stores.NewFolder());
        await using var from = await FilledAsync(source, item);
        var manifest = await BackupWriter.WriteAsync(from.Database, NoKeys, folder, Now, CancellationToken.None);

        await using var to = await Store.StartAsync(await stores.NewAsync(target));
        await BackupRestorer.RestoreAsync(to.Database, folder, replace: false, CancellationToken.None);

        var copy = await BackupWriter.WriteAsync(to.Database, NoKeys, again, Now, CancellationToken.None);
        Assert.Equal(manifest.Tables.Select(table => (table.Name, table.Rows)), copy.Tables.Select(table => (table.Name, table.Rows)));
        foreach (var table in manifest.Tables)
        {
            Assert.Equal(File.ReadLines(Path.Combine(folder, table.File)).Order(StringComparer.Ordinal), File.ReadLines(Path.Combine(again, table.File)).Order(StringComparer.Ordinal));
        }
        // A file that waits for its commit is in no backup.
        Assert.All(manifest.Tables, table => Assert.True(table.Rows > 0 != (table.Name == "import_file"), $"{table.Name} was not tried"));
        await GoesOnAndIsGuardedAsync(to, item);
    }

    [Fact]
    public async Task ABackupInAFolderThatWasThere_IsForItsOwnerOnly()
    {
        var folder = Directory.CreateDirectory(stores.NewFolder()).FullName;
        await using var store = await FilledAsync(DatabaseEngine.Sqlite, History.Item());
        await BackupWriter.WriteAsync(store.Database, NoKeys, folder, Now, CancellationToken.None);
        if (!OperatingSystem.IsWindows())
            foreach (var file in Directory.GetFiles(folder)) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Theory, EachDatabase]
    public async Task ADatabaseWithData_IsReplacedOnlyWhenTold(DatabaseEngine engine)
    {
        var (item, folder) = (History.Item(), stores.NewFolder());
        await using var store = await FilledAsync(engine, item);
        await BackupWriter.WriteAsync(store.Database, NoKeys, folder, Now, CancellationToken.None);
        var later = History.Item();
        await store.WriteAsync(later, History.State(later.Document(later.Entry("1"))));

        await Assert.ThrowsAsync<BackupRefusedException>(() => BackupRestorer.RestoreAsync(store.Database, folder, replace: false, CancellationToken.None));
        Assert.Single(await store.JournalAsync(later));

        await BackupRestorer.RestoreAsync(store.Database, folder, replace: true, CancellationToken.None);
        Assert.Empty(await store.JournalAsync(later));
        await GoesOnAndIsGuardedAsync(store, item);
    }

    [Theory, EachDatabase]
    public async Task ADamagedBackup_IsRefusedAndTouchesNothing(DatabaseEngine engine)
    {
        var folder = stores.NewFolder();
        await using var store = await FilledAsync(engine, History.Item());
        await BackupWriter.WriteAsync(store.Database, NoKeys, folder, Now, CancellationToken.None);
        var before = await store.ScalarAsync<long>("SELECT count(*) FROM journal");
        var file = Path.Combine(folder, "journal.jsonl");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("reformflow", "reformflaw", StringComparison.Ordinal));

        var refused = await Assert.ThrowsAsync<BackupRefusedException>(() => BackupRestorer.RestoreAsync(store.Database, folder, replace: true, CancellationToken.None));

        Assert.Contains(file, refused.English, StringComparison.Ordinal);
        Assert.Equal(before, await store.ScalarAsync<long>("SELECT count(*) FROM journal"));
    }

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2", "newer ReformFlow")]
    [InlineData("\"schema\": ", "\"schema\": 9", "newer ReformFlow")]
    [InlineData("\"name\": \"journal\"", "\"name\": \"elsewhere\"", "does not fit")]
    [InlineData("\"entry\"", "\"entries\"", "does not fit")]
    [InlineData("{", "", "no readable backup")]
    public async Task AManifestThatDoesNotFit_IsRefused(string was, string becomes, string says)
    {
        var (folder, store) = (stores.NewFolder(), stores[DatabaseEngine.Sqlite]);
        await BackupWriter.WriteAsync(store.Database, NoKeys, folder, Now, CancellationToken.None);
        var file = Path.Combine(folder, "manifest.json");
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace(was, becomes, StringComparison.Ordinal));

        var refused = await Assert.ThrowsAsync<BackupRefusedException>(() => BackupRestorer.RestoreAsync(store.Database, folder, replace: true, CancellationToken.None));

        Assert.Contains(says, refused.English, StringComparison.Ordinal);
    }

    // As it was written before backups carried keys.
    [Fact]
    public async Task AManifestWithoutKeys_IsRestored()
    {
        var (folder, store) = (stores.NewFolder(), stores[DatabaseEngine.Sqlite]);
        await BackupWriter.WriteAsync(store.Database, NoKeys, folder, Now, CancellationToken.None);
        var file = Path.Combine(folder, "manifest.json");
        var manifest = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject();
        Assert.True(manifest.Remove("keys"));
        await File.WriteAllTextAsync(file, manifest.ToJsonString());

        Assert.Empty((await BackupRestorer.RestoreAsync(store.Database, folder, replace: true, CancellationToken.None)).Keys);
    }

    [Fact]
    public async Task AFolderWithSomethingInIt_GetsNoBackup()
    {
        var folder = stores.NewFolder();
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "x"), "x");

        await Assert.ThrowsAsync<BackupRefusedException>(() => BackupWriter.WriteAsync(stores[DatabaseEngine.Sqlite].Database, NoKeys, folder, Now, CancellationToken.None));
    }

    [Theory, EachDatabase]
    public async Task ABackupWhileStatesAreWritten_IsOfOneMoment(DatabaseEngine engine)
    {
        var (store, folder) = (stores[engine], stores.NewFolder());
        using var enough = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => WriteUntilAsync(store, enough.Token))).ToList();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () => { var item = History.Item(); await store.WriteAsync(item, History.State(item.Document(item.Entry("1")))); })));

        await BackupWriter.WriteAsync(store.Database, NoKeys, folder, Now, CancellationToken.None);
        await enough.CancelAsync();
        await Task.WhenAll(writers);

        var entries = File.ReadLines(Path.Combine(folder, "journal.jsonl")).Select(line => JsonNode.Parse(line)!).GroupBy(row => (string)row["key"]!).ToDictionary(group => group.Key, group => group.Max(row => (long)row["seq"]!));
        var states = File.ReadLines(Path.Combine(folder, "orleansstorage.jsonl")).Select(line => JsonNode.Parse(line)!).Where(row => (string)row["graintypestring"]! == "item").ToList();
        Assert.NotEmpty(states);
        Assert.All(states, state => Assert.Equal(
            entries[(string)state["grainidextensionstring"]!], (long)JsonNode.Parse(Convert.FromBase64String((string)state["payloadbinary"]!))!["head"]!["seq"]!));
    }

    private static async Task WriteUntilAsync(Store store, CancellationToken enough)
    {
        var item = History.Item();
        for (var state = History.State(item.Document(item.Entry("1"))); !enough.IsCancellationRequested; state.State = new() { Json = item.Document(item.Entry("n")).ToJsonString() })
        {
            await store.WriteAsync(item, state);
        }
    }

    private static async Task GoesOnAndIsGuardedAsync(Store store, History item)
    {
        var state = await store.ReadAsync(item);
        state.State = new() { Json = item.Document(item.Entry("goes on")).ToJsonString() };
        await store.WriteAsync(item, state);
        Assert.Equal("goes on", (await store.JournalAsync(item))[^1].Entry);
        await using var owner = await store.Database.OpenAsOwnerAsync(CancellationToken.None);
        foreach (var table in new[] { "journal", "published_sheet", "certificate", "attachment", "printed_document" }) await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => owner.ExecuteAsync($"DELETE FROM {table}"));
    }

    private async Task<Store> FilledAsync(DatabaseEngine engine, History item)
    {
        var store = await Store.StartAsync(await stores.NewAsync(engine));
        var file = await new Attachments(store.Database, TimeProvider.System).KeepAsync(new("ninomiya"), [0, 1, 0xFF], "application/pdf", CancellationToken.None);
        await new PrintedDocuments(store.Database, TimeProvider.System).KeepAsync(new("ninomiya"), "sheet-1", [1, 0, 0xFF], CancellationToken.None);
        await new PrintedBooks(store.Database, TimeProvider.System).KeepAsync(new(new("ninomiya"), new("plan-5"), new(2022), 1), [2, 0, 0xFF], CancellationToken.None);
        var document = item.Document(item.Entry("\"行\\n\r\u2028\"", "operation"), item.Entry(file));
        (document["rows"], document["frozen"]) = (new JsonArray(Rows.Row()), new JsonArray(Rows.Frozen(1)));
        await store.WriteAsync(item, History.State(document));
        var cycle = History.Cycle();
        document = cycle.Document(cycle.Entry("1"));
        (document["cycle"], document["certificates"]) = (new JsonObject { ["phase"] = "Open", ["json"] = "{}" }, new JsonArray(Rows.Certificate(1)));
        await store.WriteAsync(cycle, History.State(document));
        await store.Database.WriteAsync((connection, transaction) => connection.ExecuteAsync("""
            INSERT INTO account (name, municipality, person, password_hash, security_stamp, is_administrator, is_disabled, created_at) VALUES ('a', 'ninomiya', NULL, 'h', 's', true, false, 't');
            INSERT INTO api_token (hash, municipality, person, label, created_at) VALUES ('h', 'ninomiya', 'p', 'l', 't');
            INSERT INTO draft_buffer VALUES ('ninomiya', 'i', 2022, 'p', 3, '{}', 't');
            INSERT INTO notice (id, municipality, person, kind, subject_key, unique_key, title, body, link, created_at, done_at) VALUES ('i', 'ninomiya', 'p', 'k', 's', 'u', 't', 'b', 'l', 't', 'd');
            INSERT INTO delivery (id, notice, channel, municipality, person, status, not_before, created_at) VALUES ('i', 'u', 'Email', 'ninomiya', 'p', 'Sending', 't', 't');
            INSERT INTO delivery_attempt (id, delivery, number, generation, address, started_at, uncertain) VALUES ('i', 'i', 1, 1, 'a', 't', true);
            INSERT INTO channel_state (channel, state, failures, recent, openings, since, reason) VALUES ('Email', 'Open', 5, 'xxxxx', 1, 't', 'r');
            INSERT INTO contact (municipality, person, email) VALUES ('ninomiya', 'p', 'a@example.lg.jp');
            INSERT INTO teams_person VALUES ('ninomiya', 'p', 'o', true, 't', NULL);
            INSERT INTO notice_operation (id, municipality, at, account, what, target, words) VALUES ('i', 'ninomiya', 't', 'a', 'Resend', 'i', '');
            INSERT INTO workflow_post (id, webhook, cause, municipality, kind, card, status, not_before, expires_at, created_at) VALUES ('i', 'w', 'c', 'ninomiya', 'OpsChannel', '{}', 'Waiting', 't', 't', 't');
            INSERT INTO workflow_hook (name, is_stopped, since) VALUES ('w', true, 't');
            INSERT INTO directory_user VALUES ('o', 'a@example.lg.jp', NULL, false);
            INSERT INTO directory_mark VALUES (1, 'm', 't');
            INSERT INTO notice_preference VALUES ('ninomiya', 'p', '{}', 't');
            INSERT INTO notice_text VALUES ('ninomiya', 'item.returned', 2, '【差戻し】', 'p', 'b', 'a', 't', NULL);
            INSERT INTO notice_text_use VALUES ('ninomiya', 'item.returned', 1, 't');
            INSERT INTO calendar_entry VALUES ('ninomiya', 'p', 's/draft', '提出期限', '2026-12-11', 1, NULL, '/tasks', true, 't');
            INSERT INTO calendar_address VALUES ('h', 'ninomiya', 'p', 't');
            INSERT INTO letterhead VALUES ('ninomiya', '{}', 't');
            INSERT INTO data_protection_key VALUES ('i', '<key/>');
            INSERT INTO import_file VALUES ('i', 0, 'ninomiya', 'p', 'plan', 'n', 'a.xlsx', @bytes, 't', '{}');
            INSERT INTO printing_turn VALUES ('ninomiya', 'sheet-2', 'o', 't');
            INSERT INTO column_mapping VALUES ('ninomiya', '進捗表', '{}', 'p', 't');
            """, new { bytes = new byte[] { 0, 1 } }, transaction), CancellationToken.None);
        return store;
    }
}
