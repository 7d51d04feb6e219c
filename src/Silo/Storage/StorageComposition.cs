using Microsoft.Extensions.DependencyInjection;

namespace ReformFlow.Silo.Storage;

/// <summary>Puts the database and the stock grain storage over it into a silo.</summary>
internal static class StorageComposition
{
    /// <summary>
    /// Registers <see cref="IDatabase"/>, its start-up checks (they run before any hosted service starts) and the default
    /// grain storage. The provider takes the <c>IGrainStorageSerializer</c> that is registered in the services.
    /// </summary>
    /// <exception cref="StartupRefusedException">An option is wrong.</exception>
    public static ISiloBuilder AddReformFlowStorage(this ISiloBuilder silo, DatabaseOptions options)
    {
        silo.Services.AddReformFlowDatabase(options);
        return silo.AddAdoNetGrainStorageAsDefault(builder => builder.Configure<IDatabase>((storage, database) =>
        {
            // The names by which the provider knows the two drivers; the first loads Microsoft.Data.Sqlite.
            storage.Invariant = database.Engine is DatabaseEngine.Sqlite ? "System.Data.SQLite" : "Npgsql";
            storage.DataSource = database.GrainStorage;
        }));
    }

    /// <summary>The database alone, for a process without a silo.</summary>
    /// <exception cref="StartupRefusedException">An option is wrong.</exception>
    public static IServiceCollection AddReformFlowDatabase(this IServiceCollection services, DatabaseOptions options)
    {
        options.Validate();
        return services.AddSingleton(options).AddSingleton(_ => DatabaseFactory.Create(options)).AddHostedService<DatabaseStart>();
    }

    /// <summary>Joins the cluster whose members are noted in the same PostgreSQL database.</summary>
    /// <exception cref="StartupRefusedException">The database is not PostgreSQL.</exception>
    public static ISiloBuilder UseReformFlowClustering(this ISiloBuilder silo, DatabaseOptions options)
    {
        if (options.Provider is not DatabaseEngine.PostgreSql)
        {
            throw new StartupRefusedException(
                $"複数ノードには PostgreSQL が必要です。{DatabaseOptions.Section}:Provider に PostgreSql を指定してください。",
                $"Several nodes need PostgreSQL. Set {DatabaseOptions.Section}:Provider to PostgreSql.");
        }
        return silo.UseAdoNetClustering(builder => builder.Configure<IDatabase>((clustering, database) =>
        {
            clustering.Invariant = "Npgsql";
            clustering.DataSource = database.GrainStorage;
        }));
    }
}
