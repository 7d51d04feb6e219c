using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Teams;

/// <summary>The PostgreSQL server and the folder of this assembly's databases.</summary>
public sealed class Databases : IAsyncLifetime
{
    public const string Name = "databases";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reformflow-teams-");
    private PostgreSqlServer _server = null!;

    public async Task InitializeAsync() => _server = await PostgreSqlServer.StartAsync();

    /// <summary>The options of an empty database.</summary>
    internal async Task<DatabaseOptions> NewAsync(DatabaseEngine engine)
    {
        if (engine is DatabaseEngine.Sqlite) return new() { Path = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}", "reformflow.db") };
        return await _server.CreateDatabaseAsync() is var (silo, owner) ? new() { Provider = engine, ConnectionString = silo, OwnerConnectionString = owner } : throw new InvalidOperationException();
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

[CollectionDefinition(Databases.Name)]
public sealed class DatabasesDefinition : ICollectionFixture<Databases>;
