using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.EndToEnd.Servers;

/// <summary>The PostgreSQL server of this assembly, and folders; every run has a database of its own.</summary>
public sealed class Installations : IAsyncLifetime
{
    public const string Name = "installations";

    private readonly string _folder = Directory.CreateTempSubdirectory("reformflow-load-").FullName;
    private PostgreSqlServer _server = null!;
    private int _count;

    public async Task InitializeAsync() => _server = await PostgreSqlServer.StartAsync();

    /// <summary>An installation with an empty database, not started.</summary>
    internal async Task<Installation> NewAsync(DatabaseEngine engine, bool isCluster = false, string environment = "Development")
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, $"{Interlocked.Increment(ref _count)}")).FullName;
        var settings = new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            // Several servers at once cannot have the usual private port.
            ["ReformFlow:Private:Url"] = "",
            ["ReformFlow:Database:Provider"] = engine.ToString(),
            ["ReformFlow:Database:Path"] = Path.Combine(folder, "data", "reformflow.db"),
            ["ReformFlow:Cluster:Enabled"] = isCluster.ToString(),
        };
        if (engine is DatabaseEngine.PostgreSql)
            (settings["ReformFlow:Database:ConnectionString"], settings["ReformFlow:Database:OwnerConnectionString"]) = await _server.CreateDatabaseAsync();
        return new(engine, folder, settings);
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

[CollectionDefinition(Installations.Name)]
public sealed class InstallationsDefinition : ICollectionFixture<Installations>;
