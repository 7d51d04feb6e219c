using System.Text;

namespace ReformFlow.Documents.Sheets;

/// <summary>Takes out the HTML whose content no reader of a page ever sees: comments, scripts and styles.</summary>
internal static class HiddenHtml
{
    private static readonly (string Begin, string End)[] Kinds = [("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")];

    /// <summary>The text without them. One that does not end is left as it stands.</summary>
    /// <param name="printed">The text.</param>
    /// <param name="taken">To this list is added what was taken out.</param>
    public static string TakenOut(string printed, List<string> taken) =>
        Kinds.Aggregate(printed, (text, kind) => Without(text, kind.Begin, kind.End, taken));

    // By search and not by pattern: where one has no end, none behind it has, so each letter is looked at once or twice.
    private static string Without(string text, string begin, string end, List<string> taken)
    {
        StringBuilder? kept = null;
        var done = 0;
        for (var from = Next(text, begin, 0); from >= 0; from = Next(text, begin, done))
        {
            var stop = text.IndexOf(end, from + begin.Length, StringComparison.OrdinalIgnoreCase);
            if (stop < 0) break;
            kept = (kept ?? new()).Append(text, done, from - done);
            done = stop + end.Length;
            taken.Add(text[from..done]);
        }
        return kept is null ? text : kept.Append(text, done, text.Length - done).ToString();
    }

    private static int Next(string text, string begin, int from)
    {
        var found = text.IndexOf(begin, from, StringComparison.OrdinalIgnoreCase);
        while (found >= 0 && IsLongerWord(text, begin, found)) found = text.IndexOf(begin, found + 1, StringComparison.OrdinalIgnoreCase);
        return found;
    }

    // <scripted> is no script; behind <!-- anything may stand.
    private static bool IsLongerWord(string text, string begin, int found) =>
        char.IsAsciiLetter(begin[^1]) && found + begin.Length < text.Length && char.IsAsciiLetterOrDigit(text[found + begin.Length]);
}
