using System.Text;

namespace ReformFlow.Documents.Tables;

/// <summary>Finds characters in cells that no sheet can print.</summary>
internal static class TextChecks
{
    /// <summary>What is wrong with a text; null when it may be taken.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mayBreak">Whether line breaks are allowed.</param>
    public static string? Fault(string text, bool mayBreak)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n')
            {
                if (!mayBreak) return "セルの中に改行があります。";
            }
            else if (!Rune.TryGetRuneAt(text, at, out var letter)) return "文字の半分（サロゲート）だけが入っています。";
            else if (!Decoding.TextLines.MayStandInACell(letter)) return $"制御文字（U+{letter.Value:X4}）が混じっています。";
            else at += letter.Utf16SequenceLength - 1;
        }
        return null;
    }
}
