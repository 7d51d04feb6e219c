using System.Net;

namespace ReformFlow.Tests.Web.Teams;

public class TeamsTabTests(TeamsServer server) : IClassFixture<TeamsServer>
{
    private const string Tab = "/teams/tab", Policy = "Content-Security-Policy";

    [Fact]
    public async Task OnlyTheTab_MayBeFramed_AndOnlyByTeams()
    {
        using var tab = await server.Client.GetAsync(Tab);
        using var other = await server.Client.GetAsync("/sign-in");

        Assert.Equal(HttpStatusCode.OK, tab.StatusCode);
        Assert.EndsWith("frame-ancestors https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com", Assert.Single(tab.Headers.GetValues(Policy)), StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", Assert.Single(tab.Headers.GetValues(Policy)), StringComparison.Ordinal);
        Assert.False(tab.Headers.Contains("X-Frame-Options"));
        Assert.EndsWith("frame-ancestors 'none'", Assert.Single(other.Headers.GetValues(Policy)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheTab_LeadsToTheTasks_WithoutScripts_AndHasNoForm()
    {
        var page = await server.Client.GetStringAsync(Tab);

        Assert.Contains("""href="/tasks" target="_blank" rel="noopener">""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
        Assert.Contains("""<script src="/teams-tab.js" defer>""", page, StringComparison.Ordinal);
        foreach (var script in new[] { "/lib/MicrosoftTeams.min.js", "/teams-tab.js" })
        {
            using var answer = await server.Client.GetAsync(script);
            Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
        }
    }
}

/// <summary>Where Teams is off nothing of it is there.</summary>
public class TeamsOffTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task TheTab_IsNotThere()
    {
        using var tab = await server.Client.GetAsync("/teams/tab");
        Assert.Equal(HttpStatusCode.NotFound, tab.StatusCode);
        Assert.EndsWith("frame-ancestors 'none'", Assert.Single(tab.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }
}
