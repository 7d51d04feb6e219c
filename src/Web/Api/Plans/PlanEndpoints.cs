using Microsoft.AspNetCore.Http.HttpResults;
using ReformFlow.Domain;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Api.Problems;
using ReformFlow.Web.Api.Writing;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Api.Plans;

/// <summary>Plans over HTTP.</summary>
internal static class PlanEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder api)
    {
        api.MapGet("/plans", ListAsync).Named("listPlans", "計画の一覧 / The plans").Produces<IReadOnlyList<PlanLineView>>();
        api.MapGet("/plans/{plan}", ReadAsync).Named("readPlan", "計画: 見出し・取り組み事項・目標・見直し案 / A plan with headings, items, targets and proposals").Produces<PlanView>().Refuses(404);
        api.MapPost("/plans", (HttpContext context, Acts acts, IGrainFactory grains) =>
                Writes.ReadAsync<NewPlan>(context, sent => CreateAsync(context, sent, acts, grains)))
            .Named("createPlan", "計画の作成 / Create a plan").Writes<NewPlan>(Seen.NotAsked).Produces<PlanActView>().Refuses(403, 409);
        api.MapPost("/plans/{plan}/acts", (HttpContext context, string plan, Caller caller, Acts acts, IGrainFactory grains) =>
                Writes.ReadAsync<PlanActRequest>(context, sent => ActAsync(context, plan, sent, caller, acts, grains)))
            .Named("actOnPlan", "計画への操作（変更・見直し案・承認・取下げ） / One act on a plan")
            .Writes<PlanActRequest>(Seen.Needed).Produces<PlanActView>().Refuses(403, 404, 409, 412, 428);
    }

    private static async Task<IResult> ListAsync(HttpContext context, Caller caller) =>
        TypedResults.Ok((await caller.TownAsync(context))?.Plans.Where(record => record.Plan is not null).Select(record => PlanLineView.Of(record, record.Plan!)).ToList() ?? []);

    private static async Task<IResult> ReadAsync(HttpContext context, string plan, Caller caller)
    {
        if (await FindAsync(context, plan, caller) is not { Plan: { } known } record) return Problem.NotFound;
        context.ShowVersion(record.StateVersion);
        return TypedResults.Ok(PlanView.Of(record, known));
    }

    private static Task<IResult> CreateAsync(HttpContext context, Written<NewPlan> sent, Acts acts, IGrainFactory grains)
    {
        var create = sent.Body.ToChange();
        return TakeAsync(context, create.Id, new PlanAct.Make(sent.Operation, 0, create), sent.By, PlanRecord.New.StateVersion, acts, grains);
    }

    private static async Task<IResult> ActAsync(HttpContext context, string plan, Written<PlanActRequest> sent, Caller caller, Acts acts, IGrainFactory grains)
    {
        if (await caller.TownAsync(context) is not { } town || Find(town, plan) is not { Plan: { } known } record) return Problem.NotFound;
        if (sent.Seen is not { } seen) return Writes.VersionMissing;
        return await TakeAsync(context, known.Id, sent.Body.ToAct(sent.Operation, seen, new(known, town.Town, caller.Today)), sent.By, record.StateVersion, acts, grains);
    }

    internal static async Task<IResult> TakeAsync(HttpContext context, PlanId plan, PlanAct act, SignedIn by, long version, Acts acts, IGrainFactory grains)
    {
        var grain = grains.GetGrain<IPlanGrain>(GrainKeys.Plan(by.Municipality, plan));
        switch (await acts.AskAsync(act.Operation, () => grain.Act(act, by.Actor)))
        {
            case PlanDecision.Accepted { Taken: var taken }: return Done(context, new(act.Operation.Value, taken.StateVersion, taken.TargetVersion));
            case PlanDecision.Repeated { Receipt: var receipt }: return Done(context, new(act.Operation.Value, receipt.StateVersion, receipt.TargetVersion));
            case PlanDecision.Refused refused:
                // Whoever creates has seen nothing: what is there is not newer than what he saw, it is there.
                var why = refused.Why is PlanRefusal.Stale && act is PlanAct.Make { Change: PlanChange.CreatePlan } ? PlanRefusal.PlanExists : refused.Why;
                context.ShowVersion(version);
                return Problem.Of(RefusalStatus.Of(why), why.ToString(), Words.Of(why), ("where", refused.Where), ("stateVersion", version));
            case var answer: throw new InvalidOperationException($"{answer.GetType()} is a new kind of answer.");
        }
    }

    internal static Ok<PlanActView> Done(HttpContext context, PlanActView view)
    {
        context.ShowVersion(view.StateVersion);
        return TypedResults.Ok(view);
    }

    private static async Task<PlanRecord?> FindAsync(HttpContext context, string plan, Caller caller) =>
        await caller.TownAsync(context) is { } town ? Find(town, plan) : null;

    private static PlanRecord? Find(TownSnapshot town, string plan) => StableId.IsValid(plan) ? town.Find(new PlanId(plan)) : null;
}

/// <summary>An act on a plan that happened. A repeated request gets the same one again.</summary>
/// <param name="Operation">The Idempotency-Key under which it was done.</param>
/// <param name="StateVersion">更新番号 of the plan after it.</param>
/// <param name="TargetVersion">目標の版 after it.</param>
internal sealed record PlanActView(string Operation, long StateVersion, int TargetVersion);
