using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Web.Attaching;

/// <summary>What the bytes of a file are. Closed: these are all the answers there are.</summary>
internal abstract record FileContent
{
    private FileContent() { }

    /// <summary>One of the kinds that are taken.</summary>
    public sealed record Known(FileKind Kind) : FileContent;

    /// <summary>An Office document with a program in it.</summary>
    public sealed record Macro : FileContent;

    /// <summary>Something else.</summary>
    public sealed record Other : FileContent;

    /// <summary>Looks at the bytes, never at the name.</summary>
    public static FileContent Of(byte[] bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => new Known(FileKind.Pdf),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => new Known(FileKind.Png),
        [0xFF, 0xD8, 0xFF, ..] => new Known(FileKind.Jpeg),
        [(byte)'P', (byte)'K', 3, 4, ..] => OfContainer(bytes),
        _ => IsText(bytes) ? new Known(FileKind.Text) : new Other(),
    };

    // Only the directory at the end is read. What it lists is never unpacked, however small or large it says it is.
    private static FileContent OfContainer(byte[] bytes)
    {
        try
        {
            using var container = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var names = container.Entries.Select(entry => entry.FullName).ToList();
            if (!names.Contains("[Content_Types].xml", StringComparer.OrdinalIgnoreCase)) return new Other();
            if (names.Exists(IsProgram)) return new Macro();
            return (Has(names, "xl/workbook."), Has(names, "word/document."), Has(names, "ppt/presentation.")) switch
            {
                (true, false, false) => new Known(FileKind.Xlsx),
                (false, true, false) => new Known(FileKind.Docx),
                (false, false, true) => new Known(FileKind.Pptx),
                _ => new Other(),
            };
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or ArgumentException)
        {
            return new Other();
        }
    }

    private static bool Has(List<string> names, string start) => names.Exists(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    // Visual Basic, the macros that Excel had before it, and controls that run when the document is opened.
    private static bool IsProgram(string name) =>
        name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase);

    // Texts of Japanese offices are in one of these two; other control characters than breaks and tabs are in no text.
    private static bool IsText(byte[] bytes) => !bytes.AsSpan().ContainsAnyInRange((byte)0x00, (byte)0x08) && !bytes.AsSpan().ContainsAnyInRange((byte)0x0E, (byte)0x1F)
        && !bytes.Contains((byte)0x7F) && (Utf8.IsValid(bytes) || IsCp932(bytes));

    private static bool IsCp932(byte[] bytes)
    {
        try
        {
            return Cp932.GetCharCount(bytes) > 0 && !bytes.AsSpan().ContainsAnyInRange((byte)0xFD, (byte)0xFF);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static readonly Encoding Cp932 =
        CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}
