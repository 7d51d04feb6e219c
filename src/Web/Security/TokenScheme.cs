using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Api.Problems;

namespace ReformFlow.Web.Security;

/// <summary>
/// Who a program speaks for: <c>Authorization: Bearer</c> and a token of <see cref="IApiTokens"/>. It gives the same claims as
/// signing in, never an administrator's. Cookies are not looked at, so no foreign page can act through a browser.
/// </summary>
internal sealed class TokenScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, IApiTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "Bearer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        if (await tokens.FindAsync(header["Bearer ".Length..].Trim(), Context.RequestAborted) is not { } holder)
            return AuthenticateResult.Fail("The token is unknown, revoked or expired.");

        var claims = new SignedIn(holder.Municipality, holder.Person, holder.Account, IsAdministrator: false).Claims();
        return AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(claims, Name)), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problem.Unauthenticated.ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problem.Forbidden.ExecuteAsync(Context);
}
