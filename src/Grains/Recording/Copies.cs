using System.Globalization;
using System.Text;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Grains.Recording;

/// <summary>
/// What a write carries besides state and journal, to be copied into its own tables in the same transaction. Only what is
/// new stands here; the journal entry of the write keeps the hash of each.
/// </summary>
public sealed record Copies
{
    /// <summary>A write that changes no list and publishes nothing.</summary>
    public static Copies None { get; } = new();

    /// <summary>Rows of lists that are new or changed, at most one a year; of items only.</summary>
    public Values<SheetRow> Rows { get; init; } = [];

    /// <summary>Versions that were published; of items only.</summary>
    public Values<FrozenVersion> Frozen { get; init; } = [];

    /// <summary>The cycle as lists show it; null where it has not changed. Of cycles only.</summary>
    public CycleRowDocument? Cycle { get; init; }

    /// <summary>Certificates that were made; of cycles only.</summary>
    public Values<CertificateDocument> Certificates { get; init; } = [];
}

/// <summary>A published version for ever, as residents see it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Version">第n版, from 1.</param>
/// <param name="Json">The exact text.</param>
/// <param name="Hash">SHA-256 of <paramref name="Json"/>.</param>
public sealed record FrozenVersion(PlanId Plan, FiscalYear Year, int Version, string Json, string Hash)
{
    /// <summary>Freezes a text.</summary>
    public static FrozenVersion Of(PlanId plan, FiscalYear year, int version, string json) => new(plan, year, version, json, Hashes.Of(json));
}

/// <summary>What lists show of one cycle; copied into the table cycle_row.</summary>
/// <param name="Phase">The cycle's phase, one word.</param>
/// <param name="Json">Everything else that lists want to know.</param>
public sealed record CycleRowDocument(string Phase, string Json)
{
    /// <summary>The hash that the journal keeps of this row.</summary>
    public string Hash() => HashOf(Phase, Json);

    /// <summary>The hash of a row as it stands in the table.</summary>
    public static string HashOf(string phase, string document) => Hashes.Of($"{phase}\n{document}");
}

/// <summary>A signed certificate of a cycle.</summary>
/// <param name="Number">1, 2, 3 … within the cycle.</param>
/// <param name="Kind">close, supplement or final-summary.</param>
/// <param name="Json">The exact text that is signed.</param>
/// <param name="Hash">SHA-256 of <paramref name="Json"/>.</param>
/// <param name="Signature">ECDSA P-256 over the UTF-8 bytes of <paramref name="Json"/> with SHA-256, in base64.</param>
/// <param name="KeyId">Which key signed.</param>
public sealed record CertificateDocument(int Number, string Kind, string Json, string Hash, string Signature, string KeyId)
{
    /// <summary>Puts a signature to a text.</summary>
    /// <param name="number">1, 2, 3 … within the cycle.</param>
    /// <param name="kind">close, supplement or final-summary.</param>
    /// <param name="json">The exact text.</param>
    /// <param name="sign">Signs bytes: which key did, and the signature in base64.</param>
    public static CertificateDocument Of(int number, string kind, string json, Func<byte[], (string KeyId, string Signature)> sign)
    {
        var (keyId, signature) = sign(Encoding.UTF8.GetBytes(json));
        return new(number, kind, json, Hashes.Of(json), signature, keyId);
    }

    /// <summary>The hash that the journal keeps of this certificate: over everything about it, signature and key included.</summary>
    public string RecordHash() => RecordHashOf(Number, Kind, Json, Signature, KeyId);

    /// <summary>The hash of a certificate as it stands in the table.</summary>
    public static string RecordHashOf(long number, string kind, string document, string signature, string keyId) =>
        Hashes.Of(string.Create(CultureInfo.InvariantCulture, $"{number}\n{kind}\n{keyId}\n{signature}\n{document}"));
}
