using System.Net;
using System.Security.Cryptography;

namespace ReformFlow.Tests.Web.Published;

public class PublicPagesTests(WorkedServer server) : IClassFixture<WorkedServer>
{
    private const string Plan = "/ninomiya/gyokaku-r1";

    [Theory]
    [InlineData("/", "令和4年度の達成状況")]
    [InlineData("/ninomiya", "令和4年度の達成状況")]
    [InlineData(Plan, "行政評価による事業の再編・整理")]
    [InlineData(Plan, "（再掲：9）")]
    [InlineData(Plan, "これは見本です")]
    [InlineData(Plan + "/item-10", "0.0%～0.5%向上")]
    [InlineData(Plan + "/item-10", "計画どおり進めた。")]
    [InlineData(Plan + "/item-1", "role=\"img\"")]
    [InlineData(Plan + "/item-1", "<td data-label=\"始まり\">年度の記載なし</td>")]
    [InlineData(Plan + "/item-5/2022/v1", "新しい版：")]
    [InlineData(Plan + "/item-5/2022/v2", "正誤表（第1版から）")]
    [InlineData(Plan + "/item-5/2022/v2", "訂正した値")]
    [InlineData(Plan + "/item-5/2022/v2", "研修の回数に誤り")]
    public async Task APublicPage_ShowsWhatItIsAbout(string path, string words) =>
        Assert.Contains(words, WebUtility.HtmlDecode(await server.Client.GetStringAsync(path)), StringComparison.Ordinal);

    [Theory]
    [InlineData(Plan + "/item-2")]
    [InlineData(Plan + "/item-99")]
    [InlineData(Plan + "/item-2/2022/v1")]
    [InlineData(Plan + "/item-1/2022/v2")]
    [InlineData(Plan + "/item-1/2021/v1")]
    [InlineData("/ninomiya/other")]
    [InlineData("/other/gyokaku-r1")]
    [InlineData("/other")]
    [InlineData("/1234/gyokaku-r1")]
    public async Task WhatIsNotPublic_IsNotThereAndLeavesNoTrace(string path)
    {
        using var answer = await server.Client.GetAsync(new Uri(path, UriKind.Relative));
        var words = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("下書き", words, StringComparison.Ordinal);
        Assert.DoesNotContain("広域連携", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData(Plan)]
    [InlineData(Plan + "/item-5")]
    [InlineData(Plan + "/item-5/2022/v2")]
    public async Task NoDraft_IsOnAPublicPage(string path)
    {
        var words = WebUtility.HtmlDecode(await server.Client.GetStringAsync(path));
        Assert.DoesNotContain("下書き", words, StringComparison.Ordinal);
        Assert.DoesNotContain("広域連携", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheHashOnThePage_IsThatOfTheTextBesideIt()
    {
        var text = await server.Client.GetByteArrayAsync(Plan + "/item-5/2022/v2.json");
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(text)), await server.Client.GetStringAsync(Plan + "/item-5/2022/v2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItsTag_SparesABrowserTheSamePage()
    {
        using var first = await server.Client.GetAsync(new Uri(Plan + "/item-1", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, Plan + "/item-1");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(again);

        Assert.Equal("public, max-age=60", first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task WhoeverIsSignedIn_GetsPublicPagesThatNobodyKeeps()
    {
        using var browser = await server.Browser().AsAsync("somu-tanto");
        await browser.GetAsync(Plan);
        Assert.Contains("no-store", browser.Answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Null(browser.Answer.Headers.ETag);
    }

    [Fact]
    public async Task EveryLinkOfThePlan_LeadsToAPage()
    {
        var pages = new Queue<string>([Plan]);
        var seen = new HashSet<string>();
        while (pages.TryDequeue(out var page))
        {
            if (!seen.Add(page)) continue;
            using var answer = await server.Client.GetAsync(new Uri(page, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{page}: {answer.StatusCode}");
            var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            foreach (var link in html.Split("href=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]))
                if (link.StartsWith(Plan, StringComparison.Ordinal)) pages.Enqueue(link);
        }
        Assert.True(seen.Count >= 8, $"only {seen.Count} pages");
    }
}
