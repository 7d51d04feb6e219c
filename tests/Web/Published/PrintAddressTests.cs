using System.Net;

namespace ReformFlow.Tests.Web.Published;

public sealed class PrintAddressTests(WorkedServer worked) : IClassFixture<WorkedServer>
{
    [Fact]
    public async Task Book_ShowsWhatIsPublicAndNothingElse()
    {
        var page = WebUtility.HtmlDecode(await worked.Client.GetStringAsync("/ninomiya/gyokaku-r1/books/2022"));

        Assert.Contains("行政評価による事業の再編・整理", page, StringComparison.Ordinal);
        Assert.Contains("再掲", page, StringComparison.Ordinal);
        Assert.Contains("正誤表", page, StringComparison.Ordinal);
        Assert.Contains("訂正した値", page, StringComparison.Ordinal);
        Assert.DoesNotContain("まだ公表していない下書き", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ninomiya/gyokaku-r1/books/2021")]
    [InlineData("/ninomiya/gyokaku-r1/books/2021.pdf")]
    [InlineData("/ninomiya/gyokaku-r1/item-2/2022/v1.pdf")]
    [InlineData("/ninomiya/gyokaku-r1/item-1/2022/v2.pdf")]
    [InlineData("/nowhere/gyokaku-r1/books/2022")]
    public async Task WhatIsNotPublic_IsNotThere(string address)
    {
        using var answer = await worked.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("下書き", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNotPrinted_IsNotThereForResidents_AndOfficersAreToldWhy()
    {
        const string book = "/ninomiya/gyokaku-r1/books/2022.pdf";
        using var answer = await worked.Client.GetAsync(book);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("PDF", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(book, await worked.Client.GetStringAsync("/ninomiya/gyokaku-r1"), StringComparison.Ordinal);

        using var officer = await worked.Browser().AsAsync("kikaku-tanto");
        Assert.Equal(HttpStatusCode.NotFound, await officer.GetAsync(book));
        Assert.Contains("ReformFlow:Pdf:Enabled", officer.Page, StringComparison.Ordinal);
        await officer.GetAsync("/cycles/gyokaku-r1/2022");
        Assert.Contains("ReformFlow:Pdf:Enabled", officer.Page, StringComparison.Ordinal);
    }
}
