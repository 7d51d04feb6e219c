namespace ReformFlow.Documents.Tables;

/// <summary>
/// Keeps one copy of each text that a table repeats from row to row, such as ids, titles and names of years: a list of 1,000
/// items holds each of them fifty times.
/// </summary>
internal sealed class TextPool
{
    // Longer ones are narrative: seldom the same, and dear to compare.
    private const int Longest = 100;

    private readonly HashSet<string> _known = [];

    /// <summary>The text, as the same object whenever it was there before.</summary>
    public string Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return "";
        if (text.Length > Longest) return text.ToString();
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(text, out var kept)) return kept;
        var made = text.ToString();
        _known.Add(made);
        return made;
    }
}
