using ReformFlow.Domain;

namespace ReformFlow.Grains.Ports;

/// <summary>
/// The PDF files of public versions and books. Each is made once and kept for ever, so that its address gives the same bytes
/// on every node and on every day.
/// </summary>
public interface IPrintedDocuments
{
    /// <summary>What is printed already, by the name of its content.</summary>
    Task<Values<string>> NamesAsync(MunicipalityId municipality, CancellationToken cancellation = default);

    /// <summary>A printed file; null while there is none.</summary>
    /// <param name="municipality">Whose file.</param>
    /// <param name="content">What it shows: a name that changes with every word of it.</param>
    /// <param name="cancellation">Leaves it out.</param>
    /// <exception cref="InvalidDataException">What is stored is not what was kept. It is never given out.</exception>
    Task<PrintedDocument?> FindAsync(MunicipalityId municipality, string content, CancellationToken cancellation = default);

    /// <summary>Keeps a file. Where another node was first, its file stays and this one is forgotten.</summary>
    Task KeepAsync(MunicipalityId municipality, string content, byte[] bytes, CancellationToken cancellation = default);
}

/// <summary>A printed file.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the bytes.</param>
public sealed record PrintedDocument(ReadOnlyMemory<byte> Bytes, string Sha256);
