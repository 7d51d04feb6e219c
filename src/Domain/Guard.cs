using System.Runtime.CompilerServices;

namespace ReformFlow.Domain;

/// <summary>The few checks that constructors of the domain share.</summary>
internal static class Guard
{
    /// <summary>Text that a person may read on one line: not blank, no control character, not longer than the form allows.</summary>
    public static string Line(string text, int longest = 400, [CallerArgumentExpression(nameof(text))] string name = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        return LineOrEmpty(text, longest, name);
    }

    /// <summary>As <see cref="Line"/>, but nothing at all is allowed too.</summary>
    public static string LineOrEmpty(string text, int longest = 400, [CallerArgumentExpression(nameof(text))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(text, name);
        if (text.Length > longest) throw new ArgumentException($"Longer than {longest} characters.", name);
        if (text.Any(char.IsControl)) throw new ArgumentException("Contains a control character.", name);
        return text;
    }

    /// <summary>Whether <see cref="Line"/> would take the text.</summary>
    public static bool IsLine(string? text, int longest = 400) => !string.IsNullOrWhiteSpace(text) && text.Length <= longest && !text.Any(char.IsControl);

    /// <summary>
    /// Whether the text may be kept: not longer than allowed, no half of a surrogate pair, and no control character but line
    /// breaks, because databases refuse some and turn others into something else.
    /// </summary>
    public static bool IsText(string text, int longest) =>
        text.Length <= longest && !text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r')) && AreSurrogatesPaired(text);

    private static bool AreSurrogatesPaired(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (char.IsSurrogate(text[at]) && !(at + 1 < text.Length && char.IsSurrogatePair(text[at], text[++at]))) return false;
        return true;
    }

    /// <summary>A list in which no two elements have the same key.</summary>
    public static Values<T> Distinct<T, TKey>(Values<T> items, Func<T, TKey> key, [CallerArgumentExpression(nameof(items))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(items, name);
        var twice = items.GroupBy(key).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? items : throw new ArgumentException($"'{twice.Key}' stands twice.", name);
    }

    /// <summary>Throws unless the invariant holds.</summary>
    public static void Holds(bool invariant, string otherwise, string name)
    {
        if (!invariant) throw new ArgumentException(otherwise, name);
    }
}
