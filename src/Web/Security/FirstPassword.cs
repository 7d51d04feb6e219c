using ReformFlow.Web.Pages;

namespace ReformFlow.Web.Security;

/// <summary>
/// Whoever signs in with a password that somebody else has made sees the page for his own, and nothing else, until he has
/// one: an act is signed with a name, and only its owner may be able to sign with it. Tokens are not concerned.
/// </summary>
internal static class FirstPassword
{
    private static readonly string[] Open = ["/account/password", "/sign-out", "/sign-in"];

    /// <summary>Whether the session began with such a password.</summary>
    public static bool IsOf(HttpContext http) => http.User.HasClaim(SignedIn.FirstPasswordClaim, "true");

    /// <summary>Leads every other address of such a session to the page.</summary>
    public static void UseFirstPassword(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (!IsOf(http) || Open.Contains(http.Request.Path.Value, StringComparer.OrdinalIgnoreCase)) await next(http);
        else await new SeeOther(Open[0]).ExecuteAsync(http);
    });
}
