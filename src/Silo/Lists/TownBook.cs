using System.Collections.Concurrent;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>
/// The reference data out of the stored states. Versions are asked for every time, which is one small query; a document is
/// read again only when its version has changed. So every node sees a change as soon as it is committed.
/// </summary>
internal sealed class TownBook(IDatabase database) : ITownBook
{
    private const string Payload =
        """
        SELECT payloadbinary AS Payload, version AS Version FROM orleansstorage
        WHERE serviceid = 'reformflow' AND graintypestring = @type AND grainidextensionstring = @key
        """;

    private const string Towns =
        "SELECT grainidextensionstring FROM orleansstorage WHERE serviceid = 'reformflow' AND graintypestring = 'town' ORDER BY grainidextensionstring";

    // One range of keys for each kind of grain: a pattern would be compared with the key of every municipality's every plan.
    private readonly string _versions = string.Join(" UNION ALL ", Array.ConvertAll(["town", "plan", "cycle"], type =>
        $"""
        SELECT grainidextensionstring AS Key, version AS Version FROM orleansstorage WHERE serviceid = 'reformflow' AND graintypestring = '{type}'
          AND graintypestring IN ('town', 'plan', 'cycle') AND {Key(database)} >= @{type} AND {Key(database)} < @{type}End
        """));

    private readonly ConcurrentDictionary<string, Read> _documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<MunicipalityId, Known> _known = new();
    private readonly ConcurrentDictionary<MunicipalityId, SharedRead<TownSnapshot?>> _reads = new();

    // A name that was typed into an address is no municipality yet, and is not kept.
    public Task<TownSnapshot?> OfAsync(MunicipalityId municipality, CancellationToken cancellation) => !_known.ContainsKey(municipality)
        ? ReadAsync(municipality)
        : _reads.GetOrAdd(municipality, _ => new(() => ReadAsync(municipality))).AskAsync().WaitAsync(cancellation);

    // Not cancelled by any one of those who wait for it.
    private async Task<TownSnapshot?> ReadAsync(MunicipalityId municipality)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        // A hyphen ends the municipality's name in a key, and nothing lies between the hyphen and the full stop.
        var versions = (await connection.QueryAsync<(string Key, long Version)>(_versions, new
        {
            town = GrainKeys.Town(municipality), townEnd = $"{GrainKeys.Town(municipality)}-",
            plan = $"plan-{municipality}-", planEnd = $"plan-{municipality}.", cycle = $"cycle-{municipality}-", cycleEnd = $"cycle-{municipality}.",
        }))
            .OrderBy(row => row.Key, StringComparer.Ordinal).ToValues();
        if (_known.TryGetValue(municipality, out var known) && known.Versions.Equals(versions)) return known.Snapshot;

        var documents = new List<object?>();
        foreach (var (key, version) in versions)
        {
            if (!_documents.TryGetValue(key, out var read) || read.Version != version)
            {
                var type = key[..key.IndexOf('-', StringComparison.Ordinal)];
                var (payload, stored) = await connection.QuerySingleAsync<(byte[] Payload, long Version)>(Payload, new { type, key });
                _documents[key] = read = new(stored, Parse(type, payload));
            }
            documents.Add(read.Document);
        }
        if (documents.OfType<Town>().SingleOrDefault() is not { } town) return null;
        var snapshot = new TownSnapshot(town, documents.OfType<PlanRecord>().OrderBy(record => record.Plan?.First.StartYear ?? 0).ToValues(),
            documents.OfType<CycleState>().OrderBy(cycle => cycle.Year).ToValues());
        _known[municipality] = new(versions, snapshot);
        return snapshot;
    }

    public async Task<Values<MunicipalityId>> AllAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return (await connection.QueryAsync<string>(Towns)).Select(key => GrainKeys.Split(key).Municipality).ToValues();
    }

    // In the order of bytes, whatever language the database sorts by.
    private static string Key(IDatabase database) => database.Engine is DatabaseEngine.PostgreSql ? "grainidextensionstring COLLATE \"C\"" : "grainidextensionstring";

    private static object? Parse(string type, byte[] document) => type switch
    {
        "town" => StoredReference.TownOf(document),
        "plan" => StoredReference.PlanOf(document),
        _ => StoredReference.CycleOf(document),
    };

    private sealed record Read(long Version, object? Document);

    private sealed record Known(Values<(string Key, long Version)> Versions, TownSnapshot Snapshot);
}
