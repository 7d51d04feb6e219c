using System.Text.RegularExpressions;
using ReformFlow.Domain;

namespace ReformFlow.Documents.Sheets;

/// <summary>A text without the HTML that was left in it.</summary>
/// <param name="Text">The text; where a block element ended or began there is a line break.</param>
/// <param name="Scraps">The tags and entities as they stood; empty when there were none.</param>
internal sealed record CleanText(string Text, Values<string> Scraps)
{
    /// <summary>The text on one line: breaks become a space.</summary>
    public string OnOneLine => string.Join(' ', Text.Split('\n').Select(part => part.Trim()).Where(part => part.Length > 0));
}

/// <summary>
/// Takes left-over HTML out of texts. Only tags of a closed list are HTML; a lone &lt; or an unknown word between angle
/// brackets is text that somebody meant.
/// </summary>
internal static partial class HtmlScraps
{
    /// <summary>The text without tags, its entities as characters.</summary>
    public static CleanText Clean(string printed)
    {
        if (!printed.AsSpan().ContainsAny('<', '&')) return new(printed, []);
        var scraps = new List<string>();
        var text = Scrap().Replace(printed, found =>
        {
            scraps.Add(found.Value);
            return found.Groups["block"].Success ? "\n" : found.Groups["inline"].Success ? "" : Character(found.Value);
        });
        return new(text, scraps.ToValues());
    }

    /// <summary>The text written so that <see cref="Clean"/> gives it back; itself when nothing in it looks like HTML.</summary>
    public static string Guarded(string text) =>
        Scrap().IsMatch(text) ? text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal) : text;

    private static string Character(string entity) => entity switch
    {
        "&lt;" => "<",
        "&gt;" => ">",
        "&quot;" => "\"",
        "&apos;" or "&#39;" => "'",
        _ => "&",
    };

    [GeneratedRegex("""
        </?(?:
            (?<block>div|p|ul|ol|li|dl|dt|dd|br|hr|h[1-6]|table|thead|tbody|tr|td|th|section|center|blockquote)
          | (?<inline>span|font|b|i|u|s|em|strong|small|big|sub|sup|a|img|label|mark|code)
        )(?:\s[^<>]*)?/?>
        | &(?:amp|lt|gt|quot|apos|\#39);
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Scrap();
}
