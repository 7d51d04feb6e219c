using System.Globalization;

namespace ReformFlow.Notifications.Mail.Composing;

/// <summary>Text for a header: whatever could end the line, or reorder it on the screen, is not in it.</summary>
internal static class OneLine
{
    /// <summary>Whether the text is one already.</summary>
    public static bool Is(string text) => !text.Any(IsUnwanted);

    /// <summary>The text with a space for each run of unwanted characters, cut with … where it is longer.</summary>
    public static string Of(string text, int longest = 400)
    {
        var line = string.Join(' ', new string([.. text.Select(letter => IsUnwanted(letter) ? '\n' : letter)]).Split('\n', StringSplitOptions.RemoveEmptyEntries)).Trim();
        var letters = new StringInfo(line);
        return letters.LengthInTextElements <= longest ? line : letters.SubstringByTextElements(0, longest - 1) + "…";
    }

    /// <summary>A body's text: any line end becomes LF, and other unwanted characters go.</summary>
    public static string[] Lines(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => new string([.. line.Where(letter => !IsUnwanted(letter))]).TrimEnd())];

    // Lone surrogates cannot be coded; formatting characters such as U+202E turn the reading direction.
    private static bool IsUnwanted(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Control
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
