using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Npgsql;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Jobs;

/// <summary>Where the jobs are kept: in memory beside SQLite, in the same PostgreSQL database otherwise. Both may be lost without loss.</summary>
internal static class JobStorages
{
    /// <summary>Any number that nothing else in the database uses as an advisory lock; the migrations have the one before.</summary>
    private const long Turn = 0x5265466C6F78;

    /// <summary>Opens it. On PostgreSQL the tables are made in the schema that migrations prepared, so these must have run.</summary>
    public static JobStorage Create(DatabaseOptions options)
    {
        if (options.Provider is DatabaseEngine.Sqlite) return new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(24) });
        var connectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString) { ApplicationName = "ReformFlow jobs", MaxPoolSize = 20, Enlist = false }.ConnectionString;
        var settings = new PostgreSqlStorageOptions
        {
            SchemaName = "hangfire",
            PrepareSchemaIfNecessary = true,
            QueuePollInterval = TimeSpan.FromSeconds(2),
            // A killed node's job is taken up by another one after this, and not after the default half hour.
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = TimeSpan.FromMinutes(2),
            EnableTransactionScopeEnlistment = false,
        };
        // Two nodes that start together must not make the tables together.
        using var turn = new NpgsqlConnection(connectionString + ";Pooling=false");
        turn.Open();
        using var wait = new NpgsqlCommand($"SELECT pg_advisory_lock({Turn})", turn);
        wait.ExecuteNonQuery();
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connectionString, settings), settings);
    }
}
