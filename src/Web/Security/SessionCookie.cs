using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Security;

/// <summary>
/// The session: a protected cookie that names the account and its stamp. Every request compares it with the stored account,
/// so a disabled account, another password or a sign-out ends it at once, on every node.
/// </summary>
internal sealed class SessionCookie(IAccounts accounts, TimeProvider time, KeptForms kept) : CookieAuthenticationEvents
{
    private const string StampClaim = "rf:stamp", SignedInAt = "rf:signed-in-at";

    /// <summary>A session without any request ends after this.</summary>
    public static TimeSpan Idle { get; } = TimeSpan.FromMinutes(60);

    /// <summary>A session ends after this in any case: one working day.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(8);

    /// <summary>Begins a session; the answer to the request carries its cookie.</summary>
    public static Task BeginAsync(HttpContext context, Account account, DateTimeOffset now)
    {
        var properties = new AuthenticationProperties { IsPersistent = false };
        properties.Items[SignedInAt] = now.ToString("O", CultureInfo.InvariantCulture);
        return context.SignInAsync(PrincipalOf(account), properties);
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } principal && IsRecent(context.Properties) && Security.SignedIn.Of(principal) is { } signedIn
            && await accounts.FindAsync(signedIn.Account, context.HttpContext.RequestAborted) is { IsDisabled: false } account
            && principal.HasClaim(StampClaim, account.SecurityStamp)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync();
    }

    // Renewed at most once a minute, so that an hour without requests is an hour and not half of one.
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = context.ElapsedTime > TimeSpan.FromMinutes(1);
        return Task.CompletedTask;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) => kept.AskToSignInAsync(context.HttpContext);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool IsRecent(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(SignedInAt, out var at)
        && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var begun)
        && time.GetUtcNow() - begun < Longest;

    private static ClaimsPrincipal PrincipalOf(Account account)
    {
        var signedIn = new Security.SignedIn(account.Municipality, account.Person, account.Name, account.IsAdministrator);
        // The name identifier ties a form to the account and not to the session: a form outlives a new sign-in.
        Claim[] own = [new(ClaimTypes.NameIdentifier, account.Name), new(StampClaim, account.SecurityStamp),
            .. account.MustChangePassword ? [new Claim(Security.SignedIn.FirstPasswordClaim, "true")] : Array.Empty<Claim>()];
        return new(new ClaimsIdentity(signedIn.Claims().Concat(own), CookieAuthenticationDefaults.AuthenticationScheme));
    }
}
