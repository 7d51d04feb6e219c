namespace ReformFlow.Web.Pages.Published;

/// <summary>The files that public pages are looked at with, as they stand in the program itself: no folder of the server is needed.</summary>
internal static class PublicLooks
{
    /// <summary>Their names, as pages link to them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["lib/tokens.css", "site.css", Print, "icon.svg"];

    /// <summary>The style of the form.</summary>
    public const string Print = "print.css";

    /// <summary>One of them.</summary>
    public static async Task<byte[]> ReadAsync(string name, CancellationToken cancellation)
    {
        await using var stream = typeof(PublicLooks).Assembly.GetManifestResourceStream($"public/{name}") ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, cancellation);
        return copy.ToArray();
    }
}
