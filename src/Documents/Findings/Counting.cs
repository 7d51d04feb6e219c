using System.Text.RegularExpressions;

namespace ReformFlow.Documents.Findings;

/// <summary>What one clause of a text says about a noun: whether it is counted in or out.</summary>
/// <param name="Noun">What is counted, such as 交付金.</param>
/// <param name="In">Whether it is counted in.</param>
/// <param name="Line">The line that says so.</param>
/// <param name="Box">The text box that says so.</param>
/// <param name="Clause">The words that say so.</param>
internal sealed record Counted(string Noun, bool In, int Line, string Box, string Clause);

/// <summary>
/// Reads which nouns a text counts in (含む) and out (含まない, 含めない, 除く). A clause ends at 。 ⇒ ； and line breaks but not at 、,
/// because 負担金、委託金は含まない speaks of both. 事業数に is what is counted into, so a noun before に is none of them.
/// </summary>
internal static partial class Counting
{
    /// <summary>What a line of text says.</summary>
    public static IEnumerable<Counted> In(string text, int line, string box)
    {
        foreach (var clause in ClauseEnd().Split(text))
        {
            var start = 0;
            foreach (Match verb in Verb().Matches(clause))
            {
                var about = clause[start..verb.Index];
                start = verb.Index + verb.Length;
                foreach (Match noun in Noun().Matches(about))
                    yield return new(noun.Value, verb.Groups["in"].Success, line, box, (about + verb.Value).Trim());
            }
        }
    }

    [GeneratedRegex("[。⇒→；;\n]", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex("(?<out>含まない|含まず|含めない|含めず|含みません|(?<!取り)(?:除く|除いて|除き|除外))|(?<in>含む|含み|含める|含めて|含め)", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    private const string Letter = @"[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}々-[・]]";

    [GeneratedRegex($"(?<!{Letter})(?>{Letter}{{2,}})(?!に)", RegexOptions.CultureInvariant)]
    private static partial Regex Noun();
}
