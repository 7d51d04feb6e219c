using ReformFlow.Grains.Recording;

namespace ReformFlow.Silo.Verification;

/// <summary>Recomputes a journal from its first entry on.</summary>
internal static class ChainCheck
{
    private const string Table = "journal";

    /// <summary>
    /// What the journal says about everything else. Only its first bad entry is noted, since nothing after it is proved; what
    /// the entries say is taken in all the same, so that the other tables are still looked at.
    /// </summary>
    public static Recorded Of(IReadOnlyList<JournalRow> journal, GrainFindings findings)
    {
        var (recorded, head, isProved) = (new Recorded(), ChainHead.Start, true);
        foreach (var row in journal)
        {
            var facts = EntryFacts.Parse(row.Entry);
            if (isProved) isProved = IsNext(row, facts, head, findings);
            if (facts is not null) recorded.Add(facts);
            head = new(row.Seq, row.Hash);
        }
        return recorded;
    }

    private static bool IsNext(JournalRow row, EntryFacts? facts, ChainHead head, GrainFindings findings)
    {
        var before = findings.All.Count;
        var at = Verifier.Text(row.Seq);
        if (row.Seq != head.Seq + 1) findings.Add(Table, Verifier.Text(head.Seq + 1), Wrong.Gap, Verifier.Text(head.Seq + 1), at);
        else if (head.HashAfter(row.Entry) is var hash && hash != row.Hash) findings.Add(Table, at, Wrong.Chain, hash, row.Hash);
        else if (facts is null) findings.Add(Table, at, Wrong.Entry, found: row.Entry);
        else if (facts.Seq != row.Seq) findings.Add(Table, at, Wrong.EntryNumber, at, Verifier.Text(facts.Seq));
        else if (facts.Operation != row.Operation) findings.Add(Table, at, Wrong.Operation, facts.Operation ?? "", row.Operation ?? "");
        return findings.All.Count == before;
    }
}
