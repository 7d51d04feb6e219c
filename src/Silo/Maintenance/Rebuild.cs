using System.Data.Common;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Recording;
using ReformFlow.Silo.Verification;

namespace ReformFlow.Silo.Maintenance;

/// <summary>Makes sheet_row and cycle_row follow from the states again, inside one transaction.</summary>
internal sealed class Rebuild(DbConnection connection, DbTransaction transaction)
{
    private readonly ListRows _rows = new(connection, transaction);
    private readonly List<MendedRow> _mended = [];
    private long _expected;

    /// <summary>Lets nobody store a state until the transaction ends. PostgreSQL only; SQLite's transaction does it by itself.</summary>
    public Task HoldWritersAsync() => connection.ExecuteAsync("LOCK TABLE orleansstorage IN SHARE MODE", transaction: transaction);

    public async Task<RebuildReport> RunAsync()
    {
        var states = (await connection.QueryAsync<(string Type, string Key)>(
            """
            SELECT graintypestring AS Type, grainidextensionstring AS Key FROM orleansstorage
            WHERE serviceid = 'reformflow' AND graintypestring IN ('item', 'cycle') ORDER BY grainidextensionstring
            """, transaction: transaction)).ToList();
        foreach (var (type, key) in states)
        {
            var recorded = await RecordedAsync(type, key);
            await MendAsync(type, key, await ExpectedAsync(type, key, recorded), recorded);
        }
        foreach (var (type, key) in await _rows.KeysAsync())
            if (!states.Contains((type, key))) await MendAsync(type, key, [], new());
        return new(states.Count, _expected, _mended.ToValues());
    }

    private async Task<List<ListRow>> ExpectedAsync(string type, string key, Recorded recorded)
    {
        var document = await connection.QuerySingleAsync<byte[]>(
            "SELECT payloadbinary FROM orleansstorage WHERE serviceid = 'reformflow' AND graintypestring = @type AND grainidextensionstring = @key", new { type, key }, transaction);
        return type == "item" ? OfItem(key, document, recorded) : OfCycle(key, document, recorded);
    }

    private async Task<Recorded> RecordedAsync(string type, string key)
    {
        var recorded = new Recorded();
        foreach (var entry in await connection.QueryAsync<string>(
            "SELECT entry FROM journal WHERE service = 'reformflow' AND grain_type = @type AND key = @key ORDER BY seq", new { type, key }, transaction))
            if (EntryFacts.Parse(entry) is { } facts) recorded.Add(facts);
        return recorded;
    }

    private static List<ListRow> OfItem(string key, byte[] document, Recorded recorded)
    {
        var (municipality, item) = GrainKeys.Split(key);
        return [.. StoredRows.OfItem(document).Select(row => ListRow.Of(key, municipality, item, row, WriteOf(recorded, recorded.Rows, Verifier.Text(row.Year.StartYear))))];
    }

    private static List<ListRow> OfCycle(string key, byte[] document, Recorded recorded)
    {
        var (municipality, plan, year) = GrainKeys.SplitCycle(key);
        return StoredRows.OfCycle(document) is { } row ? [ListRow.Of(key, municipality, plan, year, row, WriteOf(recorded, recorded.Cycle, ""))] : [];
    }

    // Which write of the grain made the row: the journal knows.
    private static long WriteOf(Recorded recorded, Dictionary<string, Recording> rows, string name) =>
        rows.TryGetValue(name, out var recording) ? recording.Write : recorded.Writes;

    private async Task MendAsync(string type, string key, List<ListRow> expected, Recorded recorded)
    {
        var found = await _rows.OfAsync(type, key);
        _expected += expected.Count;
        foreach (var row in expected)
        {
            var present = found.FirstOrDefault(each => each.FiscalYear == row.FiscalYear);
            if (present == row || (present is not null && present.IsAsStored(row, recorded))) continue;
            await _rows.PutAsync(type, row);
            _mended.Add(new(ListRows.TableOf(type), key, (int)row.FiscalYear, present is null ? MendedState.Missing : MendedState.Different));
        }
        foreach (var extra in found.Where(each => expected.All(row => row.FiscalYear != each.FiscalYear)))
        {
            await _rows.DropAsync(type, extra);
            _mended.Add(new(ListRows.TableOf(type), key, (int)extra.FiscalYear, MendedState.Extra));
        }
    }
}
