using ReformFlow.Silo.Storage;

namespace ReformFlow.Web.Printing;

/// <summary>How PDF files are made. Nothing needs to be set where Chromium or Edge stands at its usual place.</summary>
internal sealed record PdfOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "ReformFlow:Pdf";

    private const int LeastSeconds = 5, MostSeconds = 3600, MostAtOnce = 4, MostQuietMinutes = 120;

    /// <summary>Whether this node makes files. Off, it gives out what others made. Default: true.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The path of a Chromium, Chrome or Edge; null takes the first that stands at a known place.</summary>
    public string? Browser { get; init; }

    /// <summary>
    /// Whether the browser puts itself into its own sandbox. False where the service is confined already and may not make
    /// namespaces, as deploy's units are: what is printed is our own text, without script and network. Root never has it.
    /// </summary>
    public bool Sandbox { get; init; } = true;

    /// <summary>How many seconds one file may take: 5 to 3600. Default: 120, longer than any book needs.</summary>
    public int Seconds { get; init; } = 120;

    /// <summary>How many files are made at the same time on this node: 1 to 4. Default: 1.</summary>
    public int AtOnce { get; init; } = 1;

    /// <summary>
    /// For how many minutes nothing of a plan's year must have been published before its book is made: 0 to 120. Default: 5, so
    /// that a year which is published sheet by sheet makes one book. The book before is given out meanwhile.
    /// </summary>
    public int QuietMinutes { get; init; } = 5;

    /// <summary>Checks the ranges.</summary>
    /// <exception cref="StartupRefusedException">A number is out of its range.</exception>
    public PdfOptions Validated() => this switch
    {
        { Seconds: < LeastSeconds or > MostSeconds } => throw Wrong(nameof(Seconds), LeastSeconds, MostSeconds, Seconds),
        { AtOnce: < 1 or > MostAtOnce } => throw Wrong(nameof(AtOnce), 1, MostAtOnce, AtOnce),
        { QuietMinutes: < 0 or > MostQuietMinutes } => throw Wrong(nameof(QuietMinutes), 0, MostQuietMinutes, QuietMinutes),
        _ => this,
    };

    private static StartupRefusedException Wrong(string name, int least, int most, int found) => new(
        $"設定 {Section}:{name} は {least} から {most} までの数で指定してください（今は {found}）。",
        $"The option {Section}:{name} is a number from {least} to {most} (it is {found}).");
}
