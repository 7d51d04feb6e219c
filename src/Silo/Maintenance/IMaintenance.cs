using ReformFlow.Domain;
using ReformFlow.Silo.Verification;

namespace ReformFlow.Silo.Maintenance;

/// <summary>What an administrator does to the whole database while the program runs.</summary>
public interface IMaintenance
{
    /// <summary>Copies one moment of the database into an empty folder.</summary>
    /// <returns>How many tables and rows were written.</returns>
    /// <exception cref="Storage.RefusedException">The folder is not empty.</exception>
    Task<(int Tables, long Rows)> BackupAsync(string folder, CancellationToken cancellation = default);

    /// <summary>Recomputes everything that is stored, at one moment.</summary>
    Task<VerificationReport> VerifyAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Makes a new key that certificates are signed with from now on. The old one is kept for verifying; its private half is
    /// destroyed.
    /// </summary>
    /// <returns>The id of the key before, null where nobody had signed yet, and that of the new one.</returns>
    /// <exception cref="IOException">The folder of keys cannot be written.</exception>
    (string? Before, string Now) RotateKey();

    /// <summary>
    /// Makes the rows of lists again from the states: all of them or, when it fails, none. Writers wait meanwhile. Journals,
    /// public versions and certificates are never made again: what is wrong with them only a backup can mend.
    /// </summary>
    /// <exception cref="Storage.RefusedException">PostgreSQL, and no owner's connection is configured.</exception>
    Task<RebuildReport> RebuildAsync(CancellationToken cancellation = default);
}

/// <summary>What a rebuild found and mended.</summary>
/// <param name="States">How many states were read.</param>
/// <param name="Rows">How many rows follow from them.</param>
/// <param name="Mended">The rows that were otherwise; empty when there was nothing to do.</param>
public sealed record RebuildReport(long States, long Rows, Values<MendedRow> Mended);

/// <summary>A row that did not follow from its state.</summary>
/// <param name="Table">sheet_row or cycle_row.</param>
/// <param name="Key">The grain's key.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Was">What it was.</param>
public sealed record MendedRow(string Table, string Key, int Year, MendedState Was);

/// <summary>What a mended row was.</summary>
public enum MendedState
{
    /// <summary>It was not there.</summary>
    Missing,

    /// <summary>It was there and said something else.</summary>
    Different,

    /// <summary>It was there and no state knows of it.</summary>
    Extra,
}
