using System.Data.Common;
using Dapper;

namespace ReformFlow.Silo.Storage;

/// <summary>What must be true of the database before the first grain wakes up. Each check refuses with what to do.</summary>
internal static class StartupChecks
{
    /// <exception cref="StartupRefusedException">One of the checks failed.</exception>
    public static async Task RunAsync(IDatabase database, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        SchemaIsOurs(database, await Migrator.ExecutedAsync(connection, database.Engine));
        if (database.Engine is DatabaseEngine.Sqlite) await SqliteKeepsWhatItAcknowledges(database, connection);
        else
        {
            await PostgreSqlKeepsWhatItAcknowledges(database, connection);
            await HistoryIsOutOfReach(database, connection);
        }
    }

    private static void SchemaIsOurs(IDatabase database, IReadOnlyList<string> executed)
    {
        var known = Schema.Names(database.Engine);
        if (executed.Except(known).ToList() is [var newer, ..])
        {
            throw new StartupRefusedException(
                $"データベース {database.Place} はこのプログラムより新しい版で更新されています（{newer}）。新しい版の ReformFlow を使ってください。",
                $"The database {database.Place} was migrated by a newer program ({newer}). Use the newer version of ReformFlow.");
        }
        if (known.Except(executed).ToList() is [var missing, ..])
        {
            throw new StartupRefusedException(
                $"データベース {database.Place} に更新 {missing} が行われていません。{DatabaseOptions.Section}:OwnerConnectionString を設定して一度起動してください。",
                $"The database {database.Place} lacks the migration {missing}. Start once with {DatabaseOptions.Section}:OwnerConnectionString set.");
        }
    }

    private static async Task SqliteKeepsWhatItAcknowledges(IDatabase database, DbConnection connection)
    {
        var (mode, synchronous) = (await connection.ExecuteScalarAsync<string>("PRAGMA journal_mode"), await connection.ExecuteScalarAsync<long>("PRAGMA synchronous"));
        if (mode == "wal" && synchronous == 2) return;
        throw new StartupRefusedException(
            $"データベース {database.Place} を WAL・synchronous=FULL で開けません（現在 {mode}、{synchronous}）。ネットワーク上でない、書き込めるディスクに置いてください。",
            $"The database {database.Place} does not open with WAL and synchronous=FULL (it is {mode}, {synchronous}). Put it on a local disk that can be written.");
    }

    private static async Task PostgreSqlKeepsWhatItAcknowledges(IDatabase database, DbConnection connection)
    {
        var off = await connection.QueryFirstOrDefaultAsync<string>(
            "SELECT name FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off' ORDER BY name");
        if (off is null) return;
        throw new StartupRefusedException(
            $"PostgreSQL {database.Place} の設定 {off} が off です。電源断で承認済みの記録が失われるため起動しません。postgresql.conf（またはロールの設定）で on にしてください。",
            $"The setting {off} of PostgreSQL {database.Place} is off. A power cut would lose acknowledged acts, so the program does not start. Turn it on in postgresql.conf (or in the role's settings).");
    }

    private static async Task HistoryIsOutOfReach(IDatabase database, DbConnection connection)
    {
        var reachable = await connection.QueryFirstOrDefaultAsync<string>(
            "SELECT t FROM unnest(ARRAY['journal', 'published_sheet', 'certificate']) t WHERE has_table_privilege(t, 'INSERT, UPDATE, DELETE, TRUNCATE')");
        if (reachable is null) return;
        throw new StartupRefusedException(
            $"PostgreSQL {database.Place} に接続するロールが履歴の表 {reachable} を直接書き換えられます。{DatabaseOptions.Section}:ConnectionString には所有者でも管理者でもないロールを使ってください（deploy/cluster/roles.sql）。",
            $"The role that signs in to PostgreSQL {database.Place} could change the history table {reachable} directly. Use a role in {DatabaseOptions.Section}:ConnectionString that is neither owner nor superuser (deploy/cluster/roles.sql).");
    }
}
