using System.Text.RegularExpressions;

namespace ReformFlow.Notifications.Cards;

/// <summary>
/// Texts as a card shows them letter by letter. A card reads Markdown, and what a person typed must not become a link or a
/// heading there.
/// </summary>
public static partial class CardMarkdown
{
    /// <summary>The text on one line with every sign that Markdown or a card's date function would take for its own made plain.</summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = Blank().Replace(text, " ").Trim();
        var escaped = Sign().Replace(line, @"\$0");
        return ListNumber().Replace(ListSign().Replace(escaped, @"\$0"), @"$1\.").Replace("{{", "{ {", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"[\s\p{Cc}\u2028\u2029]+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"[\\\[\]()*_#~`<>|!&]")]
    private static partial Regex Sign();

    [GeneratedRegex("^[-+=]")]
    private static partial Regex ListSign();

    [GeneratedRegex(@"^(\d+)\.(?=\s|$)")]
    private static partial Regex ListNumber();
}
