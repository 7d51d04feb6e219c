using Microsoft.AspNetCore.Http.HttpResults;
using ReformFlow.Domain;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Pages.Forms;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Pages.Setup;

/// <summary>Setting a new installation up. The address is gone once an administrator exists.</summary>
internal static class SetupEndpoints
{
    internal static void MapSetup(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/setup", Answers.Reading, async (FirstAdministrator first, CancellationToken cancellation) =>
            await first.IsAwaitedAsync(cancellation) ? Show([], null) : Answers.NotThere()).AllowAnonymous();
        app.MapPost("/setup", TakeAsync).AllowAnonymous();
    }

    private static async Task<IResult> TakeAsync(HttpContext http, IFormCollection form, FirstAdministrator first, SignInRate rate, Installing installing)
    {
        if (!await first.IsAwaitedAsync(http.RequestAborted)) return Answers.NotThere();
        if (!rate.MayTry(http.Connection.RemoteIpAddress?.ToString() ?? "", "/setup")) return Show([new("トークン", "試した回数が多すぎます。1分待ってください。")], form);
        if (!await first.KnowsAsync(form.Text("token"), http.RequestAborted)) return Show([new("トークン", "サーバーの記録にあるものと違います。最後に起動したときのものを写してください。")], form);

        var read = await SetupForm.ReadAsync(form, http.RequestAborted);
        if (read.Town is not { } town) return Show(read.Errors, form);
        try
        {
            return await installing.InstallAsync(town, form.Text("account"), form["password"].ToString(), http.RequestAborted) is { } error ? Show([error], form) : new SeeOther("/sign-in");
        }
        catch (OutcomeUnknownException)
        {
            return Show([new("登録", RefusedForm.Unknown)], form);
        }
    }

    private static RazorComponentResult<SetupPage> Show(Values<SetupError> errors, IFormCollection? sent) =>
        new(new { Errors = errors, Sent = sent }) { StatusCode = errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
}
