namespace ReformFlow.Documents.Decoding;

/// <summary>What the bytes of a file came to as one text. Closed: these are all the kinds there are.</summary>
internal abstract record DecodedText
{
    private DecodedText() { }

    /// <summary>The whole text.</summary>
    /// <param name="All">Its characters without a byte order mark.</param>
    /// <param name="EncodingAssumed">Whether the encoding was found by trial and not by a mark or by being UTF-8.</param>
    public sealed record Text(string All, bool EncodingAssumed) : DecodedText;

    /// <summary>A byte is no character.</summary>
    /// <param name="Line">The line, counted from 1.</param>
    /// <param name="What">What is wrong.</param>
    public sealed record Damaged(int Line, string What) : DecodedText;
}
