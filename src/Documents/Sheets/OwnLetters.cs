using System.Globalization;
using System.Text;
using ReformFlow.Domain;

namespace ReformFlow.Documents.Sheets;

/// <summary>
/// A line with characters that a town drew for itself (外字), for the name of a person or a place. Their numbers mean
/// something on its own machines only.
/// </summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Letters">The characters, each once, with its number; the first few.</param>
internal sealed record OwnLetters(int Line, Values<string> Letters)
{
    private const int MostNamed = 10;

    /// <summary>The lines that have any.</summary>
    public static List<OwnLetters> In(IReadOnlyList<string> lines) =>
    [
        .. from line in lines.Index()
           where MayHaveSome(line.Item)
           let letters = Of(line.Item)
           where letters.Count > 0
           select new OwnLetters(line.Index + 1, letters)
    ];

    // Most lines have none, so the slower look at every character is kept for the others.
    private static bool MayHaveSome(ReadOnlySpan<char> line) => line.ContainsAnyInRange('\uE000', '\uF8FF') || line.ContainsAnyInRange('\uDB80', '\uDBFF');

    private static Values<string> Of(string line) => line.EnumerateRunes()
        .Where(letter => Rune.GetUnicodeCategory(letter) is UnicodeCategory.PrivateUse).Distinct().Take(MostNamed)
        .Select(letter => $"「{letter}」（U+{letter.Value:X4}）").ToValues();
}
