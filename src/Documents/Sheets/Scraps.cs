using ReformFlow.Domain;

namespace ReformFlow.Documents.Sheets;

/// <summary>The HTML that was met in a text.</summary>
/// <param name="TakenOut">Comments, tags and entities that the text no longer has, as they stood.</param>
/// <param name="Left">What looks like HTML and is none that is known; it still stands in the text.</param>
internal sealed record Scraps(Values<string> TakenOut, Values<string> Left)
{
    /// <summary>No HTML at all.</summary>
    public static Scraps None { get; } = new([], []);

    /// <summary>Whether there was none.</summary>
    public bool IsEmpty => TakenOut.Count == 0 && Left.Count == 0;

    /// <summary>The scraps of two texts.</summary>
    public Scraps And(Scraps more) => new([.. TakenOut, .. more.TakenOut], [.. Left, .. more.Left]);
}
