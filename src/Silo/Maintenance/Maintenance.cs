using ReformFlow.Silo.Backup;
using ReformFlow.Silo.Signing;
using ReformFlow.Silo.Storage;
using ReformFlow.Silo.Verification;

namespace ReformFlow.Silo.Maintenance;

/// <summary>Maintenance of this process's database.</summary>
internal sealed class Maintenance(IDatabase database, SigningKeys keys, TimeProvider clock) : IMaintenance
{
    public async Task<(int Tables, long Rows)> BackupAsync(string folder, CancellationToken cancellation)
    {
        var manifest = await BackupWriter.WriteAsync(database, keys.PublicKeys, folder, clock.GetUtcNow(), cancellation);
        return (manifest.Tables.Count, manifest.Tables.Sum(table => table.Rows));
    }

    public Task<VerificationReport> VerifyAsync(CancellationToken cancellation) =>
        database.ReadAsync((connection, moment) => Verifier.RunAsync(connection, keys, moment, cancellation), cancellation);

    public (string? Before, string Now) RotateKey() => keys.Rotate();

    public async Task<RebuildReport> RebuildAsync(CancellationToken cancellation)
    {
        if (database.Engine is DatabaseEngine.Sqlite) return await database.WriteAsync((connection, transaction) => new Rebuild(connection, transaction).RunAsync(), cancellation);
        // The running program's own role may not touch these rows, on purpose.
        await using var owner = await database.OpenAsOwnerAsync(cancellation);
        await using var work = await owner.BeginTransactionAsync(cancellation);
        var rebuild = new Rebuild(owner, work);
        await rebuild.HoldWritersAsync();
        var report = await rebuild.RunAsync();
        await work.CommitAsync(cancellation);
        return report;
    }
}
