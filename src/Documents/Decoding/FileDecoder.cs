using System.Text;

namespace ReformFlow.Documents.Decoding;

/// <summary>
/// Turns the bytes of a file into lines. UTF-8, UTF-16 with its mark, and CP932 (what Japanese Windows calls Shift_JIS) are
/// taken, each strictly: one byte that is no character and the file is refused, because a damaged figure looks like a figure.
/// </summary>
internal static class FileDecoder
{
    /// <summary>The largest file, in bytes. The seed's 17 sheets have 20,000; this leaves room for a prefecture's worth.</summary>
    public const int Largest = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Cp932 =
        CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The lines of the file, or why it has none.</summary>
    public static DecodedFile Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return Refuse(1, "", "ファイルが空です。");
        if (bytes.Length > Largest) return Refuse(1, "", $"ファイルが大きすぎます（{bytes.Length:N0}バイト、上限{Largest:N0}バイト）。");
        if (OtherKinds.OfBytes(bytes) is { } kind) return Refuse(1, "", $"{kind}です。");

        return DecodeText(bytes) switch
        {
            DecodedText.Text text => TextLines.Of(text.All, text.EncodingAssumed),
            DecodedText.Damaged damaged => Refuse(damaged.Line, "", damaged.What),
            var other => throw new InvalidOperationException($"{other.GetType()} is a new kind of decoded text."),
        };
    }

    /// <summary>The file as one text, whatever its size, or where it is none.</summary>
    public static DecodedText DecodeText(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Marked(rest, Utf8, "UTF-8"),
        [0xFF, 0xFE, .. var rest] => Marked(rest, new UnicodeEncoding(false, false, true), "UTF-16"),
        [0xFE, 0xFF, .. var rest] => Marked(rest, new UnicodeEncoding(true, false, true), "UTF-16"),
        _ => Unmarked(bytes),
    };

    private static DecodedText Marked(ReadOnlySpan<byte> bytes, Encoding encoding, string name) =>
        Strictly(bytes, encoding, out var text, out var bad)
            ? new DecodedText.Text(text, EncodingAssumed: false)
            : new DecodedText.Damaged(LineAt(bytes, bad, encoding), $"{name}の文字として読めないバイトがあります。");

    private static DecodedText Unmarked(ReadOnlySpan<byte> bytes)
    {
        if (Strictly(bytes, Utf8, out var text, out var badUtf8)) return new DecodedText.Text(text, EncodingAssumed: false);
        if (Strictly(bytes, Cp932, out text, out var badCp932) && !HasBytesOfNoCharacter(text, out badCp932)) return new DecodedText.Text(text, EncodingAssumed: true);
        // The encoding that got further is the likelier one, so its first bad line is where to look.
        return new DecodedText.Damaged(LineAt(bytes, Math.Max(badUtf8, badCp932), Utf8), "UTF-8としてもシフトJIS（CP932）としても読めないバイトがあります。");
    }

    // Windows maps the four bytes of CP932 that are no character, A0 and FD to FF, to these; nothing else becomes one of them.
    private static bool HasBytesOfNoCharacter(string text, out int bad)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\uF8F0', '\uF8F3');
        bad = first < 0 ? 0 : Cp932.GetByteCount(text.AsSpan(0, first));
        return first >= 0;
    }

    private static bool Strictly(ReadOnlySpan<byte> bytes, Encoding encoding, out string text, out int bad)
    {
        (text, bad) = ("", 0);
        try
        {
            text = encoding.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException failure)
        {
            bad = Math.Clamp(failure.Index, 0, bytes.Length);
            return false;
        }
    }

    // The encoding of the same name that replaces what it cannot read: a bad byte may stand among those counted.
    private static int LineAt(ReadOnlySpan<byte> bytes, int bad, Encoding encoding) =>
        TextLines.LineAfter(Encoding.GetEncoding(encoding.CodePage).GetString(bytes[..bad]));

    private static DecodedFile.NoText Refuse(int line, string printed, string what) => new(OtherKinds.Refusal(line, printed, what));
}
