using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ReformFlow.Tests.Web.Published;

/// <summary>What every public page keeps to as HTML.</summary>
public class PublicHtmlTests(WorkedServer server) : IClassFixture<WorkedServer>
{
    private const int Heaviest = 100_000;

    [Theory]
    [InlineData("/")]
    [InlineData("/ninomiya/gyokaku-r1")]
    [InlineData("/ninomiya/gyokaku-r1/item-1")]
    [InlineData("/ninomiya/gyokaku-r1/item-5")]
    [InlineData("/ninomiya/gyokaku-r1/item-10/2022/v1")]
    [InlineData("/ninomiya/gyokaku-r1/item-5/2022/v2")]
    [InlineData("/ninomiya/gyokaku-r1/books/2022")]
    [InlineData("/ninomiya/search")]
    [InlineData("/ninomiya/search?q=研修")]
    public async Task APublicPage_IsSoundHtml(string address)
    {
        var html = await server.Client.GetStringAsync(address);
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = false }).ParseDocument(html);

        Assert.Equal("ja", page.DocumentElement.GetAttribute("lang"));
        Assert.False(string.IsNullOrWhiteSpace(page.Title));
        Assert.Equal([], page.All.Where(each => !string.IsNullOrEmpty(each.Id)).GroupBy(each => each.Id).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.All(Steps(page), step => Assert.True(step.To <= step.From + 1, $"h{step.From} is followed by h{step.To}"));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.True(table.QuerySelector("caption") is not null || table.Closest("[role=region][aria-label]") is not null, table.OuterHtml));
        Assert.All(page.QuerySelectorAll("th"), head => Assert.True(head.GetAttribute("scope") is "col" or "row", head.OuterHtml));
        Assert.All(page.QuerySelectorAll("svg:not([aria-hidden])"), picture => Assert.True(picture.GetAttribute("role") is "img" && picture.GetAttribute("aria-label") is { Length: > 0 }));
        Assert.Empty(page.QuerySelectorAll("[style], style, script"));
        Assert.True(Encoding.UTF8.GetByteCount(html) < Heaviest, $"{address} has {Encoding.UTF8.GetByteCount(html)} bytes");
    }

    private static IEnumerable<(int From, int To)> Steps(IDocument page)
    {
        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
        return levels.Zip(levels.Skip(1));
    }
}
