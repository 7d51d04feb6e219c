using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ReformFlow.Notifications.Mail.Smtp;

/// <summary>Decides whether a mail server is the one it ought to be: by the machine's authorities, or by the one certificate that was named.</summary>
internal sealed class ServerTrust(string sha256, TimeProvider time)
{
    /// <summary>Why the last certificate was not accepted; null when none was refused.</summary>
    public string? Complaint { get; private set; }

    /// <summary>The answer that the TLS library asks for.</summary>
    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        Complaint = certificate is null ? "The server showed no certificate." : sha256.Length > 0 ? Compare(certificate) : Judge(certificate, chain, errors);
        return Complaint is null;
    }

    private string? Compare(X509Certificate certificate)
    {
        var found = certificate.GetCertHashString(HashAlgorithmName.SHA256);
        if (!found.Equals(sha256, StringComparison.OrdinalIgnoreCase)) return $"The server's certificate is another one than CertificateSha256 names: {found}.";
        using var named = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        return named.NotAfter.ToUniversalTime() < time.GetUtcNow().UtcDateTime
            ? string.Create(CultureInfo.InvariantCulture, $"The server's certificate expired on {named.NotAfter.ToUniversalTime():yyyy-MM-dd}.")
            : null;
    }

    private static string? Judge(X509Certificate certificate, X509Chain? chain, SslPolicyErrors errors) => errors is SslPolicyErrors.None
        ? null
        : $"The server's certificate is not trusted: {string.Join(", ", [errors.ToString(), .. chain?.ChainStatus.Select(each => each.Status.ToString()) ?? []])}. Its SHA-256 is {certificate.GetCertHashString(HashAlgorithmName.SHA256)}.";
}

/// <summary>The server's certificate was not accepted. Nothing was said to it.</summary>
/// <param name="complaint">Why, for operators.</param>
/// <param name="inner">What the TLS library said.</param>
internal sealed class UntrustedServerException(string complaint, Exception inner) : Exception(complaint, inner);
