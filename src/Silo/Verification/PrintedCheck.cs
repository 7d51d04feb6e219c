using ReformFlow.Grains.Recording;

namespace ReformFlow.Silo.Verification;

/// <summary>
/// Every printed file must have the bytes of its hash, and a version's file a published version. No journal names these files: they
/// are pictures of what the journal covers. One file at a time is in memory.
/// </summary>
internal sealed class PrintedCheck(StoredGrains stored, List<Finding> findings)
{
    private const string OfVersion = "sheet-";

    /// <summary>Checks the files; how many there are.</summary>
    public async Task<int> RunAsync()
    {
        var files = await stored.PrintedAsync();
        foreach (var file in files)
        {
            var bytes = await stored.PrintedBytesAsync(file) ?? [];
            if (Hashes.Of(bytes) is var hash && hash != file.Hash) Add(file, Wrong.PrintedHash, file.Hash, hash);
            if (file.Content.StartsWith(OfVersion, StringComparison.Ordinal) && !await stored.IsPublishedAsync(file.Municipality, file.Content[OfVersion.Length..])) Add(file, Wrong.PrintedOfNothing);
        }
        return files.Count;
    }

    private void Add(PrintedRow file, Domain.Wording.Phrase what, string expected = "", string found = "") => findings.Add(new(file.Table, file.Municipality, file.Content, what, expected, found));
}
