using System.Text.RegularExpressions;

namespace ReformFlow.Documents.Findings;

/// <summary>What one clause of a text says about a noun: whether it is counted in or out.</summary>
/// <param name="Noun">What is counted, such as 交付金.</param>
/// <param name="In">Whether it is counted in.</param>
/// <param name="Line">The line that says so.</param>
/// <param name="Box">The text box that says so.</param>
/// <param name="Clause">The words that say so; of long ones the end. All nouns of a clause share them.</param>
internal sealed record Counted(string Noun, bool In, int Line, string Box, string Clause);

/// <summary>
/// Reads which nouns a text counts in (含む) and out (含まない, 含めない, 除く). A clause ends at 。 ⇒ ； and line breaks but not at 、,
/// because 負担金、委託金は含まない speaks of both. 事業数に is what is counted into, so a noun before に is none of them.
/// </summary>
internal static partial class Counting
{
    // A verb does not speak of what stands further before it, and quoting more than a line or two helps nobody. Without both
    // limits a clause of ten thousand characters would be searched and kept whole.
    private const int LongestReach = 400, LongestQuote = 95;

    /// <summary>What a line of text says.</summary>
    public static List<Counted> In(string text, int line, string box)
    {
        var said = new List<Counted>();
        foreach (var clause in ClauseEnd().EnumerateSplits(text))
            AddClause(said, text.AsSpan(clause), line, box);
        return said;
    }

    private static void AddClause(List<Counted> said, ReadOnlySpan<char> clause, int line, string box)
    {
        var start = 0;
        foreach (var found in Verb().EnumerateMatches(clause))
        {
            var end = found.Index + found.Length;
            AddNouns(said, clause[start..found.Index], clause[found.Index..end], line, box);
            start = end;
        }
    }

    private static void AddNouns(List<Counted> said, ReadOnlySpan<char> about, ReadOnlySpan<char> verb, int line, string box)
    {
        string? words = null;
        // Begun inside the text, not cut, so that half of a noun is never taken for one.
        foreach (var found in Noun().EnumerateMatches(about, Math.Max(0, about.Length - LongestReach)))
            said.Add(new(about.Slice(found.Index, found.Length).ToString(), CountsIn(verb), line, box, words ??= Quote(about, verb)));
    }

    private static string Quote(ReadOnlySpan<char> about, ReadOnlySpan<char> verb)
    {
        var trimmed = about.TrimStart();
        if (trimmed.Length <= LongestQuote) return $"{trimmed}{verb}";
        var from = trimmed.Length - LongestQuote + 1;
        if (char.IsLowSurrogate(trimmed[from])) from++;
        return $"…{trimmed[from..]}{verb}";
    }

    private static bool CountsIn(ReadOnlySpan<char> verb) => verb is "含む" or "含み" or "含める" or "含めて" or "含め";

    [GeneratedRegex("[。⇒→；;\n]", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex("含まない|含まず|含めない|含めず|含みません|(?<!取り)(?:除く|除いて|除き|除外)|含む|含み|含める|含めて|含め", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    private const string Letter = @"[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}々-[・]]";

    [GeneratedRegex($"(?<!{Letter})(?>{Letter}{{2,}})(?!に)", RegexOptions.CultureInvariant)]
    private static partial Regex Noun();
}
