using Microsoft.Playwright;
using ReformFlow.Tests.Web;
using ReformFlow.Tests.Web.Teams;

namespace ReformFlow.Tests.Browser;

/// <summary>The tab in a frame of a page that speaks like Teams. The page has Teams' address, and Chromium never asks for the real one.</summary>
[Collection(InChromium.Name)]
public class TeamsTabTests(Chromium chromium)
{
    // As much of the other side as the tab asks for: the greeting, and where it is shown.
    private const string Host = """
        <!DOCTYPE html><html lang="ja"><title>Teams</title><iframe id="tab" title="tab" src="$TAB$"></iframe><script>
        addEventListener("message", (event) => {
          const { id, uuid, func } = event.data;
          const answer = (args) => event.source.postMessage({ id, uuid, args }, event.origin);
          if (func === "initialize") answer(["content", "web", JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: {} }), "2.0.1"]);
          if (func === "getContext") answer([{ entityId: "home", subEntityId: $PAGE$, locale: "ja", theme: "default", hostClientType: "web", frameContext: "content" }]);
        });
        </script></html>
        """;

    [Theory]
    [InlineData("\"/sheets/ninomiya-item-7-2022?a=1#b\"", "/sheets/ninomiya-item-7-2022?a=1#b")]
    [InlineData("\"//evil.example/x\"", "/tasks")]
    [InlineData("\"/\\\\evil.example/x\"", "/tasks")]
    [InlineData("\"/\\t/evil.example/x\"", "/tasks")]
    [InlineData("\"https://evil.example/x\"", "/tasks")]
    [InlineData("\"javascript:alert(1)\"", "/tasks")]
    [InlineData("\"/..//evil.example/login\"", "/tasks")]
    [InlineData("\"/%2e%2e//evil.example/login\"", "/tasks")]
    [InlineData("undefined", "/tasks")]
    public async Task TheTab_LeadsToThePageThatTeamsNames_IfItIsOneOfOurs(string named, string leadsTo)
    {
        var server = await TeamsAsync();
        var officer = await chromium.NewAsync(null, server: server);
        var host = Host.Replace("$TAB$", new Uri(server.Client.BaseAddress!, "/teams/tab").ToString(), StringComparison.Ordinal).Replace("$PAGE$", named, StringComparison.Ordinal);
        await officer.Page.RouteAsync("https://teams.microsoft.com/**", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = host }));
        await officer.Page.GotoAsync("https://teams.microsoft.com/v2/");

        var link = officer.Page.FrameLocator("#tab").Locator("#open");
        await Assertions.Expect(link).ToHaveAttributeAsync("data-known", leadsTo == "/tasks" ? "no" : "yes");
        await Assertions.Expect(link).ToHaveAttributeAsync("href", leadsTo);
    }

    [Fact]
    public async Task OutsideOfTeams_TheTabIsAPageWithALink()
    {
        var officer = await chromium.NewAsync(null, server: await TeamsAsync());
        await officer.GoAsync("/teams/tab");
        await Looks.FaultlessAsync(officer, "teams-tab");
        await Assertions.Expect(officer.Page.Locator("#open")).ToHaveAttributeAsync("href", "/tasks");
    }

    private Task<RunningServer> TeamsAsync() => chromium.AnotherAsync(() => new TeamsServer());
}
