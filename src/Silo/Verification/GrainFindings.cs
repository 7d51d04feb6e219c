using ReformFlow.Domain.Wording;

namespace ReformFlow.Silo.Verification;

/// <summary>What is found wrong about one grain, in the order in which it is found.</summary>
internal sealed class GrainFindings(GrainAddress grain)
{
    private readonly List<Finding> _all = [];

    /// <summary>Everything found.</summary>
    public IReadOnlyList<Finding> All => _all;

    /// <summary>Notes something that is wrong.</summary>
    public void Add(string table, string? at, Phrase what, string expected = "", string found = "") => _all.Add(new(table, grain.Key, at, what, expected, found));

    /// <summary>Notes it when the two differ.</summary>
    public void Expect(string expected, string? found, string table, string? at, Phrase what)
    {
        if (!string.Equals(expected, found, StringComparison.Ordinal)) Add(table, at, what, expected, found ?? "");
    }

    /// <inheritdoc cref="Expect(string, string, string, string, Phrase)" />
    public void Expect(long expected, long found, string table, string? at, Phrase what)
    {
        if (expected != found) Add(table, at, what, Verifier.Text(expected), Verifier.Text(found));
    }
}
