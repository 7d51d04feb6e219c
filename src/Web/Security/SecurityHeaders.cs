namespace ReformFlow.Web.Security;

/// <summary>The headers that every answer carries: nothing is loaded from elsewhere, nothing runs inline, nobody frames us.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = $"{Policy}'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    });

    /// <summary>Lets other sites frame this one answer.</summary>
    /// <param name="http">The request.</param>
    /// <param name="sites">The sites, as the policy writes them.</param>
    public static void AllowFramingBy(this HttpContext http, string sites) => http.Response.Headers.ContentSecurityPolicy = Policy + sites;

    /// <summary>What a signed-in person sees stays in no cache, so that going back after a sign-out shows nothing.</summary>
    public static void UsePrivateAnswers(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.User.Identity is { IsAuthenticated: true }) context.Response.Headers.CacheControl = "no-store";
        return next(context);
    });
}
