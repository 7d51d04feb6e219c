using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Cluster;

/// <summary>The PostgreSQL server of this assembly, and folders for SQLite; every test has a database of its own.</summary>
public sealed class Databases : IAsyncLifetime
{
    public const string Name = "databases";

    private readonly string _folder = Directory.CreateTempSubdirectory("reformflow-").FullName;
    private PostgreSqlServer _server = null!;
    private int _count;

    public async Task InitializeAsync() => _server = await PostgreSqlServer.StartAsync();

    /// <summary>The settings of an empty database, as a town would write them.</summary>
    internal async Task<Dictionary<string, string?>> NewAsync(DatabaseEngine engine)
    {
        var folder = Path.Combine(_folder, $"{Interlocked.Increment(ref _count)}");
        var settings = new Dictionary<string, string?>
        {
            ["ReformFlow:Database:Provider"] = engine.ToString(),
            ["ReformFlow:Database:Path"] = Path.Combine(folder, "reformflow.db"),
        };
        if (engine is DatabaseEngine.Sqlite) return settings;
        (settings["ReformFlow:Database:ConnectionString"], settings["ReformFlow:Database:OwnerConnectionString"]) = await _server.CreateDatabaseAsync();
        return settings;
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

[CollectionDefinition(Databases.Name)]
public sealed class DatabasesDefinition : ICollectionFixture<Databases>;
