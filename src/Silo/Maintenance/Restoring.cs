using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using ReformFlow.Silo.Backup;
using ReformFlow.Silo.Hosting;
using ReformFlow.Silo.Signing;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Maintenance;

/// <summary>Puts a backup back, without a silo: running grains would not know of it.</summary>
public static class Restoring
{
    /// <summary>
    /// Restores into the database that the configuration names, which is made when it is absent, and takes the public keys of
    /// the backup into the folder of keys.
    /// </summary>
    /// <returns>When the backup was taken and how many rows it has.</returns>
    /// <exception cref="RefusedException">The server runs, the backup is damaged or too new, or the database is not empty.</exception>
    public static async Task<(DateTimeOffset TakenAt, long Rows)> RunAsync(IConfiguration configuration, string folder, bool replace, CancellationToken cancellation = default)
    {
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new();
        await using var database = DatabaseFactory.Create(options);
        await DatabaseStart.PrepareAsync(database, options, NullLogger.Instance, cancellation);
        var manifest = await BackupRestorer.RestoreAsync(database, folder, replace, cancellation);
        var keys = new SigningKeys(configuration.Read<SigningOptions>(SigningOptions.Section).FolderBeside(options));
        foreach (var key in manifest.Keys) keys.Learn(key.Id, await File.ReadAllTextAsync(Path.Combine(folder, Path.GetFileName(key.File)), cancellation));
        return (manifest.TakenAt, manifest.Tables.Sum(table => table.Rows));
    }
}
