namespace ReformFlow.Tests.Web.Published;

/// <summary>What every public page keeps to as HTML.</summary>
public class PublicHtmlTests(WorkedServer server) : IClassFixture<WorkedServer>
{
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
    [InlineData("/ninomiya/search?q=どこにもない言葉")]
    [InlineData("/open-data")]
    [InlineData("/open-data/dictionary")]
    public async Task APublicPage_IsSoundHtml(string address) => SoundHtml.Check(await server.Client.GetStringAsync(address), address);
}
