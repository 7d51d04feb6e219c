using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ReformFlow.Tests.Mail.Servers;

/// <summary>Certificates that no authority has signed.</summary>
internal static class SelfSigned
{
    /// <summary>One that is good for long.</summary>
    public static X509Certificate2 Good() => Create(DateTimeOffset.UnixEpoch, new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));

    /// <summary>One that ended long ago.</summary>
    public static X509Certificate2 Expired() => Create(DateTimeOffset.UnixEpoch, new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));

    /// <summary>What an administrator writes into the options to name it.</summary>
    public static string Pin(this X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);

    private static X509Certificate2 Create(DateTimeOffset from, DateTimeOffset to)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=relay.example.jp", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("relay.example.jp");
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(from, to);
        // Without this detour the TLS library finds no private key on Windows.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }
}
