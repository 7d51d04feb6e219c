using System.Data.Common;
using Dapper;
using DbUp;
using DbUp.Builder;
using DbUp.Engine;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ReformFlow.Silo.Storage;

/// <summary>Brings a database to this program's schema, all or nothing.</summary>
internal static class Migrator
{
    /// <summary>Any number that nothing else in the database uses as an advisory lock: two nodes starting together take turns.</summary>
    private const long Turn = 0x5265466C6F77;

    /// <summary>Runs what is missing. Does nothing on PostgreSQL without an owner's connection.</summary>
    /// <returns>The names of the migrations that ran.</returns>
    /// <exception cref="StartupRefusedException">One failed; the database is as it was.</exception>
    public static async Task<IReadOnlyList<string>> RunAsync(IDatabase database, DatabaseOptions options, CancellationToken cancellation)
    {
        if (database.Engine is DatabaseEngine.PostgreSql && options.OwnerConnectionString is null) return [];

        await using var turn = await database.OpenAsOwnerAsync(cancellation);
        if (database.Engine is DatabaseEngine.PostgreSql) await turn.ExecuteAsync("SELECT pg_advisory_lock(@Turn)", new { Turn });
        if ((await ExecutedAsync(turn, database.Engine)).Except(Schema.Names(database.Engine)).Any()) return [];

        var result = Upgrader(database, options).WithScripts(Scripts(database.Engine, options))
            .WithVariablesDisabled().WithTransaction().LogToNowhere().Build().PerformUpgrade();
        return result.Successful
            ? [.. result.Scripts.Select(script => script.Name)]
            : throw new StartupRefusedException(
                $"データベース {database.Place} の更新（{result.ErrorScript?.Name}）に失敗しました。データベースは元のままです。原因: {result.Error.Message}",
                $"Migrating the database {database.Place} ({result.ErrorScript?.Name}) failed. The database is as it was. Cause: {result.Error.Message}", result.Error);
    }

    /// <summary>What ran on this database in the past; empty when nothing did.</summary>
    public static async Task<IReadOnlyList<string>> ExecutedAsync(DbConnection connection, DatabaseEngine engine)
    {
        var isThere = await connection.ExecuteScalarAsync<long>(engine is DatabaseEngine.Sqlite
            ? "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND lower(name) = @NotedIn"
            : "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename = @NotedIn", new { Schema.NotedIn });
        return isThere == 0 ? [] : [.. await connection.QueryAsync<string>($"SELECT scriptname FROM {Schema.NotedIn} ORDER BY scriptname")];
    }

    private static UpgradeEngineBuilder Upgrader(IDatabase database, DatabaseOptions options) => database.Engine is DatabaseEngine.Sqlite
        ? DeployChanges.To.SqliteDatabase(new SqliteConnectionStringBuilder { DataSource = database.Place, Pooling = false }.ConnectionString)
            .JournalToSqliteTable(Schema.NotedIn)
        : DeployChanges.To.PostgresqlDatabase(new NpgsqlConnectionStringBuilder(options.OwnerConnectionString) { Pooling = false }.ConnectionString)
            .JournalToPostgresqlTable("public", Schema.NotedIn);

    private static IEnumerable<SqlScript> Scripts(DatabaseEngine engine, DatabaseOptions options)
    {
        var roles = engine is DatabaseEngine.Sqlite ? [] : new Dictionary<string, string?>
        {
            ["{silo}"] = new NpgsqlConnectionStringBuilder(options.ConnectionString).Username,
            ["{owner}"] = new NpgsqlConnectionStringBuilder(options.OwnerConnectionString).Username,
            ["{keeper}"] = options.KeeperRole,
        };
        return Schema.Names(engine).Select(name => new SqlScript(name,
            roles.Aggregate(Schema.Text(engine, name), (text, role) => text.Replace(role.Key, $"\"{role.Value}\"", StringComparison.Ordinal))));
    }
}
