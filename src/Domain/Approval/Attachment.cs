namespace ReformFlow.Domain.Approval;

/// <summary>What a file is, by its content. These are all the kinds that may lie beside a sheet.</summary>
public enum FileKind
{
    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>A picture in PNG.</summary>
    Png,

    /// <summary>A picture in JPEG.</summary>
    Jpeg,

    /// <summary>An Excel workbook without macros.</summary>
    Xlsx,

    /// <summary>A Word document without macros.</summary>
    Docx,

    /// <summary>PowerPoint slides without macros.</summary>
    Pptx,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Plain text in columns.</summary>
    Csv,
}

/// <summary>A file beside a sheet, by its content. Its bytes lie elsewhere, found by their hash.</summary>
public sealed record Attachment
{
    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 200;

    /// <summary>Keeps the facts.</summary>
    /// <exception cref="ArgumentException">The name is blank, too long or no text, the hash is none, or the size is negative.</exception>
    public Attachment(string fileName, string sha256, long length, FileKind kind)
    {
        FileName = Guard.Line(fileName, LongestName);
        Guard.Holds(Guard.IsText(fileName, LongestName), "Half of a surrogate pair.", nameof(fileName));
        Guard.Holds(IsHash(sha256), "64 lower-case hexadecimal digits.", nameof(sha256));
        Guard.Holds(length >= 0, "A size is not negative.", nameof(length));
        (Sha256, Length, Kind) = (sha256, length, kind);
    }

    /// <summary>The name it was given.</summary>
    public string FileName { get; }

    /// <summary>Lower-case hexadecimal SHA-256 of its bytes.</summary>
    public string Sha256 { get; }

    /// <summary>Its size in bytes.</summary>
    public long Length { get; }

    /// <summary>What it is.</summary>
    public FileKind Kind { get; }

    private static bool IsHash(string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);
}
