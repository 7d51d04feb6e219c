using ReformFlow.Domain;
using ReformFlow.Domain.Wording;

namespace ReformFlow.Silo.Verification;

/// <summary>Something stored that is not what was written.</summary>
/// <param name="Table">The table.</param>
/// <param name="Key">The grain's key.</param>
/// <param name="At">Which row of the grain: the seq of an entry, the year, year/version or number of another row; null where it is the only one.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Expected">What should stand there; empty where that cannot be known.</param>
/// <param name="Found">What stands there; empty where nothing does.</param>
public sealed record Finding(string Table, string Key, string? At, Phrase What, string Expected, string Found)
{
    /// <summary>One line for an operator.</summary>
    public override string ToString() =>
        $"{Table} {Key}{(At is null ? "" : $" {At}")}: {What.En} / {What.Ja}{Told("expected", Expected)}{Told("found", Found)}";

    private static string Told(string name, string value) => value.Length == 0 ? "" : $"; {name}: {(value.Length <= 100 ? value : value[..100] + "…")}";
}

/// <summary>How much was looked at.</summary>
public sealed record VerificationCounts(long Grains, long JournalEntries, long SheetRows, long PublishedVersions, long CycleRows, long Certificates, long Attachments, long PrintedFiles);

/// <summary>The answer of a verification.</summary>
/// <param name="Findings">What is wrong: grain by grain, and of each the first bad entry of its journal before everything else. Empty when all is as written.</param>
/// <param name="Counts">How much was looked at.</param>
public sealed record VerificationReport(Values<Finding> Findings, VerificationCounts Counts)
{
    /// <summary>Whether all is as it was written.</summary>
    public bool IsClean => Findings.Count == 0;
}
