using System.Security.Cryptography;
using System.Text;
using ReformFlow.Silo.Signing;

namespace ReformFlow.Tests.Storage.Verification;

public sealed class SigningKeysTests : IDisposable
{
    private static readonly byte[] Words = Encoding.UTF8.GetBytes("証明");

    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("reformflow-keys").FullName, "keys");

    [Fact]
    public void TheFirstSignature_MakesAKey_ThatLastsBeyondTheProcess()
    {
        var (id, signature) = new SigningKeys(_folder).Sign(Words);

        Assert.Matches("^[0-9a-f]{16}$", id);
        Assert.Equal(id, new SigningKeys(_folder).CurrentId);
        Assert.True(new SigningKeys(_folder).Verify(Words, id, signature));
        Assert.False(new SigningKeys(_folder).Verify(Encoding.UTF8.GetBytes("証名"), id, signature));
    }

    [Fact]
    public void Verifying_MakesNoKey()
    {
        Assert.False(new SigningKeys(_folder).Verify(Words, new('0', 16), "AAAA"));
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public void ARotatedKey_StillVerifies_AndCannotSignAgain()
    {
        var keys = new SigningKeys(_folder);
        var (old, signature) = keys.Sign(Words);

        var (before, next) = keys.Rotate();

        Assert.Equal(old, before);
        Assert.NotEqual(old, next);
        Assert.Equal(next, keys.Sign(Words).KeyId);
        Assert.True(keys.Verify(Words, old, signature));
        Assert.Equal([$"{next}.key.pem"], Directory.GetFiles(_folder, "*.key.pem").Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void APublicKeyOfElsewhere_Verifies_AndNeverSigns()
    {
        var (there, here) = (new SigningKeys(Path.Combine(_folder, "there")), new SigningKeys(Path.Combine(_folder, "here")));
        var (id, signature) = there.Sign(Words);
        there.Rotate();

        foreach (var (key, pem) in there.PublicKeys) Assert.True(here.Learn(key, pem));

        Assert.Equal(2, there.PublicKeys.Count);
        Assert.True(here.Verify(Words, id, signature));
        Assert.False(here.Learn(id, there.PublicKeys[id]));
        Assert.DoesNotContain(here.CurrentId, there.PublicKeys.Keys);
        Assert.Throws<CryptographicException>(() => here.Learn(new('0', 16), there.PublicKeys[id]));
        Assert.Throws<CryptographicException>(() => here.Learn(id, "x"));
    }

    [Fact]
    public void APrivateKey_IsForItsOwnerOnly()
    {
        if (OperatingSystem.IsWindows()) return;
        var id = new SigningKeys(_folder).CurrentId;

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, $"{id}.key.pem")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder));
    }

    [Fact]
    public void APublicKeyExchangedUnderItsName_DoesNotVerify()
    {
        var keys = new SigningKeys(_folder);
        var (id, _) = keys.Sign(Words);
        var forged = new SigningKeys(Path.Combine(_folder, "forged"));
        var (other, signature) = forged.Sign(Words);

        File.Copy(Path.Combine(_folder, "forged", $"{other}.pub.pem"), Path.Combine(_folder, $"{id}.pub.pem"), overwrite: true);

        Assert.False(keys.Verify(Words, id, signature));
    }

    [Fact]
    public void ManyAtOnce_AgreeOnTheFirstKey()
    {
        var ids = new string[16];
        Parallel.For(0, ids.Length, index => ids[index] = new SigningKeys(_folder).CurrentId);

        Assert.Single(ids.Distinct());
        Assert.Single(Directory.GetFiles(_folder, "*.key.pem"));
    }

    [Fact]
    public void APointerToNothing_IsRefusedInWords()
    {
        var keys = new SigningKeys(_folder);
        File.Delete(Path.Combine(_folder, $"{keys.CurrentId}.key.pem"));

        Assert.Contains("names no private key", Assert.Throws<InvalidOperationException>(() => keys.Sign(Words)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
}
