using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Pages.SignIn;

/// <summary>Signing in and out.</summary>
internal static class SignInEndpoints
{
    private const string Wrong = "アカウント名かパスワードが違うか、このアカウントは今は使えません。5回続けて間違えると15分間サインインできません。分からないときは管理者に連絡してください。";
    private const string TooOften = "試した回数が多すぎます。1分待ってから、もう一度サインインしてください。";

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", ShowAsync).AllowAnonymous();
        app.MapPost("/sign-in", SignInAsync).WithMetadata(new RequestSizeLimitAttribute(RequestSizes.MostOfASignIn)).AllowAnonymous();
        app.MapPost("/sign-out", SignOutAsync).RequireAuthorization();
    }

    private static async Task<RazorComponentResult<SignInPage>> ShowAsync(string? returnUrl, DemoAccounts demo, CancellationToken cancellation) =>
        new(new { ReturnUrl = LocalAddress.Or(returnUrl), Demo = await demo.AllAsync(cancellation) });

    private static async Task<IResult> SignInAsync(HttpContext context, [FromForm] string? name, [FromForm] string? password, [FromForm] string? returnUrl, [FromForm] string? kept,
        PasswordSignIn signIn, SignInRate rate, KeptForms forms, KeptFormTaker taker, DemoAccounts demo, TimeProvider time)
    {
        var typed = name?.Trim().ToLowerInvariant() ?? "";
        if (!rate.MayTry(context.Connection.RemoteIpAddress?.ToString() ?? "", typed)) return await Again(TooOften, StatusCodes.Status429TooManyRequests);
        if (await signIn.CheckAsync(typed, password) is not { } account) return await Again(Wrong, StatusCodes.Status422UnprocessableEntity);

        await SessionCookie.BeginAsync(context, account, time.GetUtcNow());
        var goOn = forms.Open(kept) is { } form ? await taker.TakeAsync(form, account, context.RequestAborted) : null;
        return new SeeOther(goOn ?? LocalAddress.AfterSignIn(returnUrl, account));

        async Task<IResult> Again(string problem, int status) => new RazorComponentResult<SignInPage>(new
        {
            ReturnUrl = LocalAddress.Or(returnUrl),
            Problem = problem,
            Name = name,
            Kept = kept,
            Demo = await demo.AllAsync(context.RequestAborted),
        })
        { StatusCode = status };
    }

    // A new stamp ends every session of the account, also one whose cookie somebody copied: a person signs out of all his
    // browsers at once, which is what a shared desk needs, and no list of sessions has to be kept.
    private static async Task<IResult> SignOutAsync(HttpContext context, [FromForm] string? from, AccountSetup accounts)
    {
        if (SignedIn.Of(context.User) is { } signedIn) await accounts.EndSessionsAsync(signedIn.Account);
        await context.SignOutAsync();
        return new SeeOther(LocalAddress.Or(from, "/sign-in"));
    }
}
