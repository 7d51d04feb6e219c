using ReformFlow.Tests.Web.Published;

namespace ReformFlow.Tests.Browser;

/// <summary>Every kind of public page in a real browser: axe, width, weight, nothing that moves.</summary>
[Collection(InChromium.Name)]
public class PublicPagesTests(Chromium chromium, WorkedServer server) : IClassFixture<WorkedServer>
{
    private const string Plan = "/ninomiya/gyokaku-r1";

    [Theory]
    [InlineData("overview", Plan)]
    [InlineData("overview-of-year", Plan + "?year=2022")]
    [InlineData("item-with-ranges", Plan + "/item-10")]
    [InlineData("item-with-versions", Plan + "/item-5")]
    [InlineData("item-with-bars", Plan + "/item-1")]
    [InlineData("version-corrected", Plan + "/item-5/2022/v1")]
    [InlineData("version-with-errata", Plan + "/item-5/2022/v2")]
    [InlineData("index", "/ninomiya/search")]
    [InlineData("search-with-hits", "/ninomiya/search?q=研修")]
    [InlineData("search-without-hits", "/ninomiya/search?q=どこにもない言葉")]
    [InlineData("open-data", "/open-data")]
    [InlineData("dictionary", "/open-data/dictionary")]
    [InlineData("nothing-there", Plan + "/item-2")]
    public async Task APublicPage_IsLightAndStillAndFaultless(string name, string address)
    {
        var resident = await chromium.NewAsync(null, server: server.Server);
        await Measures.CheckAsync(resident, new(server.Client.BaseAddress!, address), name);
    }

    [Fact]
    public async Task TheMeasureOfShifts_SeesOne()
    {
        var resident = await chromium.NewAsync(null, server: server.Server);
        await resident.GoAsync(Plan);
        await resident.Page.EvaluateAsync("""
            () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
                const block = document.createElement('div');
                block.textContent = 'late';
                block.style.height = '300px';
                document.body.prepend(block);
                requestAnimationFrame(() => requestAnimationFrame(done));
            })))
            """);
        Assert.True(await Measures.ShiftAsync(resident) > 0);
    }
}
