using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ReformFlow.Silo.Storage;

/// <summary>
/// Opens the database before anything else of the host starts: lock, migrations, checks. A tool without a host calls
/// <see cref="PrepareAsync"/> itself.
/// </summary>
internal sealed partial class DatabaseStart(IDatabase database, DatabaseOptions options, ILogger<DatabaseStart> log) : IHostedLifecycleService
{
    /// <summary>Makes the database ready for use by this process.</summary>
    /// <exception cref="StartupRefusedException">The database must not be used as it is.</exception>
    public static async Task PrepareAsync(IDatabase database, DatabaseOptions options, ILogger log, CancellationToken cancellation)
    {
        try
        {
            database.Hold();
            foreach (var name in await Migrator.RunAsync(database, options, cancellation)) LogMigrated(log, database.Place, name);
            await StartupChecks.RunAsync(database, cancellation);
            LogReady(log, database.Engine, database.Place);
        }
        catch (DbException failure)
        {
            throw new StartupRefusedException(
                $"データベース {database.Place} を開けません。動いていること、接続の設定、権限を確かめてください。原因: {failure.Message}",
                $"The database {database.Place} cannot be opened. Check that it runs, the connection's settings and the permissions. Cause: {failure.Message}", failure);
        }
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => PrepareAsync(database, options, log, cancellationToken);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
