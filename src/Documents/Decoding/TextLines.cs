using System.Buffers;
using System.Text;

namespace ReformFlow.Documents.Decoding;

/// <summary>Cuts a text into lines, at CR LF, LF or CR, and refuses characters that no sheet can print.</summary>
internal static class TextLines
{
    /// <summary>The most lines a file may have. The seed has 263.</summary>
    public const int Most = 20_000;

    private static readonly SearchValues<char> Unprintable = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(IsUnprintable)]);

    /// <summary>The lines, or the first line that cannot be taken.</summary>
    public static DecodedFile Of(string text, bool encodingAssumed)
    {
        var lines = new List<string>();
        foreach (var line in text.AsSpan().EnumerateCut())
        {
            if (lines.Count == Most)
                return Refuse(Most, "", $"行数が多すぎます（上限{Most:N0}行）。");
            if (line.ContainsAny(Unprintable))
                return Refuse(lines.Count + 1, "", $"制御文字（U+{(int)line[line.IndexOfAny(Unprintable)]:X4}）が混じっています。");
            lines.Add(line.ToString());
        }
        return new DecodedFile.Lines(lines, encodingAssumed);
    }

    /// <summary>The number of the line on which a text goes on after these words.</summary>
    public static int LineAfter(string words)
    {
        var lines = 0;
        // Any letter stands for what follows: a line end just before it begins a new line.
        foreach (var _ in $"{words}?".AsSpan().EnumerateCut()) lines++;
        return lines;
    }

    /// <summary>Whether a character may stand within a cell: a sheet can print it, and it separates no cells or lines.</summary>
    public static bool MayStandInACell(Rune letter) => !letter.IsBmp || (letter.Value is not ('\t' or '\r' or '\n') && !IsUnprintable((char)letter.Value));

    // Tab separates cells. U+FFFE and its like are no characters at all and have no normal form.
    private static bool IsUnprintable(char letter) =>
        (char.IsControl(letter) && letter is not ('\t' or '\r' or '\n')) || letter is >= '\uFFFE' or (>= '\uFDD0' and <= '\uFDEF');

    private static DecodedFile.NoText Refuse(int line, string printed, string what) => new(OtherKinds.Refusal(line, printed, what));

    // Not EnumerateLines: that one also cuts at U+0085, U+2028 and form feeds, which are no line ends of a text file.
    private static LineCuts EnumerateCut(this ReadOnlySpan<char> text) => new(text);

    private ref struct LineCuts(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;
        private bool _started;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly LineCuts GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_rest.IsEmpty && _started) return false;
            _started = true;
            var end = _rest.IndexOfAny('\r', '\n');
            Current = end < 0 ? _rest : _rest[..end];
            var skip = end < 0 ? _rest.Length : end + (_rest[end..].StartsWith("\r\n") ? 2 : 1);
            _rest = _rest[skip..];
            return true;
        }
    }
}
