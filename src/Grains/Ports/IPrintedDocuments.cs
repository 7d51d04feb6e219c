using ReformFlow.Domain;

namespace ReformFlow.Grains.Ports;

/// <summary>
/// The PDF files of public versions. Each is made once and kept for ever, so that its address gives the same bytes on every
/// node and on every day.
/// </summary>
public interface IPrintedDocuments
{
    /// <summary>What was printed at a moment or later, of all municipalities, the oldest first.</summary>
    /// <param name="since">The moment; null for everything.</param>
    /// <param name="cancellation">Leaves it out.</param>
    Task<Values<PrintedName>> SinceAsync(DateTimeOffset? since, CancellationToken cancellation = default);

    /// <summary>A printed file; null while there is none.</summary>
    /// <param name="municipality">Whose file.</param>
    /// <param name="content">What it shows: a name that changes with every word of it.</param>
    /// <param name="cancellation">Leaves it out.</param>
    /// <exception cref="InvalidDataException">What is stored is not what was kept. It is never given out.</exception>
    Task<PrintedDocument?> FindAsync(MunicipalityId municipality, string content, CancellationToken cancellation = default);

    /// <summary>Keeps a file. Where another node was first, its file stays and this one is forgotten.</summary>
    Task KeepAsync(MunicipalityId municipality, string content, byte[] bytes, CancellationToken cancellation = default);
}

/// <summary>A printed file without its bytes.</summary>
/// <param name="Municipality">Whose file.</param>
/// <param name="Content">The name of what it shows.</param>
/// <param name="MadeAt">When it was kept, by the clock of the node that made it.</param>
public sealed record PrintedName(MunicipalityId Municipality, string Content, DateTimeOffset MadeAt)
{
    /// <summary>Under which name a version's file is kept: it changes with every letter of the version.</summary>
    /// <param name="hash">The hash of the version's text.</param>
    public static string OfVersion(string hash) => $"sheet-{hash}";
}

/// <summary>A printed file.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the bytes.</param>
public sealed record PrintedDocument(ReadOnlyMemory<byte> Bytes, string Sha256);
