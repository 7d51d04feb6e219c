using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using ReformFlow.Domain;

namespace ReformFlow.Documents.Sheets;

/// <summary>A text without the HTML that was left in it.</summary>
/// <param name="Text">The text; where a block element ended or began there is a line break.</param>
/// <param name="Scraps">What was taken out and what looks like HTML but was left.</param>
internal sealed record CleanText(string Text, Scraps Scraps)
{
    /// <summary>The text on one line: breaks become a space.</summary>
    public string OnOneLine => string.Join(' ', Text.Split('\n').Select(part => part.Trim()).Where(part => part.Length > 0));
}

/// <summary>
/// Takes left-over HTML out of texts. Only comments, scripts, styles and tags of a closed list go; a lone &lt; is text that
/// somebody meant, and another word between angle brackets may be, so it stays and is told.
/// </summary>
internal static partial class HtmlScraps
{
    // Nobody reads more of them, and a line of nothing but tags has thousands.
    private const int MostQuoted = 20;

    // Where a block begins or ends there is a line break; an inline tag leaves nothing.
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        [.. "div p ul ol li dl dt dd br hr h1 h2 h3 h4 h5 h6 table thead tbody tr td th section center blockquote".Split(' ')], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Inlines = FrozenSet.ToFrozenSet(
        [.. "span font b i u s em strong small big sub sup a img label mark code".Split(' ')], StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NameLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:-");

    /// <summary>The text without tags, its entities as characters.</summary>
    public static CleanText Clean(string printed)
    {
        if (!printed.AsSpan().ContainsAny('<', '&')) return new(printed, Scraps.None);
        var (taken, left) = (new List<string>(), new List<string>());
        var shown = HiddenHtml.TakenOut(printed, taken);
        var text = new StringBuilder(shown.Length);
        var done = 0;
        foreach (var found in Scrap().EnumerateMatches(shown))
        {
            var scrap = shown.AsSpan(found.Index, found.Length);
            var instead = Instead(scrap);
            Quote(instead is null ? left : taken, scrap);
            text.Append(shown, done, found.Index - done).Append(instead ?? scrap);
            done = found.Index + found.Length;
        }
        text.Append(shown, done, shown.Length - done);
        return taken.Count + left.Count == 0 ? new(printed, Scraps.None) : new(text.ToString(), new(taken.ToValues(), left.ToValues()));
    }

    /// <summary>The text written so that <see cref="Clean"/> gives it back; itself when nothing would be taken out of it.</summary>
    public static string Guarded(string text) =>
        Clean(text).Scraps.TakenOut.Count == 0 ? text
        : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static void Quote(List<string> scraps, ReadOnlySpan<char> scrap)
    {
        if (scraps.Count < MostQuoted) scraps.Add(scrap.ToString());
    }

    // Null where the scrap is to stay.
    private static string? Instead(ReadOnlySpan<char> scrap)
    {
        if (scrap[0] == '&') return HtmlEntities.TextOf(scrap[1..^1].ToString());
        var name = scrap[(scrap[1] == '/' ? 2 : 1)..];
        name = name[..name.IndexOfAnyExcept(NameLetters)];
        return Blocks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) ? "\n"
            : Inlines.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) ? ""
            : null;
    }

    [GeneratedRegex("""
        <[/!?]?[a-zA-Z][a-zA-Z0-9:-]*(?:\s[^<>]*)?/?>
        | &(?:[a-zA-Z][a-zA-Z0-9]{1,30}|\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6});
        | <!--
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Scrap();
}
