using Microsoft.AspNetCore.Mvc;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Pages.Forms;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Pages.Accounts;

/// <summary>One's own password. Another one ends every other session of the account, on every node.</summary>
internal static class PasswordEndpoints
{
    private const string Address = "/account/password";
    private const string OldWrong = "今のパスワードが違います。5回続けて間違えると15分間使えません。分からないときは管理者に連絡してください。";
    private const string Differ = "新しいパスワードの二つの欄が違います。同じものを入れてください。";
    private const string Same = "今と同じパスワードです。違うものにしてください。";
    private const string TooOften = "試した回数が多すぎます。1分待ってから、もう一度行ってください。";

    internal static void MapOwnPassword(this IEndpointRouteBuilder app)
    {
        var own = app.MapGroup(Address).RequireAuthorization();
        own.MapMethods("", Answers.Reading, (HttpContext http, string? done) => Show(http, null, done is not null));
        own.MapPost("", TakeAsync);
    }

    private static async Task<IResult> TakeAsync(HttpContext http, IFormCollection form, [FromForm] string? old, [FromForm] string? @new, [FromForm] string? again,
        PasswordSignIn signIn, SignInRate rate, AccountSetup accounts, IAccounts known, TimeProvider time)
    {
        if (SignedIn.Of(http.User) is not { } me) return Results.Challenge();
        if (@new != again) return Refused(Differ);
        if (@new == old) return Refused(Same);
        if (AccountSetup.AgainstPassword(me.Account, @new ?? "") is { } unfit) return Refused(unfit);
        if (!rate.MayTry(http.Connection.RemoteIpAddress?.ToString() ?? "", me.Account)) return Refused(TooOften);
        if (await signIn.CheckAsync(me.Account, old) is null) return Refused(OldWrong);
        if (await accounts.SetPasswordAsync(me.Account, @new!) is { } problem) return Refused(problem);
        // The session that asked goes on under the new stamp; the others have the old one.
        if (await known.FindAsync(me.Account, http.RequestAborted) is { } account) await SessionCookie.BeginAsync(http, account, time.GetUtcNow());
        return new SeeOther(FirstPassword.IsOf(http) ? LocalAddress.Or(null) : $"{Address}?done=1");

        IResult Refused(string why) => Show(http, RefusedForm.Of(form, why), isDone: false);
    }

    private static IResult Show(HttpContext http, RefusedForm? refused, bool isDone) => Answers.Page<PasswordPage>(new()
    {
        [nameof(PasswordPage.Problem)] = refused?.Problem,
        [nameof(PasswordPage.IsDone)] = isDone,
        [nameof(PasswordPage.IsFirst)] = FirstPassword.IsOf(http),
    }, refused);
}
