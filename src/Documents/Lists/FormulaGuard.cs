using System.Text.RegularExpressions;

namespace ReformFlow.Documents.Lists;

/// <summary>
/// Keeps spreadsheets from taking a text for a formula: one that begins with = + - @, half or full width, gets an apostrophe
/// before it on the way out and loses it on the way in. Plain numbers such as -0.30% and a lone dash stay as they are.
/// </summary>
internal static partial class FormulaGuard
{
    /// <summary>The text as it goes out.</summary>
    public static string Guarded(string text) => Dangerous().IsMatch(text) && !Harmless().IsMatch(text) ? $"'{text}" : text;

    /// <summary>The text as it came in. One that had apostrophes of its own keeps them.</summary>
    public static string Restored(string text) => text.Length > 1 && text[0] == '\'' && Dangerous().IsMatch(text) ? text[1..] : text;

    /// <summary>Whether a text that is no number begins as a formula does. A list's dash before words does not.</summary>
    public static bool IsLikeAFormula(string text) => Formula().IsMatch(text);

    // Apostrophes before the sign count as part of it, so that a text that already begins so comes back with as many.
    [GeneratedRegex(@"\A'*[=+\-@＝＋－＠\t\r]", RegexOptions.CultureInvariant)]
    private static partial Regex Dangerous();

    [GeneratedRegex(@"\A'*(?:[=＝@＠]|[+\-＋－][A-Za-zＡ-Ｚａ-ｚ(（'""@＠=＝])", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex(@"\A[+\-＋－](?:[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?\s?[%％]?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Harmless();
}
