using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Contracts;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Api.Problems;
using ReformFlow.Web.Api.Writing;

namespace ReformFlow.Web.Api.Towns;

/// <summary>The organisation over HTTP.</summary>
internal static class TownEndpoints
{
    public static void MapTown(this IEndpointRouteBuilder api)
    {
        api.MapGet("/town", ReadAsync).Named("readTown", "今日の職と在任者 / The posts and their holders today").Produces<TownView>().Refuses(404);
        api.MapPost("/town/changes", (HttpContext context, Caller caller, Acts acts, IGrainFactory grains) =>
                Writes.ReadAsync<SentTownChange>(context, sent => ChangeAsync(sent, caller, acts, grains)))
            .Named("changeTown", "組織の変更（発令・不在など） / One change of the organisation").Writes<SentTownChange>(Seen.NotAsked).Produces<TownView>().Refuses(403, 404, 409);
    }

    private static async Task<IResult> ReadAsync(HttpContext context, Caller caller) =>
        await caller.TownAsync(context) is { } snapshot ? TypedResults.Ok(TownView.Of(snapshot.Town, caller.Today)) : Problem.NotFound;

    private static async Task<IResult> ChangeAsync(Written<SentTownChange> sent, Caller caller, Acts acts, IGrainFactory grains)
    {
        var change = sent.Body.ToChange();
        var grain = grains.GetGrain<ITownGrain>(GrainKeys.Town(sent.By.Municipality));
        return await acts.AskAsync(sent.Operation, () => grain.Change(change, sent.Operation, sent.By.Actor)) switch
        {
            TownAnswer.Accepted accepted => TypedResults.Ok(TownView.Of(accepted.Town, caller.Today)),
            TownAnswer.Refused refused => Problem.Of(RefusalStatus.Of(refused.Why), refused.Why.ToString(), Words.Of(refused.Why), ("where", refused.Where)),
            var answer => throw new InvalidOperationException($"{answer.GetType()} is a new kind of answer."),
        };
    }
}
