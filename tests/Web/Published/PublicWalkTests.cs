namespace ReformFlow.Tests.Web.Published;

/// <summary>Whatever a public page leads to is there, on the residents' own address too, and no page is left out.</summary>
public class PublicWalkTests(PublicWalkTests.ResidentsServer server) : IClassFixture<PublicWalkTests.ResidentsServer>
{
    private const string Plan = "/ninomiya/gyokaku-r1", Year = "/open-data/ninomiya/gyokaku-r1/2022";

    private static readonly string[] Wanted =
    [
        Plan, $"{Plan}?year=2022", $"{Plan}/item-1", $"{Plan}/item-5", $"{Plan}/item-5/2022/v1", $"{Plan}/item-5/2022/v2", $"{Plan}/item-5/2022/v2.json", $"{Plan}/item-10/2022/v1",
        "/ninomiya/search", "/open-data", "/open-data/dictionary", "/open-data/dictionary.csv", "/open-data/schema.json", $"{Year}.csv", $"{Year}.json", $"{Year}.xlsx", "/site.css", "/print.css", "/icon.svg",
    ];

    [Fact]
    public async Task OnTheResidentsAddress_EveryLinkLeadsToSomething()
    {
        var walk = await new PublicWalk(server.Residents).FromAsync("/");
        Assert.Equal([], Wanted.Except(walk.Reached.Keys));
        Assert.Equal(["https://creativecommons.org/licenses/by/4.0/deed.ja"], walk.Outside);
    }

    [Fact]
    public async Task OnTheResidentsAddress_NoLinkLeadsToOfficers()
    {
        var walk = await new PublicWalk(server.Residents).FromAsync("/ninomiya/search?q=研修");
        Assert.Equal([], walk.Reached.Keys.Where(address => address is not "/" && !Prefixes.Any(prefix => address.StartsWith(prefix, StringComparison.Ordinal))));
    }

    private static readonly string[] Prefixes = ["/ninomiya", "/open-data", "/site.css", "/print.css", "/lib/", "/icon.svg"];

    /// <summary>The worked database behind both addresses.</summary>
    public sealed class ResidentsServer : WorkedServer
    {
        private readonly TwoAddresses _two = new();

        public ResidentsServer() => Server = _two;

        internal HttpClient Residents => _two.Residents;
    }
}
