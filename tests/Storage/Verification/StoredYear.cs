using System.Data.Common;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Grains.Cycles;
using ReformFlow.Grains.Recording;
using ReformFlow.Silo.Signing;
using ReformFlow.Silo.Storage;
using ReformFlow.Silo.Verification;

namespace ReformFlow.Tests.Storage.Verification;

/// <summary>
/// A small town's closed year as it is really stored: three items, their cycle with its certificate, and a correction after it.
/// </summary>
internal sealed class StoredYear : IDisposable
{
    public const string Cycle = "cycle-nagi-plan-1-2022";
    public static readonly string[] Items = ["item-nagi-a", "item-nagi-b", "item-nagi-c-2"];

    private static readonly DateTimeOffset Start = new(2022, 5, 10, 9, 0, 0, TimeSpan.FromHours(9));
    private readonly string _folder = Directory.CreateTempSubdirectory("reformflow-keys").FullName;

    /// <summary>A state of whatever grain.</summary>
    public sealed record Remembered(string Words, Values<int> Numbers);

    private StoredYear(DbConnection connection) => (Connection, Keys) = (connection, new(Path.Combine(_folder, "keys")));

    public DbConnection Connection { get; }

    public SigningKeys Keys { get; }

    /// <summary>A year in memory without anything that guards the tables, as somebody can make it who has the file.</summary>
    public static StoredYear Unguarded()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        foreach (var name in Schema.Names(DatabaseEngine.Sqlite)) connection.Execute(Schema.Text(DatabaseEngine.Sqlite, name));
        var year = In(connection);
        var guards = connection.Query<(string Type, string Name)>("SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view') ORDER BY type").AsList();
        foreach (var (type, name) in guards) connection.Execute($"DROP {type} IF EXISTS {name}");
        return year;
    }

    /// <summary>A year in a migrated database.</summary>
    public static StoredYear In(DbConnection connection)
    {
        var year = new StoredYear(connection);
        var items = Items.ToDictionary(item => item, item => year.Item(item, "下書き"));
        year.Store("town", "town-nagi", new StateDocument<Remembered>().After(new("町", []), Start, new Happening("開いた")));
        var cycle = year.Store("cycle", Cycle, new StateDocument<Remembered>().After(new("年度", [2022]), Start, new Happening("開始", new("open-1")), new() { Cycle = new("Open", """{"items":3}""") }));
        cycle = year.Store("cycle", Cycle, cycle.After(new("年度", [2022, 1]), Start.AddDays(30), new Happening("締め"), new()
        {
            Cycle = new("Closed", """{"items":3,"closed":true}"""),
            Certificates = [CertificateDocument.Of(1, "close", CertificateText(items), year.Keys.Sign)],
        }));
        year.Store("item", Items[0], items[Items[0]].After(new("訂正", [9]), Start.AddDays(40), new Happening("訂正開始", new("op-9")), new() { Rows = [Row(Stage.Draft, 9)] }));
        return year;
    }

    /// <summary>Signs a supplement with whatever key is in force.</summary>
    public void CertifyAgain()
    {
        var cycle = new DocumentSerializer().Deserialize<StateDocument<Remembered>>(new(Connection.ExecuteScalar<byte[]>(
            "SELECT payloadbinary FROM orleansstorage WHERE grainidextensionstring = @Cycle", new { Cycle })!));
        Store("cycle", Cycle, cycle.After(new("年度", [2022, 2]), Start.AddDays(50), new Happening("補遺"), new()
        {
            Certificates = [CertificateDocument.Of(2, "supplement", CertificateText([], 2, CertificateKind.Supplement), Keys.Sign)],
        }));
    }

    /// <summary>Runs the verifier on one moment of the data.</summary>
    public Task<VerificationReport> VerifyAsync(DbTransaction? transaction = null) => Verifier.RunAsync(Connection, Keys, transaction);

    /// <summary>An item's year up to its publication.</summary>
    public StateDocument<Remembered> Item(string key, string words)
    {
        var document = Store("item", key, new StateDocument<Remembered>().After(new(words, []), Start, new Happening("開始", new("op-1")), new() { Rows = [Row(Stage.Draft, 1)] }));
        document = Store("item", key, document.After(new($"{words}\"二\"\\", [1, 2]), Start.AddMinutes(1), new Happening("コメント")));
        document = Store("item", key, document.After(new($"{words}三", [3]), Start.AddMinutes(2), [new Happening("提出", new("op-3")), new Happening("回付")], new() { Rows = [Row(Stage.DepartmentReview, 4)] }));
        document = Store("item", key, document.After(new($"{words}四", [4]), Start.AddMinutes(3), new Happening("承認", new("op-4")), new() { Rows = [Row(Stage.Approved, 5), Row(Stage.Draft, 1, 2023)] }));
        return Store("item", key, document.After(new($"{words}五", [5]), Start.AddMinutes(4), new Happening("公表", new("op-5")),
            new() { Rows = [Row(Stage.Published, 6)], Frozen = [Frozen(key, words)] }));
    }

    /// <summary>Stores a document as the grain storage does; the triggers do the rest, where there are any.</summary>
    public StateDocument<Remembered> Store(string type, string key, StateDocument<Remembered> document)
    {
        var row = new { type, key, payload = new DocumentSerializer().Serialize(document).ToArray() };
        if (Connection.Execute("UPDATE orleansstorage SET payloadbinary = @payload, version = version + 1 WHERE grainidextensionstring = @key", row) == 0)
        {
            Connection.Execute("""
                INSERT INTO orleansstorage (grainidhash, grainidn0, grainidn1, graintypehash, graintypestring, grainidextensionstring, serviceid, payloadbinary, modifiedon, version)
                VALUES (1, 0, 0, 1, @type, @key, 'reformflow', @payload, '2022-05-10T00:00:00.000Z', 1)
                """, row);
        }
        return new DocumentSerializer().Deserialize<StateDocument<Remembered>>(new(Connection.ExecuteScalar<byte[]>(
            "SELECT payloadbinary FROM orleansstorage WHERE grainidextensionstring = @key", new { key })!));
    }

    /// <summary>Puts the triggers of copying in force again, to store more.</summary>
    public void CopyAgain() => Connection.Execute(Schema.Text(DatabaseEngine.Sqlite, "0005_copying.sql"));

    public void Dispose()
    {
        Connection.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static SheetRow Row(Stage stage, long version, int year = 2022) =>
        new(new("plan-1"), new(year), stage, version, 1, stage is Stage.Published ? 1 : 0, Start, Start.AddMinutes(version), $$"""{"title":"<題>","n":{{version}}}""");

    private static FrozenVersion Frozen(string key, string words) => FrozenVersion.Of(new("plan-1"), new FiscalYear(2022), 1, JsonSerializer.Serialize(new { key, words }));

    private static string CertificateText(Dictionary<string, StateDocument<Remembered>> items, int number = 1, CertificateKind kind = CertificateKind.Close)
    {
        var chains = items.Select(item => (Item: item.Key["item-nagi-".Length..], item.Value.Head, Content: Frozen(item.Key, "下書き").Hash)).ToList();
        return JsonSerializer.Serialize(new
        {
            municipality = "nagi", plan = "plan-1", year = 2022, number, kind = kind.ToString(), closedAt = Start,
            items = chains.Select(chain => new { item = chain.Item, seq = chain.Head.Seq, hash = chain.Head.Hash, stage = "Published", publishedVersion = 1, contentHash = chain.Content, closeReason = (string?)null }),
            root = CertificateRoot.Of(chains.Select(chain => (chain.Item, chain.Head))),
        });
    }
}
