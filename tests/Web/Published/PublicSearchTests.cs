using System.Net;
using ReformFlow.Web.Pages.Published;

namespace ReformFlow.Tests.Web.Published;

public class PublicSearchTests(WorkedServer server) : IClassFixture<WorkedServer>
{
    [Theory]
    [InlineData("ガイドライン", "ｶﾞｲﾄﾞﾗｲﾝ")]
    [InlineData("がいどらいん", "ガイドライン")]
    [InlineData("ＩＣＴの利用", "ict")]
    [InlineData("１００％", "100%")]
    [InlineData("㍻の事業", "平成")]
    public void AWord_IsFoundHoweverItIsWritten(string text, string asked) => Assert.NotNull(new FoldedText(text).Find(FoldedText.Fold(asked)));

    [Theory]
    [InlineData("市のｶﾞｲﾄﾞです", "ガイド", "ｶﾞｲﾄﾞ")]
    [InlineData("前ＩＣＴ後", "ct", "ＣＴ")]
    [InlineData("㍻元年", "平", "㍻")]
    public void WhatWasFound_IsShownAsItIsPrinted(string text, string asked, string printed)
    {
        var (start, end) = new FoldedText(text).Find(FoldedText.Fold(asked))!.Value;
        Assert.Equal(printed, text[start..end]);
    }

    [Theory]
    [InlineData("増やした", "研修を増やした")]
    [InlineData("ﾋｮｳｶ", "さくいん")]
    [InlineData("行政評価　再編", "行政評価による")]
    [InlineData("no such word", "公表した調書0件")]
    public async Task ASearch_ShowsWhereTheWordsStand(string asked, string words) => Assert.Contains(words, await PageAsync(asked), StringComparison.Ordinal);

    [Theory]
    [InlineData(WorkedServer.Internal)]
    [InlineData("下書き")]
    [InlineData("広域連携")]
    public async Task WhatIsNotPublic_IsNotFound(string asked) => Assert.Contains("公表した調書0件", await PageAsync(asked), StringComparison.Ordinal);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\" onfocus=\"x")]
    [InlineData("%")]
    [InlineData("\ud83d\ude00")]
    public async Task AQuestion_IsNothingButWords(string asked)
    {
        using var answer = await server.Client.GetAsync(new Uri($"/ninomiya/search?q={Uri.EscapeDataString(asked)}", UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("onfocus=\"", html, StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string asked) =>
        WebUtility.HtmlDecode(await server.Client.GetStringAsync($"/ninomiya/search?q={Uri.EscapeDataString(asked)}")).Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal);
}
