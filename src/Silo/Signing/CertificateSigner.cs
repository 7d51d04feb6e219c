using ReformFlow.Grains.Ports;

namespace ReformFlow.Silo.Signing;

/// <summary>Signs with the installation's own keys.</summary>
internal sealed class CertificateSigner(SigningKeys keys) : ISigner
{
    public (string KeyId, string Signature) Sign(byte[] text) => keys.Sign(text);
}
