using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ReformFlow.Tests.Web.Published;

/// <summary>What every public page keeps to as HTML, on the server and in the folder.</summary>
internal static class SoundHtml
{
    private const int Heaviest = 100_000;

    /// <summary>Judges a page.</summary>
    /// <param name="html">The page as it came.</param>
    /// <param name="name">What it is called in messages.</param>
    public static void Check(string html, string name)
    {
        // Strict: the first error that a parser would mend silently is thrown.
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

        Assert.Equal("ja", page.DocumentElement.GetAttribute("lang"));
        Assert.False(string.IsNullOrWhiteSpace(page.Title), name);
        Assert.Equal([], page.All.Where(each => !string.IsNullOrEmpty(each.Id)).GroupBy(each => each.Id).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.All(Steps(page), step => Assert.True(step.To <= step.From + 1, $"{name}: h{step.From} is followed by h{step.To}"));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.True(table.QuerySelector("caption") is not null, $"{name}: {table.OuterHtml}"));
        Assert.All(page.QuerySelectorAll("th"), head => Assert.True(head.GetAttribute("scope") is "col" or "row", $"{name}: {head.OuterHtml}"));
        Assert.All(page.QuerySelectorAll("svg:not([aria-hidden])"), picture => Assert.True(picture.GetAttribute("role") is "img" && picture.GetAttribute("aria-label") is { Length: > 0 }, name));
        Assert.Empty(page.QuerySelectorAll("[style], style, script"));
        Assert.True(Encoding.UTF8.GetByteCount(html) < Heaviest, $"{name} has {Encoding.UTF8.GetByteCount(html)} bytes");
    }

    private static IEnumerable<(int From, int To)> Steps(IDocument page)
    {
        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
        return levels.Zip(levels.Skip(1));
    }
}
