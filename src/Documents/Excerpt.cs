namespace ReformFlow.Documents;

/// <summary>The beginning of a long text, for messages.</summary>
internal static class Excerpt
{
    /// <summary>At most <paramref name="longest"/> characters; tabs become spaces and no surrogate pair is cut in two.</summary>
    public static string Of(string text, int longest)
    {
        var trimmed = text.AsSpan().Trim();
        var tooLong = trimmed.Length > longest;
        var kept = tooLong ? longest - 1 : trimmed.Length;
        if (tooLong && char.IsHighSurrogate(trimmed[kept - 1])) kept--;
        return trimmed[..kept].ToString().Replace('\t', ' ') + (tooLong ? "…" : "");
    }
}
