using System.Text;

namespace ReformFlow.Documents.Sheets;

/// <summary>
/// The form in which labels are compared: full and half width folded (NFKC), without spaces. 目 標 and 目標 are one label.
/// Only for comparing; what is kept is always the printed text.
/// </summary>
internal static class Spelling
{
    // No label is longer; a long text is never one, and folding it would only cost time.
    private const int Longest = 60;

    /// <summary>The text as it is compared; empty for a blank text and for one too long to be a label.</summary>
    public static string Of(string printed)
    {
        if (printed.Length is 0 or > Longest) return "";
        var folded = printed.Normalize(NormalizationForm.FormKC);
        return folded.Any(char.IsWhiteSpace) ? string.Concat(folded.Where(letter => !char.IsWhiteSpace(letter))) : folded;
    }
}
