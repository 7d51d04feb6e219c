using System.Text;
using System.Text.Json.Nodes;
using ReformFlow.Silo.Storage;
using ReformFlow.Tests.Storage;

namespace ReformFlow.Tests.Benchmarks;

/// <summary>
/// Storing one transition (4 KB of state, one journal entry, one list row) through the stock provider, against the limit
/// of the same machine at the same moment: a prepared UPDATE of as many bytes, where whoever waits is committed together.
/// </summary>
internal static class StorageBenchmark
{
    private const int Bytes = 4096, TransitionsPerRound = 320;
    private static readonly int[] Concurrencies = [1, 16, 64];

    public static async Task PrintAsync()
    {
        var folder = Directory.CreateTempSubdirectory("reformflow-benchmark-").FullName;
        await PrintAsync(new DatabaseOptions { Path = Path.Combine(folder, "reformflow.db") });
        Directory.Delete(folder, recursive: true);

        if (!Directory.Exists("/usr/lib/postgresql"))
        {
            Console.WriteLine("PostgreSQL is not installed: storing on it is not measured.");
            return;
        }
        await using var server = await PostgreSqlServer.StartAsync();
        var (silo, owner) = await server.CreateDatabaseAsync();
        await PrintAsync(new DatabaseOptions { Provider = DatabaseEngine.PostgreSql, ConnectionString = silo, OwnerConnectionString = owner });
    }

    private static async Task PrintAsync(DatabaseOptions options)
    {
        await using var store = await Store.StartAsync(options);
        await using var raw = await RawWriter.StartAsync(store.Database, Encoding.UTF8.GetBytes(new string('調', Bytes / 3)));
        foreach (var atOnce in Concurrencies)
        {
            var medians = Rounds.Medians(() => StoreAsync(store, atOnce).GetAwaiter().GetResult(), () => RawAsync(raw, atOnce).GetAwaiter().GetResult());
            var (provider, limit) = (TransitionsPerRound * 1000 / medians[0], TransitionsPerRound * 1000 / medians[1]);
            Console.WriteLine($"store a transition on {options.Provider}, {atOnce} at once: median {provider:F0} per second, {provider / limit:F2} of the raw limit of {limit:F0}");
        }
    }

    private static Task RawAsync(RawWriter raw, int atOnce) => Task.WhenAll(Enumerable.Range(0, atOnce).Select(client => Task.Run(async () =>
    {
        for (var transition = 0; transition < TransitionsPerRound / atOnce; transition++) await raw.WriteAsync(client);
    })));

    private static Task StoreAsync(Store store, int atOnce) => Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
    {
        var item = History.Item();
        var state = new GrainState<RawDocument>();
        for (var transition = 0; transition < TransitionsPerRound / atOnce; transition++)
        {
            var document = item.Document(item.Entry($$"""{"verb":"Save","number":{{transition}}}"""));
            document["state"] = new string('調', Bytes / 6);
            document["rows"] = new JsonArray(Rows.Row(stateVersion: transition + 1));
            state.State = new() { Json = document.ToJsonString() };
            await store.WriteAsync(item, state);
        }
    })));
}
