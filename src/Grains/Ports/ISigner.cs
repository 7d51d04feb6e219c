namespace ReformFlow.Grains.Ports;

/// <summary>Signs what is handed out of the system: close certificates, supplements, final summaries.</summary>
public interface ISigner
{
    /// <summary>The signature over bytes (ECDSA P-256 with SHA-256, in base64), and the key that made it.</summary>
    (string KeyId, string Signature) Sign(byte[] text);
}
