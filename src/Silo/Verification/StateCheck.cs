using System.Text.Json;
using ReformFlow.Grains.Recording;

namespace ReformFlow.Silo.Verification;

/// <summary>Holds the stored state against the journal. Every byte of the document is covered: see <see cref="Of"/>.</summary>
internal static class StateCheck
{
    private const string Table = "orleansstorage";

    /// <summary>
    /// The document must be readable, be exactly what writing its parts again gives, end where the journal ends, carry the
    /// last entries and copies that the journal has, and have the state that the last entry was written with.
    /// </summary>
    public static void Of(IReadOnlyList<StateRow> states, IReadOnlyList<JournalRow> journal, Recorded recorded, GrainFindings findings)
    {
        if (journal.Count == 0) findings.Add("journal", null, Wrong.NoJournal);
        if (states is not [{ Payload: { } payload } state])
        {
            findings.Add(Table, null, Wrong.NoState);
            return;
        }
        findings.Expect(recorded.Writes, state.Version, Table, null, Wrong.Version);
        if (Parsed(payload, findings) is { } envelope) Compare(envelope, payload, journal, recorded, findings);
    }

    private static Envelope? Parsed(byte[] payload, GrainFindings findings)
    {
        try { return EnvelopeText.ParseWhole(payload); }
        catch (Exception thrown) when (thrown is JsonException or InvalidOperationException)
        {
            findings.Add(Table, null, Wrong.State, found: thrown.Message);
            return null;
        }
    }

    private static void Compare(Envelope envelope, byte[] payload, IReadOnlyList<JournalRow> journal, Recorded recorded, GrainFindings findings)
    {
        var last = journal.Count == 0 ? ChainHead.Start : new ChainHead(journal[^1].Seq, journal[^1].Hash);
        findings.Expect(Said(last), Said(envelope.Head), Table, null, Wrong.Head);
        findings.Expect(recorded.State ?? "", DocumentJson.HashOfState(envelope.State.Span, envelope.Unknown), Table, null, Wrong.StateHash);
        var again = EnvelopeText.Of(envelope.State.Span, envelope.Head, envelope.Journal, envelope.Copies, envelope.Unknown);
        if (!again.AsSpan().SequenceEqual(payload)) findings.Add(Table, null, Wrong.StateForm);
        if (!IsLastWrite(envelope, journal)) findings.Add(Table, null, Wrong.LastWrite);
    }

    private static bool IsLastWrite(Envelope envelope, IReadOnlyList<JournalRow> journal)
    {
        var entries = journal.TakeLast(envelope.Journal.Count).Select(row => new JournalEntry(row.Seq, row.Operation, row.Entry, row.Hash));
        if (envelope.Journal.Count == 0 || !entries.SequenceEqual(envelope.Journal) || EntryFacts.Parse(journal[^1].Entry) is not { } facts) return false;
        var (copies, said) = (envelope.Copies, StringComparer.Ordinal);
        return Same(copies.Rows.Select(row => (Verifier.Text(row.Year.StartYear), row.Hash())), facts.Rows)
            && Same(copies.Frozen.Select(frozen => ($"{frozen.Plan}/{Verifier.Text(frozen.Year.StartYear)}/{Verifier.Text(frozen.Version)}", Hashes.Of(frozen.Json))), facts.Frozen)
            && copies.Frozen.All(frozen => said.Equals(frozen.Hash, Hashes.Of(frozen.Json)))
            && Same(copies.Cycle is { } cycle ? [("", cycle.Hash())] : [], facts.Cycle)
            && Same(copies.Certificates.Select(certificate => (Verifier.Text(certificate.Number), certificate.RecordHash())), facts.Certificates)
            && copies.Certificates.All(certificate => said.Equals(certificate.Hash, Hashes.Of(certificate.Json)));
    }

    private static bool Same(IEnumerable<(string Name, string Hash)> carried, IReadOnlyDictionary<string, string> recorded) =>
        carried.Order().SequenceEqual(recorded.Select(pair => (pair.Key, pair.Value)).Order());

    private static string Said(ChainHead head) => $"{Verifier.Text(head.Seq)} {head.Hash}";
}
