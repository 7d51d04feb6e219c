namespace ReformFlow.Documents.Decoding;

/// <summary>What the bytes of a file came to: its lines, or why it is no text. Closed: these are all the kinds there are.</summary>
internal abstract record DecodedFile
{
    private DecodedFile() { }

    /// <summary>The file is a text.</summary>
    /// <param name="All">Its lines without their ends; at least one.</param>
    /// <param name="EncodingAssumed">Whether the encoding was found by trial and not by a mark or by being UTF-8.</param>
    public sealed record Lines(IReadOnlyList<string> All, bool EncodingAssumed) : DecodedFile;

    /// <summary>The file is no text that can be taken.</summary>
    public sealed record NoText(ReadingError Why) : DecodedFile;
}
