namespace ReformFlow.Web.Printing;

/// <summary>How PDF files are made. Nothing needs to be set where Chromium or Edge stands at its usual place.</summary>
internal sealed record PdfOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "ReformFlow:Pdf";

    /// <summary>The path of a Chromium, Chrome or Edge; null takes the first that stands at a known place.</summary>
    public string? Browser { get; init; }

    /// <summary>
    /// Whether the browser puts itself into its own sandbox. False where the service is confined already and may not make
    /// namespaces, as deploy's units are: what is printed is our own text, without script and network. Root never has it.
    /// </summary>
    public bool Sandbox { get; init; } = true;

    /// <summary>How many seconds one file may take. Longer than any book needs.</summary>
    public int Seconds { get; init; } = 120;

    /// <summary>How many files are made at the same time on this node.</summary>
    public int AtOnce { get; init; } = 1;
}
