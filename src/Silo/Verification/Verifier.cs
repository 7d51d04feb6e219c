using System.Data;
using System.Data.Common;
using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Silo.Signing;

namespace ReformFlow.Silo.Verification;

/// <summary>
/// Recomputes everything that is stored from the stored texts alone: every journal entry by entry, every state, every copied
/// row, every certificate and every kept file. It needs no running program and trusts none of the rows.
/// </summary>
/// <remarks>
/// What it cannot find, because nothing inside one database can: a whole database set back to an earlier moment, a grain
/// deleted with everything about it, and a journal rewritten behind the last certificate together with its state and rows by
/// somebody who has the program's rights. Against these a certificate, or a backup, is kept elsewhere.
/// </remarks>
public static class Verifier
{
    /// <summary>Verifies everything.</summary>
    /// <param name="connection">Open, on either engine.</param>
    /// <param name="keys">Where the public keys of certificates are.</param>
    /// <param name="transaction">One moment of the data, so that writes meanwhile are no findings; null where nobody writes.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<VerificationReport> RunAsync(DbConnection connection, SigningKeys keys, DbTransaction? transaction = null, CancellationToken cancellation = default)
    {
        var (stored, findings, count) = (new StoredGrains(connection, transaction, cancellation), new List<Finding>(), new VerificationCounts(0, 0, 0, 0, 0, 0, 0, 0));
        foreach (var grain in await stored.AddressesAsync())
        {
            var about = new GrainFindings(grain);
            count = await GrainAsync(grain, stored, keys, about, count);
            findings.AddRange(about.All);
        }
        count = count with { PrintedFiles = await new PrintedCheck(stored, findings).RunAsync() };
        return new(findings.ToValues(), count);
    }

    /// <summary>A number as text.</summary>
    internal static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<VerificationCounts> GrainAsync(GrainAddress grain, StoredGrains stored, SigningKeys keys, GrainFindings findings, VerificationCounts count)
    {
        var journal = await RowsAsync("journal", stored.JournalAsync(grain), findings);
        var recorded = ChainCheck.Of(journal, findings);
        StateCheck.Of(await RowsAsync("orleansstorage", stored.StateAsync(grain), findings), journal, recorded, findings);
        count = count with { Grains = count.Grains + 1, JournalEntries = count.JournalEntries + journal.Count };

        var copies = new CopyChecks(grain, recorded, findings);
        var rows = grain.Type == "item" ? await RowsAsync("sheet_row", stored.SheetRowsAsync(grain), findings) : [];
        var published = grain.Type == "item" ? await RowsAsync("published_sheet", stored.PublishedAsync(grain), findings) : [];
        var cycles = grain.Type == "cycle" ? await RowsAsync("cycle_row", stored.CycleRowsAsync(grain), findings) : [];
        var certificates = grain.Type == "cycle" ? await RowsAsync("certificate", stored.CertificatesAsync(grain), findings) : [];
        copies.SheetRows(rows);
        copies.Published(published);
        copies.CycleRows(cycles);
        copies.Certificates(certificates);
        var files = await new AttachmentCheck(grain, stored, findings).OfAsync(recorded.Files);
        foreach (var certificate in certificates) await new CertificateCheck(grain, stored, keys, findings).OfAsync(certificate);
        return count with
        {
            SheetRows = count.SheetRows + rows.Count, PublishedVersions = count.PublishedVersions + published.Count,
            CycleRows = count.CycleRows + cycles.Count, Certificates = count.Certificates + certificates.Count,
            Attachments = count.Attachments + files,
        };
    }

    // SQLite lets anything stand in any column. What is no number where one belongs is a finding like every other.
    private static async Task<List<T>> RowsAsync<T>(string table, Task<List<T>> read, GrainFindings findings)
    {
        try { return await read; }
        catch (Exception thrown) when (thrown is DataException or InvalidCastException or FormatException or OverflowException)
        {
            findings.Add(table, null, Wrong.Unreadable, found: thrown.Message);
            return [];
        }
    }
}
