using ReformFlow.Domain;

namespace ReformFlow.Web.Exporting;

/// <summary>What an officer's export can be.</summary>
internal enum ExportKind
{
    /// <summary>The year's sheets with their present content and all public versions, as JSON.</summary>
    Json,

    /// <summary>The tidy list as CSV, UTF-8 with its mark.</summary>
    Csv,

    /// <summary>The tidy list as CSV in CP932.</summary>
    Cp932,

    /// <summary>The forms (調書), a workbook with one sheet an item.</summary>
    Form,

    /// <summary>The tidy list as a workbook.</summary>
    Tidy,
}

/// <summary>An export that was made, or why there is none.</summary>
/// <param name="Bytes">The file; empty where there is a problem.</param>
/// <param name="Sheets">How many sheets are in it.</param>
public sealed record MadeExport(byte[] Bytes, int Sheets)
{
    /// <summary>The characters that the encoding does not have; 〓 stands in their place.</summary>
    public Values<string> Lost { get; init; } = [];

    /// <summary>Why nothing was made, in both languages; null where something was.</summary>
    public string? Problem { get; init; }
}
