using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;

namespace ReformFlow.Grains.Ports;

/// <summary>The signed documents of closed years, exactly as they were signed.</summary>
public interface ICertificates
{
    /// <summary>The certificate of a plan's year, then its 最終総括 and supplements, in the order of their numbers; empty before the close.</summary>
    Task<Values<StoredCertificate>> OfAsync(MunicipalityId municipality, PlanId plan, FiscalYear year, CancellationToken cancellation = default);
}

/// <summary>One signed document.</summary>
/// <param name="Number">1 for the certificate, counting on from it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Document">The exact text that is signed.</param>
/// <param name="Hash">Lower-case hexadecimal SHA-256 of its UTF-8 bytes.</param>
/// <param name="Signature">ECDSA P-256 over the same bytes with SHA-256, in base64.</param>
/// <param name="KeyId">Which key signed.</param>
public sealed record StoredCertificate(int Number, CertificateKind Kind, string Document, string Hash, string Signature, string KeyId);
