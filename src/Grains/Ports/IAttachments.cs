using ReformFlow.Domain;

namespace ReformFlow.Grains.Ports;

/// <summary>
/// The bytes of attached files, found by their SHA-256. They are kept before the act that names them, so an acknowledged
/// attachment always has its bytes; what no act ever named is removed after a day.
/// </summary>
public interface IAttachments
{
    /// <summary>Keeps a file. One that is there already is kept once; one that no act names lives a day from now.</summary>
    /// <param name="municipality">Whose file.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="mediaType">What it is, such as <c>application/pdf</c>.</param>
    /// <param name="cancellation">Leaves it out.</param>
    /// <returns>Its hash: lower-case hexadecimal SHA-256.</returns>
    Task<string> KeepAsync(MunicipalityId municipality, byte[] bytes, string mediaType, CancellationToken cancellation = default);

    /// <summary>The bytes of a file; null when there is none.</summary>
    /// <exception cref="InvalidDataException">What is stored is not what was kept. It is never given out.</exception>
    Task<byte[]?> FindAsync(MunicipalityId municipality, string sha256, CancellationToken cancellation = default);

    /// <summary>Removes what is older than a day and named by no act.</summary>
    /// <returns>How many files.</returns>
    Task<int> RemoveOrphansAsync(CancellationToken cancellation = default);
}
