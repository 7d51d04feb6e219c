using System.Text.Json;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Json;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;

namespace ReformFlow.Grains.Cycles;

/// <summary>A document that was signed, and what the cycle remembers of it.</summary>
internal sealed record SignedDocument(CertificateNote Note, CertificateDocument Document);

/// <summary>Writes and signs what a year closes into: the certificate, supplements to it, and the plan's final summary.</summary>
internal sealed class CycleClosing(ISigner signer, ISheetArchive archive, ISheetLists lists, IJournal journal, BusinessClock clock)
{
    /// <summary>The certificate, and behind it the 最終総括 when it is the plan's last year.</summary>
    public async Task<Values<SignedDocument>> CertificateAsync(MunicipalityId municipality, PlanRecord record, CycleState cycle, Values<SealedSheet> sheets)
    {
        var lines = sheets.OrderBy(line => line.Item.Value, StringComparer.Ordinal).ToValues();
        var (number, root) = (cycle.Certificates.Count + 1, RootOf(lines));
        var certificate = new CloseCertificate(municipality, cycle.Plan, cycle.Year, number, CertificateKind.Close, clock.Now, lines, root);
        var covers = lines.Where(line => line.PublishedVersion > 0).Select(line => new CoveredVersion(line.Item, line.PublishedVersion)).ToValues();
        var signed = Sign(certificate, number, CertificateKind.Close, covers);
        if (record.Plan?.Last != cycle.Year || await FinalSummaries.SummaryAsync(municipality, record, archive, lists) is not { } summary) return [signed];
        var total = new SignedSummary(municipality, cycle.Plan, cycle.Year, number + 1, CertificateKind.FinalSummary, clock.Now, lines, root, summary);
        return [signed, Sign(total, number + 1, CertificateKind.FinalSummary, [])];
    }

    /// <summary>A supplement for each version that became public after the close and has none; empty when there is none.</summary>
    public async Task<Values<SignedDocument>> SupplementsAsync(MunicipalityId municipality, CycleState cycle)
    {
        var newer = (await archive.NamesAsync(municipality, cycle.Plan, cycle.Year)).Where(frozen => !cycle.Covers(frozen.Sheet.Item, frozen.Version));
        var supplements = new List<SignedDocument>();
        foreach (var frozen in newer) supplements.Add(await SupplementAsync(municipality, cycle, frozen, cycle.Certificates.Count + 1 + supplements.Count));
        return supplements.ToValues();
    }

    private async Task<SignedDocument> SupplementAsync(MunicipalityId municipality, CycleState cycle, FrozenVersionName frozen, int number)
    {
        var last = await journal.LastAsync(GrainKeys.Item(municipality, frozen.Sheet.Item))
            ?? throw new InvalidOperationException($"{frozen.Sheet} is public and has no journal; run verify.");
        Values<SealedSheet> line = [new(frozen.Sheet.Item, last.Seq, last.Hash, Stage.Published, frozen.Version, frozen.Hash, null)];
        var supplement = new Supplement(municipality, cycle.Plan, cycle.Year, number, CertificateKind.Supplement, clock.Now, line, RootOf(line));
        return Sign(supplement, number, CertificateKind.Supplement, [new(frozen.Sheet.Item, frozen.Version)]);
    }

    private static string RootOf(Values<SealedSheet> lines) =>
        CertificateRoot.Of(lines.Select(line => (line.Item.Value, new ChainHead(line.Seq, line.Hash))));

    private SignedDocument Sign<T>(T document, int number, CertificateKind kind, Values<CoveredVersion> covers)
    {
        var signed = CertificateDocument.Of(number, CertificateKinds.NameOf(kind), JsonSerializer.Serialize(document, DomainJson.Options), signer.Sign);
        return new(new(number, kind, signed.Hash, covers), signed);
    }
}
