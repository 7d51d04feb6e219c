using ReformFlow.Notifications.Teams.App;
using ReformFlow.Notifications.Teams.Settings;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Pages.Teams;

/// <summary>The tab within Teams: the only page that another site may frame. It knows nobody and shows nothing of the town.</summary>
internal static class TeamsEndpoints
{
    private const string Framers = "https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com";

    // Where Teams is off the address does not exist.
    internal static void MapTeamsTab(this IEndpointRouteBuilder app) => app.MapMethods(TeamsManifest.TabPage, Answers.Reading, (HttpContext http, TeamsOptions options) =>
    {
        if (!options.Enabled) return Answers.NotThere();
        http.AllowFramingBy(Framers);
        return Answers.Page<TeamsTabPage>([]);
    }).AllowAnonymous();
}
