using System.Globalization;
using System.Text;

namespace ReformFlow.Web.Pages.Published;

/// <summary>A text in the form in which it is searched: NFKC, lower case, katakana as hiragana. It knows where each letter came from.</summary>
public sealed class FoldedText
{
    private const int FromKatakanaToHiragana = 'ァ' - 'ぁ';

    private readonly string _original;
    private readonly string _folded;
    private readonly List<int> _origins = [];

    /// <summary>Folds the text.</summary>
    public FoldedText(string original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _original = original;
        var folded = new StringBuilder();
        // Letter by letter with its marks, so that ｶﾞ becomes one letter and its place stays known.
        for (var at = 0; at < original.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(original, at);
            foreach (var letter in Fold(original.Substring(at, length)))
            {
                folded.Append(letter);
                _origins.Add(at);
            }
            at += length;
        }
        _origins.Add(original.Length);
        _folded = folded.ToString();
    }

    /// <summary>Where the word, folded already, first stands in the original text; null when it is not there.</summary>
    public (int Start, int End)? Find(string word) => _folded.IndexOf(word, StringComparison.Ordinal) is var at and >= 0 ? (_origins[at], EndOf(at + word.Length)) : null;

    /// <summary>A text in the form in which it is compared.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // A half of a pair cannot be normalised, and is never found.
        var plain = text.Any(char.IsSurrogate) && !Rune.TryGetRuneAt(text, 0, out _) ? "" : text.Normalize(NormalizationForm.FormKC);
        return string.Concat(plain.ToLowerInvariant().Select(letter => letter is >= 'ァ' and <= 'ヶ' ? (char)(letter - FromKatakanaToHiragana) : letter));
    }

    // One letter may have become several: ㍻ is found by 平 as a whole.
    private int EndOf(int at)
    {
        var before = _origins[at - 1];
        while (at < _origins.Count && _origins[at] == before) at++;
        return at < _origins.Count ? _origins[at] : _original.Length;
    }
}
