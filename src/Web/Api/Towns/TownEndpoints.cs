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
        api.MapPost("/town/changes", (HttpContext context, Caller caller, Acts acts, SeenState state, IGrainFactory grains) =>
                Writes.ReadAsync<SentTownChange>(context, sent => ChangeAsync(context, sent, caller, acts, state, grains)))
            .Named("changeTown", "組織の変更（発令・不在など） / One change of the organisation").Writes<SentTownChange>(Seen.Needed).Produces<TownView>().Refuses(403, 404, 409, 412, 428);
    }

    // The version is read first: at worst it is older than what is shown, and then a write is refused and nothing is lost.
    private static async Task<IResult> ReadAsync(HttpContext context, Caller caller, SeenState state)
    {
        var version = await state.VersionOfAsync(context, KeyOf(context));
        if (await caller.TownAsync(context) is not { } snapshot) return Problem.NotFound;
        context.ShowVersion(version);
        return TypedResults.Ok(TownView.Of(snapshot.Town, caller.Today));
    }

    private static string KeyOf(HttpContext context) => GrainKeys.Town(Caller.Of(context).Municipality);

    private static async Task<IResult> ChangeAsync(HttpContext context, Written<SentTownChange> sent, Caller caller, Acts acts, SeenState state, IGrainFactory grains)
    {
        var change = sent.Body.ToChange();
        var (key, now) = (KeyOf(context), await state.VersionOfAsync(context, KeyOf(context)));
        if (await state.AgainstAsync(context, key, sent.Operation, sent.Seen, now) is { } stale) return stale;
        var grain = grains.GetGrain<ITownGrain>(key);
        var taken = await acts.AskAsync(sent.Operation, () => grain.Change(change, sent.Operation, sent.By.Actor));
        context.ShowVersion(taken is TownAnswer.Accepted ? await state.VersionOfAsync(context, key) : now);
        return taken switch
        {
            TownAnswer.Accepted accepted => TypedResults.Ok(TownView.Of(accepted.Town, caller.Today)),
            TownAnswer.Refused refused => Problem.Of(RefusalStatus.Of(refused.Why), refused.Why.ToString(), Words.Of(refused.Why), ("where", refused.Where)),
            var answer => throw new InvalidOperationException($"{answer.GetType()} is a new kind of answer."),
        };
    }
}
