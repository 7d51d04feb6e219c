using Microsoft.AspNetCore.Http.HttpResults;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Contracts;
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

    private static async Task<IResult> TakeAsync(HttpContext http, IFormCollection form, FirstAdministrator first, SignInRate rate, Acts acts, IGrainFactory grains, AccountSetup accounts)
    {
        if (!await first.IsAwaitedAsync(http.RequestAborted)) return Answers.NotThere();
        if (!rate.MayTry(http.Connection.RemoteIpAddress?.ToString() ?? "", "/setup")) return Show([new("トークン", "試した回数が多すぎます。1分待ってください。")], form);
        if (!first.Knows(form.Text("token"))) return Show([new("トークン", "サーバーの記録にあるものと違います。最後に起動したときのものを写してください。")], form);

        var read = await SetupForm.ReadAsync(form, http.RequestAborted);
        if (read.Town is not { } town) return Show(read.Errors, form);
        var operation = new OperationId(Posted.NewOperation());
        try
        {
            var grain = grains.GetGrain<ITownGrain>(GrainKeys.Town(town.Municipality.Id));
            if (await acts.AskAsync(operation, () => grain.Change(new TownChange.Register(town), operation, new Actor(null, form.Text("account")))) is TownAnswer.Refused refused)
                return Show([new(refused.Where, Words.Of(refused.Why).Ja)], form);
        }
        catch (OutcomeUnknownException)
        {
            return Show([new("登録", RefusedForm.Unknown)], form);
        }
        if (await accounts.CreateAsync(form.Text("account"), form["password"].ToString(), town.Municipality.Id, null, isAdministrator: true) is { } problem)
            return Show([new("管理者のアカウント名", problem)], form);
        first.Forget();
        return new SeeOther("/sign-in");
    }

    private static RazorComponentResult<SetupPage> Show(Values<SetupError> errors, IFormCollection? sent) =>
        new(new { Errors = errors, Sent = sent }) { StatusCode = errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
}
