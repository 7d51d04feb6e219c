using System.Globalization;
using System.Text;

namespace ReformFlow.Documents.Building;

/// <summary>Makes the words of identities out of printed numbers: "R2-1" becomes item-r2-1. No word is given twice.</summary>
internal sealed class StableWords
{
    // Longer numbers are cut: a word may have 40 characters, and folding can make one character into many.
    private const int LongestNumber = 12;

    // Each word given, with the count to try next: a thousand headings may fold to one word, and counting from 2 again for
    // each of them would take the square of that.
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>A word of a kind and one or two numbers; with a count behind it where it is taken already.</summary>
    public string Take(string kind, params ReadOnlySpan<string> numbers)
    {
        var word = new StringBuilder(kind);
        foreach (var number in numbers) word.Append('-').Append(Plain(number));
        var once = word.ToString();
        return _next.TryAdd(once, 2) ? once : Counted(once);
    }

    /// <summary>Keeps a word from being given.</summary>
    public void Keep(string word) => _next.TryAdd(word, 2);

    private string Counted(string once)
    {
        string unique;
        // A counted word may itself have been given before, as somebody's printed number.
        do unique = string.Create(CultureInfo.InvariantCulture, $"{once}-{_next[once]++}");
        while (!_next.TryAdd(unique, 2));
        return unique;
    }

    private static string Plain(string number)
    {
        var folded = number.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var words = new string([.. folded.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')])
            .Split('-', StringSplitOptions.RemoveEmptyEntries);
        var plain = string.Join('-', words);
        return plain.Length == 0 ? "x" : plain.Length <= LongestNumber ? plain : plain[..LongestNumber].TrimEnd('-');
    }
}
