using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Summaries;
using ReformFlow.Grains.Contracts;

namespace ReformFlow.Grains.Cycles;

/// <summary>
/// 年度締めの証明: where every item's chain stood when the year was closed, and the root over them. Signed as its exact JSON
/// text, so that anybody can check later that nothing before the close was changed.
/// </summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Number">1; supplements count on from it.</param>
/// <param name="Kind">Always <see cref="CertificateKind.Close"/>.</param>
/// <param name="ClosedAt">When.</param>
/// <param name="Items">A line for each item, sorted by id.</param>
/// <param name="Root">The root over all chains: <see cref="CertificateRoot"/>.</param>
public sealed record CloseCertificate(MunicipalityId Municipality, PlanId Plan, FiscalYear Year, int Number, CertificateKind Kind,
    DateTimeOffset ClosedAt, Values<SealedSheet> Items, string Root);

/// <summary>追補: a corrected version that became public after the close.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Number">Counts on from the certificate.</param>
/// <param name="Kind">Always <see cref="CertificateKind.Supplement"/>.</param>
/// <param name="AddedAt">When.</param>
/// <param name="Items">One line: the corrected item, where its chain stood then, and the version that became public.</param>
/// <param name="Root">The root over that chain.</param>
public sealed record Supplement(MunicipalityId Municipality, PlanId Plan, FiscalYear Year, int Number, CertificateKind Kind,
    DateTimeOffset AddedAt, Values<SealedSheet> Items, string Root);

/// <summary>最終総括 as it is signed.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Year">The plan's last year.</param>
/// <param name="Number">Its place among the year's signed documents.</param>
/// <param name="Kind">Always <see cref="CertificateKind.FinalSummary"/>.</param>
/// <param name="WrittenAt">When.</param>
/// <param name="Items">The lines of the certificate that was written with it.</param>
/// <param name="Root">That certificate's root.</param>
/// <param name="Summary">The summary.</param>
public sealed record SignedSummary(MunicipalityId Municipality, PlanId Plan, FiscalYear Year, int Number, CertificateKind Kind,
    DateTimeOffset WrittenAt, Values<SealedSheet> Items, string Root, FinalSummary Summary);
