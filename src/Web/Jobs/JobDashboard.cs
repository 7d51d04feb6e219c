using Hangfire;
using Hangfire.Dashboard;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Jobs;

/// <summary>The year ahead and the workers, at /hangfire, for administrators. It only shows: the data decides what is due.</summary>
internal static class JobDashboard
{
    private const string Address = "/hangfire";

    // Its pages are the library's own and write styles and scripts into themselves; the relaxation holds for them alone.
    private const string Policy =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; script-src 'self' 'unsafe-inline'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly DashboardOptions Options = new()
    {
        AppPath = "/",
        DashboardTitle = "ReformFlow: 期限のジョブ",
        DisplayStorageConnectionString = false,
        IsReadOnlyFunc = _ => true,
        // Not the library's rule for local requests: behind a proxy on the same machine, everybody is local.
        Authorization = [new ForAdministrators()],
    };

    /// <summary>Serves it. To everybody else the address does not exist.</summary>
    public static void UseJobDashboard(this WebApplication app) => app.Map(Address, own =>
    {
        own.Use((context, next) =>
        {
            if (SignedIn.Of(context.User) is not { IsAdministrator: true })
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
            context.Response.Headers.ContentSecurityPolicy = Policy;
            return next(context);
        });
        // Made at the first request: before the start a new database has no tables for it.
        AspNetCoreDashboardMiddleware? dashboard = null;
        own.Run(context => (dashboard ??= new AspNetCoreDashboardMiddleware(
            _ => Task.CompletedTask, context.RequestServices.GetRequiredService<JobStorage>(), Options, DashboardRoutes.Routes)).Invoke(context));
    });

    private sealed class ForAdministrators : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) => SignedIn.Of(context.GetHttpContext().User) is { IsAdministrator: true };
    }
}
