using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage;

/// <summary>The PostgreSQL server and one running silo on each database, shared by all tests; each test has grains of its own.</summary>
public sealed class Stores : IAsyncLifetime
{
    public const string Name = "stores";

    private readonly string _folder = Directory.CreateTempSubdirectory("reformflow-").FullName;
    private Store[] _stores = [];
    private int _folders;

    internal PostgreSqlServer Server { get; private set; } = null!;

    internal Store this[DatabaseEngine engine] => _stores[(int)engine];

    public async Task InitializeAsync()
    {
        Server = await PostgreSqlServer.StartAsync();
        _stores = [await Store.StartAsync(await NewAsync(DatabaseEngine.Sqlite)), await Store.StartAsync(await NewAsync(DatabaseEngine.PostgreSql))];
    }

    /// <summary>The options of a database that does not exist yet, or is empty.</summary>
    internal async Task<DatabaseOptions> NewAsync(DatabaseEngine engine)
    {
        if (engine is DatabaseEngine.Sqlite) return new() { Path = Path.Combine(NewFolder(), "data", "reformflow.db") };
        var (silo, owner) = await Server.CreateDatabaseAsync();
        return new() { Provider = engine, ConnectionString = silo, OwnerConnectionString = owner };
    }

    /// <summary>A folder that is not there yet, and is removed at the end.</summary>
    internal string NewFolder() => Path.Combine(_folder, $"{Interlocked.Increment(ref _folders)}");

    public async Task DisposeAsync()
    {
        foreach (var store in _stores) await store.DisposeAsync();
        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

[CollectionDefinition(Stores.Name)]
public sealed class StoresDefinition : ICollectionFixture<Stores>;
