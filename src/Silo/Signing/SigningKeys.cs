using System.Security.Cryptography;
using ReformFlow.Grains.Recording;

namespace ReformFlow.Silo.Signing;

/// <summary>
/// The keys that certificates are signed with: ECDSA on the curve P-256 with SHA-256, in a folder of PEM files. One key
/// signs; the public halves of all earlier ones stay, so that old certificates can be verified for ever.
/// </summary>
/// <remarks>
/// <para>
/// In the folder: <c>current</c> holds the id of the key that signs, <c>‹id›.key.pem</c> is its private half (PKCS#8, readable by
/// the owner only), <c>‹id›.pub.pem</c> are the public halves. An id is the first 16 hexadecimal digits of the SHA-256 of the
/// public key (SubjectPublicKeyInfo). A signature is DER in base64, so <c>openssl dgst -sha256 -verify</c> understands it.
/// </para>
/// <para>
/// Whoever can read the private key can forge certificates, and whoever can write the folder can add keys of his own: an
/// auditor keeps the ids that he trusts elsewhere.
/// </para>
/// </remarks>
public sealed class SigningKeys(string folder)
{
    /// <summary>How the file of a public half ends, behind the key's id.</summary>
    internal const string PublicEnding = ".pub.pem";

    private readonly Lock _making = new();

    /// <summary>The id of the key that signs; the first one is made when nobody has signed yet.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public string CurrentId
    {
        get
        {
            lock (_making) return ReadCurrent() ?? MakeCurrent(replaces: null);
        }
    }

    /// <summary>Signs bytes: which key did, and the signature in base64.</summary>
    public (string KeyId, string Signature) Sign(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using var key = ECDsa.Create();
        string id;
        // So that a rotation in this process does not take the key away in between.
        lock (_making)
        {
            id = ReadCurrent() ?? MakeCurrent(replaces: null);
            key.ImportFromPem(File.ReadAllText(Private(id)));
        }
        return (id, Convert.ToBase64String(key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)));
    }

    /// <summary>Whether there is a public key of this id.</summary>
    public bool Knows(string keyId) => IsId(keyId) && File.Exists(Public(keyId));

    /// <summary>Whether the key of this id signed these bytes; false also where the key is unknown or the signature is no base64.</summary>
    public bool Verify(byte[] bytes, string keyId, string signature)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(signature);
        var der = new byte[signature.Length];
        if (!Knows(keyId) || !Convert.TryFromBase64String(signature, der, out var length)) return false;
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(Public(keyId)));
        // A public key that was exchanged under the same name is not that key.
        return IdOf(key) == keyId && key.VerifyData(bytes, der.AsSpan(0, length), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>Makes a new key that signs from now on, and destroys the private half of the one before.</summary>
    /// <returns>The id of the key before, null where nobody had signed yet, and that of the new one.</returns>
    public (string? Before, string Now) Rotate()
    {
        lock (_making)
        {
            var before = ReadCurrent();
            return (before, MakeCurrent(replaces: before));
        }
    }

    /// <summary>The public halves of all keys, in PEM by their ids: what is needed to verify elsewhere, and no secret.</summary>
    public IReadOnlyDictionary<string, string> PublicKeys => !Directory.Exists(folder) ? new Dictionary<string, string>() : Directory.GetFiles(folder, $"*{PublicEnding}")
        .Select(path => (Id: Path.GetFileName(path)[..^PublicEnding.Length], Pem: File.ReadAllText(path))).Where(key => IsId(key.Id)).ToDictionary(key => key.Id, key => key.Pem);

    /// <summary>Takes in the public half of a key that signed elsewhere. It verifies from now on and never signs.</summary>
    /// <returns>Whether it was new.</returns>
    /// <exception cref="CryptographicException">The text is no such key, or not the key of that id.</exception>
    public bool Learn(string keyId, string pem)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
        }
        catch (ArgumentException none)
        {
            throw new CryptographicException($"The public key {keyId} cannot be read.", none);
        }
        if (!IsId(keyId) || IdOf(key) != keyId) throw new CryptographicException($"The public key {keyId} is another one.");
        if (Knows(keyId)) return false;
        PrivateFiles.CreateFolder(folder);
        PrivateFiles.Write(Public(keyId), key.ExportSubjectPublicKeyInfoPem());
        return true;
    }

    // The pointer is moved last: a crash before it leaves the old key in force and a key that nobody uses.
    private string MakeCurrent(string? replaces)
    {
        PrivateFiles.CreateFolder(folder);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var id = IdOf(key);
        PrivateFiles.Write(Private(id), key.ExportPkcs8PrivateKeyPem());
        PrivateFiles.Write(Public(id), key.ExportSubjectPublicKeyInfoPem());
        var inForce = PrivateFiles.Point(Pointer, id, overwrite: replaces is not null) ? id : ReadCurrent()!;
        if (inForce != id) File.Delete(Public(id));
        foreach (var unused in new[] { replaces, id }.Where(each => each is not null && each != inForce)) File.Delete(Private(unused!));
        return inForce;
    }

    private string? ReadCurrent()
    {
        if (!File.Exists(Pointer)) return null;
        var id = File.ReadAllText(Pointer).Trim();
        return IsId(id) && File.Exists(Private(id))
            ? id
            : throw new InvalidOperationException($"{Pointer} names no private key in its folder. Put the folder back from a backup, or delete this file: then a new key signs from now on.");
    }

    private static string IdOf(ECDsa key) => Hashes.Of(key.ExportSubjectPublicKeyInfo())[..16];

    private static bool IsId(string id) => id is { Length: 16 } && id.All(char.IsAsciiHexDigitLower);

    private string Pointer => Path.Combine(folder, "current");

    private string Private(string id) => Path.Combine(folder, $"{id}.key.pem");

    private string Public(string id) => Path.Combine(folder, $"{id}{PublicEnding}");
}
