namespace ReformFlow.Web.Printing;

/// <summary>How PDF files are made. Nothing needs to be set where Chromium or Edge stands at its usual place.</summary>
internal sealed record PdfOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "ReformFlow:Pdf";

    /// <summary>The path of a Chromium, Chrome or Edge; null takes the first that stands at a known place.</summary>
    public string? Browser { get; init; }

    /// <summary>How many seconds one file may take. Longer than any book needs.</summary>
    public int Seconds { get; init; } = 120;

    /// <summary>How many files are made at the same time on this node.</summary>
    public int AtOnce { get; init; } = 1;
}
