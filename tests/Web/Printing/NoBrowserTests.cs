using System.Net;
using System.Text.Json;

namespace ReformFlow.Tests.Web.Printing;

/// <summary>A server that would print and finds no browser: everything else works, and whoever can mend it is told.</summary>
public class NoBrowserTests(NoBrowserTests.BareServer server) : IClassFixture<NoBrowserTests.BareServer>
{
    [Fact]
    public async Task Health_IsDegraded_AndAdministratorsSeeWhatIsMissing()
    {
        using var answer = await server.Client.GetAsync("/health/ready");
        Assert.Equal((HttpStatusCode.OK, "degraded"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));

        using var administrator = await server.Browser().AsAsync("admin");
        Assert.Equal(HttpStatusCode.OK, await administrator.GetAsync("/health/ready"));
        var parts = JsonDocument.Parse(administrator.Page).RootElement.GetProperty("parts").EnumerateArray().Where(part => part.GetProperty("degraded").GetBoolean());
        Assert.Equal("pdf", Assert.Single(parts).GetProperty("name").GetString());
    }

    [Fact]
    public async Task TheYear_SaysWhatToInstall_AndAYearWithoutAnythingPublicSaysSo()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        Assert.Equal(HttpStatusCode.OK, await officer.GetAsync("/cycles/gyokaku-r1/2022"));
        Assert.Contains("ReformFlow:Pdf:Browser", officer.Page, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, await officer.GetAsync("/plans/gyokaku-r1/exports/2022/book.pdf"));
        Assert.Contains("公表した調書はまだありません", officer.Page, StringComparison.Ordinal);
    }

    /// <summary>A browser is wanted, and is not where it is said to be.</summary>
    public sealed class BareServer : RunningServer
    {
        public BareServer() => Options = ["--ReformFlow:Private:Url=", "--ReformFlow:Pdf:Enabled=true", "--ReformFlow:Pdf:Browser=/nowhere/chromium"];
    }
}
