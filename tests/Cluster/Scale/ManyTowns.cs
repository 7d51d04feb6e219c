using Dapper;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Cluster.Scale;

/// <summary>
/// A database as many municipalities leave it: the sample's town with its year opened the usual way, and copies of it by SQL. To open each
/// of 1,741 through its grains would take longer than everything that is measured afterwards. Copies have no journal: nobody acts in them.
/// </summary>
internal static class ManyTowns
{
    public static readonly FiscalYear Year = new(2021);

    // A municipality's name is in every key and document that belongs to it.
    private const string Names = "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < @towns)";

    /// <summary>Makes the town and all but one of the others; everybody has a mail address.</summary>
    public static async Task MakeAsync(Dictionary<string, string?> settings, int towns)
    {
        await using var town = await (await RunningTown.StartAsync(settings)).WithPlanAsync(Year);
        await town.Open(Year);
        await GiveAddressesAsync(town);
        if (towns > 1) await CopyAsync(town.Part<IDatabase>(), towns - 1);
    }

    /// <summary>Gives a mail address to everybody.</summary>
    public static async Task GiveAddressesAsync(RunningTown town)
    {
        var people = (await town.Part<ITownBook>().OfAsync(RunningTown.Municipality))!.Town.People;
        await town.Part<IContacts>().SaveAsync([.. people.Select(person => new Contact(RunningTown.Municipality, person.Id, $"{person.Id}@example.lg.jp", null))],
            new(RunningTown.Municipality, town.Part<BusinessClock>().Now, "test", null, NoticeOperationKind.ChangeContact, "", ""));
    }

    private static async Task CopyAsync(IDatabase database, int towns)
    {
        var isSqlite = database.Engine is DatabaseEngine.Sqlite;
        var payload = isSqlite ? "CAST(replace(CAST(payloadbinary AS TEXT), 'ninomiya', 'town' || n) AS BLOB)" : "convert_to(replace(convert_from(payloadbinary, 'UTF8'), 'ninomiya', 'town' || n), 'UTF8')";
        await using var connection = await database.OpenAsOwnerAsync(CancellationToken.None);
        await connection.ExecuteAsync(isSqlite ? "DROP TRIGGER copy_first_write; DROP TRIGGER copy_next_write" : "ALTER TABLE orleansstorage DISABLE TRIGGER USER");
        await connection.ExecuteAsync(
            $"""
            {Names} INSERT INTO orleansstorage (grainidhash, grainidn0, grainidn1, graintypehash, graintypestring, grainidextensionstring, serviceid, payloadbinary, modifiedon, version)
            SELECT grainidhash, grainidn0, grainidn1, graintypehash, graintypestring, replace(grainidextensionstring, 'ninomiya', 'town' || n), serviceid, {payload}, modifiedon, version
            FROM orleansstorage, t WHERE graintypestring IN ('town', 'plan', 'cycle')
            """, new { towns }, commandTimeout: 600);
        await connection.ExecuteAsync(
            $"""
            {Names} INSERT INTO sheet_row (service, key, municipality, item, plan, fiscal_year, version, stage, state_version, content_version, published_version, stage_since, changed_at, document)
            SELECT service, replace(key, 'ninomiya', 'town' || n), 'town' || n, item, plan, fiscal_year, version, stage, state_version, content_version, published_version, stage_since, changed_at,
              replace(document, 'ninomiya', 'town' || n) FROM sheet_row, t
            """, new { towns }, commandTimeout: 600);
        await connection.ExecuteAsync($"{Names} INSERT INTO contact (municipality, person, email) SELECT 'town' || n, person, email FROM contact, t", new { towns }, commandTimeout: 600);
        // As the server does by itself a minute later.
        if (!isSqlite) await connection.ExecuteAsync("ANALYZE orleansstorage, sheet_row, contact");
    }
}
