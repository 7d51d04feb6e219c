using ReformFlow.Grains.Recording;


namespace ReformFlow.Silo.Verification;

/// <summary>A file that an entry says was attached.</summary>
internal sealed record NamedFile(string Hash, long Length);

/// <summary>
/// Every file that a journal names must be there and have that hash, whether it still lies beside its sheet or not: what
/// reviewers saw stays provable. One file at a time is in memory.
/// </summary>
internal sealed class AttachmentCheck(GrainAddress item, StoredGrains stored, GrainFindings findings)
{
    private const string Table = "attachment";

    /// <summary>Checks the files; how many there are.</summary>
    public async Task<int> OfAsync(IReadOnlyCollection<NamedFile> named)
    {
        foreach (var file in named)
        {
            if (await stored.AttachmentAsync(item, file.Hash) is not { } bytes) findings.Add(Table, file.Hash, Wrong.Missing, file.Hash);
            else
            {
                findings.Expect(file.Hash, Hashes.Of(bytes), Table, file.Hash, Wrong.FileHash);
                findings.Expect(file.Length, bytes.LongLength, Table, file.Hash, Wrong.FileLength);
            }
        }
        return named.Count;
    }
}
