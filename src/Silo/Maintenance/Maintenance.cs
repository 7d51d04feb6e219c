using ReformFlow.Silo.Backup;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Maintenance;

/// <summary>Maintenance of this process's database.</summary>
internal sealed class Maintenance(IDatabase database, TimeProvider clock) : IMaintenance
{
    public async Task<(int Tables, long Rows)> BackupAsync(string folder, CancellationToken cancellation)
    {
        var manifest = await BackupWriter.WriteAsync(database, folder, clock.GetUtcNow(), cancellation);
        return (manifest.Tables.Count, manifest.Tables.Sum(table => table.Rows));
    }
}
