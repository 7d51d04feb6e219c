using ReformFlow.Grains.Recording;

namespace ReformFlow.Silo.Verification;

/// <summary>Holds the tables of copies against the journal: every row there is, and every row that there must be.</summary>
internal sealed class CopyChecks(GrainAddress grain, Recorded recorded, GrainFindings findings)
{
    public void SheetRows(IReadOnlyList<CopiedRow> rows) => Rows("sheet_row", rows, recorded.Rows, row => Verifier.Text(row.Year), (row, at, said) =>
    {
        findings.Expect(said.Hash, SheetRow.HashOf(row.Plan, row.Year, row.Stage, row.StateVersion, row.ContentVersion, row.PublishedVersion,
            row.StageSince, row.ChangedAt, row.Document), "sheet_row", at, Wrong.Row);
        findings.Expect(said.Write, row.Version, "sheet_row", at, Wrong.Version);
        findings.Expect(grain.Key, $"item-{row.Municipality}-{row.Item}", "sheet_row", at, Wrong.Key);
    });

    public void Published(IReadOnlyList<CopiedRow> rows) =>
        Rows("published_sheet", rows, recorded.Frozen, row => $"{row.Plan}/{Verifier.Text(row.Year)}/{Verifier.Text(row.Version)}", (row, at, said) =>
        {
            findings.Expect(said.Hash, Hashes.Of(row.Document), "published_sheet", at, Wrong.Row);
            findings.Expect(said.Hash, row.Hash, "published_sheet", at, Wrong.Hash);
            findings.Expect(grain.Key, $"item-{row.Municipality}-{row.Item}", "published_sheet", at, Wrong.Key);
        });

    public void CycleRows(IReadOnlyList<CopiedRow> rows) => Rows("cycle_row", rows, recorded.Cycle, _ => "", (row, _, said) =>
    {
        findings.Expect(said.Hash, CycleRowDocument.HashOf(row.Phase, row.Document), "cycle_row", null, Wrong.Row);
        findings.Expect(said.Write, row.Version, "cycle_row", null, Wrong.Version);
        findings.Expect(grain.Key, CycleKey(row), "cycle_row", null, Wrong.Key);
    });

    public void Certificates(IReadOnlyList<CopiedRow> rows) => Rows("certificate", rows, recorded.Certificates, row => Verifier.Text(row.Number), (row, at, said) =>
    {
        findings.Expect(said.Hash, CertificateDocument.RecordHashOf(row.Number, row.Kind, row.Document, row.Signature, row.KeyId), "certificate", at, Wrong.Row);
        findings.Expect(Hashes.Of(row.Document), row.Hash, "certificate", at, Wrong.Hash);
        findings.Expect(grain.Key, CycleKey(row), "certificate", at, Wrong.Key);
    });

    private static string CycleKey(CopiedRow row) => $"cycle-{row.Municipality}-{row.Plan}-{Verifier.Text(row.Year)}";

    private void Rows(string table, IReadOnlyList<CopiedRow> rows, Dictionary<string, Recording> said, Func<CopiedRow, string> name, Action<CopiedRow, string, Recording> compare)
    {
        foreach (var row in rows)
        {
            var at = name(row);
            if (said.TryGetValue(at, out var recording)) compare(row, at, recording);
            else findings.Add(table, At(at), Wrong.NotRecorded);
        }
        foreach (var missing in said.Keys.Except(rows.Select(name)).Order(StringComparer.Ordinal)) findings.Add(table, At(missing), Wrong.Missing, said[missing].Hash);
    }

    private static string? At(string name) => name.Length == 0 ? null : name;
}
