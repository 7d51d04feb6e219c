using System.Net;
using ReformFlow.Tests.Web.Published;

namespace ReformFlow.Tests.Web.Board;

public class BoardPagesTests(WorkedServer server) : IClassFixture<WorkedServer>
{
    private const string Board = "/board/gyokaku-r1/2022";

    [Fact]
    public async Task TheBoard_SaysWhoHoldsWhatAndWhatRemains()
    {
        using var browser = await server.Browser().AsAsync("kikaku-tanto");
        Assert.Equal(HttpStatusCode.OK, await browser.GetAsync(Board));
        Assert.Contains("締めまでに残るもの：13件", browser.Words, StringComparison.Ordinal);
        Assert.Contains("デジタル推進室担当者", browser.Words, StringComparison.Ordinal);
        Assert.Contains("第2版", browser.Words, StringComparison.Ordinal);
        Assert.Contains("/sheets/ninomiya-item-3-2022", browser.Page, StringComparison.Ordinal);
        Assert.Contains("開庁日超過", browser.Words, StringComparison.Ordinal);
        Assert.Contains("no-store", browser.Answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAddress_FiltersBySectionAndStage()
    {
        using var browser = await server.Browser().AsAsync("kikaku-tanto");
        await browser.GetAsync(Board + "?section=koseki-zeimu");
        Assert.Contains("10 収納の強化</a>", browser.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("3 ICTを活用した", browser.Words, StringComparison.Ordinal);
        await browser.GetAsync(Board + "?section=koseki-zeimu&stage=Draft");
        Assert.Contains("あてはまる取り組み事項はありません", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BoardAlone_LeadsToTheYearUnderWay()
    {
        using var browser = await server.Browser().AsAsync("somu-tanto");
        await browser.GetAsync("/board");
        Assert.Equal(Board, browser.Location);
    }

    [Theory]
    [InlineData("/board/gyokaku-r1/2018")]
    [InlineData("/board/other/2022")]
    [InlineData("/cycles/gyokaku-r1/2023")]
    [InlineData("/cycles/gyokaku-r1/2022/certificates/1.json")]
    [InlineData("/cycles/gyokaku-r1/2022/final-summary")]
    [InlineData("/plans/other")]
    [InlineData("/plans/gyokaku-r1/items/item-99")]
    public async Task WhatIsNotThere_IsNotFound(string path)
    {
        using var browser = await server.Browser().AsAsync("kikaku-tanto");
        Assert.Equal(HttpStatusCode.NotFound, await browser.GetAsync(path));
    }

    [Theory]
    [InlineData(Board)]
    [InlineData("/cycles/gyokaku-r1/2022")]
    [InlineData("/plans")]
    [InlineData("/town")]
    public async Task WhoIsNotSignedIn_IsSentToSignIn(string path)
    {
        using var browser = server.Browser();
        Assert.Equal(HttpStatusCode.Redirect, await browser.GetAsync(path));
        Assert.Contains("/sign-in", browser.Location, StringComparison.Ordinal);
    }
}
