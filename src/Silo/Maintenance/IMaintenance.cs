namespace ReformFlow.Silo.Maintenance;

/// <summary>What an administrator does to the whole database while the program runs.</summary>
public interface IMaintenance
{
    /// <summary>Copies one moment of the database into an empty folder.</summary>
    /// <returns>How many tables and rows were written.</returns>
    /// <exception cref="Storage.RefusedException">The folder is not empty.</exception>
    Task<(int Tables, long Rows)> BackupAsync(string folder, CancellationToken cancellation = default);
}
