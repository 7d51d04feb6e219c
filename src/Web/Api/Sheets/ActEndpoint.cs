using Microsoft.AspNetCore.Http.HttpResults;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Api.Problems;
using ReformFlow.Web.Api.Writing;

namespace ReformFlow.Web.Api.Sheets;

/// <summary>Acts on a sheet over HTTP. The rules answer; here the answer becomes a status.</summary>
internal static class ActEndpoint
{
    public static void MapActs(this IEndpointRouteBuilder api) =>
        api.MapPost("/sheets/{sheetId}/acts", (HttpContext context, string sheetId, Caller caller, Acts acts, SheetHistory history) =>
                Writes.ReadAsync<ActRequest>(context, sent => ActAsync(context, sheetId, sent, caller, acts, history)))
            .Named("act", "調書への操作（保存・提出・審査承認など） / One act on a sheet")
            .Writes<ActRequest>(Seen.OftenNeeded).Produces<ActView>().Refuses(403, 404, 409, 412, 428);

    private static async Task<IResult> ActAsync(HttpContext context, string sheetId, Written<ActRequest> sent, Caller caller, Acts acts, SheetHistory history)
    {
        if (Caller.SheetOf(context, sheetId) is not { } id || await caller.TownAsync(context) is not { } town || !IsKnown(town, id)) return Problem.NotFound;
        if (sent.Seen is null && !sent.Body.NeedsNoView) return Writing.Writes.VersionMissing;

        return await AnswerAsync(context, id, await acts.ActAsync(id, sent.Body.ToAct(sent.Operation, sent.Seen ?? 0), sent.By.Actor), sent.Seen ?? 0, history);
    }

    /// <summary>The answer to an act as a status with what it belongs to.</summary>
    internal static async Task<IResult> AnswerAsync(HttpContext context, SheetId id, ActAnswer answer, long seen, SheetHistory history)
    {
        switch (answer.Decision)
        {
            case Decision.Accepted { Taken: var taken }: return Done(context, taken);
            case Decision.Repeated { Taken: var taken }: return Done(context, taken);
            case Decision.Refused when answer.Sheet is null: return Problem.NotFound;
            case Decision.Refused { Why: var why }: return await RefusedAsync(context, id, why, seen, answer.Sheet!, history);
            default: throw new InvalidOperationException($"{answer.Decision.GetType()} is a new kind of answer.");
        }
    }

    // A grain is not woken for an item that nobody has planned.
    private static bool IsKnown(TownSnapshot town, SheetId id) => town.PlanOf(id.Item, id.Year) is not null;

    private static Ok<ActView> Done(HttpContext context, ActTaken taken)
    {
        context.ShowVersion(taken.StateVersion);
        return TypedResults.Ok(ActView.Of(taken));
    }

    private static async Task<IResult> RefusedAsync(HttpContext context, SheetId id, Refusal why, long seen, SheetState sheet, SheetHistory history)
    {
        context.ShowVersion(sheet.StateVersion);
        var (status, code, words) = (RefusalStatus.Of(why), why.ToString(), Words.Of(why));
        return why is Refusal.Stale
            ? Problem.Of(status, code, words, ("stateVersion", sheet.StateVersion), ("stage", sheet.Stage), ("changes", await history.SinceAsync(id, seen, context.RequestAborted)))
            : Problem.Of(status, code, words, ("stateVersion", sheet.StateVersion), ("stage", sheet.Stage));
    }
}
