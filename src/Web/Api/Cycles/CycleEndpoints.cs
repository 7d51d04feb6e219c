using Microsoft.AspNetCore.Http.HttpResults;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Contracts;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Api.Problems;
using ReformFlow.Web.Api.Writing;

namespace ReformFlow.Web.Api.Cycles;

/// <summary>The years of plans over HTTP.</summary>
internal static class CycleEndpoints
{
    public static void MapCycles(this IEndpointRouteBuilder api)
    {
        const string at = "/plans/{plan}/cycles/{year:int}";
        api.MapGet(at, ReadAsync).Named("readCycle", "年度サイクル / A plan's year").Produces<CycleView>().Refuses(404);
        api.MapPost($"{at}/open", (HttpContext context, string plan, int year, Caller caller, Acts acts, SeenState state, IGrainFactory grains) =>
                Writes.ReadAsync<OpenRequest>(context, sent => CommandAsync(context, plan, year, sent, sent.Body.ToCommand, caller, acts, state, grains)))
            .Named("openCycle", "年度の開始 / Begin the year").Writes<OpenRequest>(Seen.Needed).Produces<CycleView>().Refuses(403, 404, 409, 412, 428);
        api.MapPost($"{at}/dates", (HttpContext context, string plan, int year, Caller caller, Acts acts, SeenState state, IGrainFactory grains) =>
                Writes.ReadAsync<DatesRequest>(context, sent => CommandAsync(context, plan, year, sent, sent.Body.ToCommand, caller, acts, state, grains)))
            .Named("changeDates", "期限の変更 / Change the dates").Writes<DatesRequest>(Seen.Needed).Produces<CycleView>().Refuses(403, 404, 409, 412, 428);
        api.MapPost($"{at}/hold", (HttpContext context, string plan, int year, Caller caller, Acts acts, SeenState state, IGrainFactory grains) =>
                Writes.ReadAsync<HoldRequest>(context, sent => CommandAsync(context, plan, year, sent, sent.Body.ToCommand, caller, acts, state, grains)))
            .Named("holdPublication", "公表の保留 / Hold publication back").Writes<HoldRequest>(Seen.Needed).Produces<CycleView>().Refuses(403, 404, 409, 412, 428);
        api.MapPost($"{at}/lift", (HttpContext context, string plan, int year, Caller caller, Acts acts, SeenState state, IGrainFactory grains) =>
                Writes.ReadAsync<LiftRequest>(context, sent => CommandAsync(context, plan, year, sent, sent.Body.ToCommand, caller, acts, state, grains)))
            .Named("liftHold", "保留の解除 / Lift the hold").Writes<LiftRequest>(Seen.Needed).Produces<CycleView>().Refuses(403, 404, 409, 412, 428);
        api.MapPost($"{at}/close", (HttpContext context, string plan, int year, Caller caller, Acts acts, SeenState state, IGrainFactory grains) =>
                Writes.ReadAsync<CloseRequest>(context, sent => CommandAsync(context, plan, year, sent, sent.Body.ToCommand, caller, acts, state, grains)))
            .Named("closeCycle", "年度締め / Close the year").Writes<CloseRequest>(Seen.Needed).Produces<CycleView>().Refuses(403, 404, 409, 412, 428);
        api.MapPost($"{at}/checks", (HttpContext context, string plan, int year, Caller caller, Acts acts, SeenState state, IGrainFactory grains) =>
                Writes.ReadAsync<CheckRequest>(context, sent => CommandAsync(context, plan, year, sent, sent.Body.ToCommand, caller, acts, state, grains)))
            .Named("setCheck", "中間点検の設定・変更・取りやめ / Set, change or drop an interim check").Writes<CheckRequest>(Seen.Needed).Produces<CycleView>().Refuses(403, 404, 409, 412, 428);
        api.MapPost($"{at}/checks/{{number:int}}/answers", (HttpContext context, string plan, int year, int number, Caller caller, Acts acts, IGrainFactory grains) =>
                Writes.ReadAsync<CheckAnswerRequest>(context, sent => CommandAsync(context, plan, year, sent, () => sent.Body.ToCommand(number), caller, acts, null, grains)))
            .Named("answerCheck", "中間点検への回答 / Answer an interim check").Writes<CheckAnswerRequest>(Seen.NotAsked).Produces<CycleView>().Refuses(403, 404, 409);
        api.MapPost($"{at}/early-values", (HttpContext context, string plan, int year, Caller caller, Acts acts, IGrainFactory grains) =>
                Writes.ReadAsync<EarlyValueRequest>(context, sent => CommandAsync(context, plan, year, sent, sent.Body.ToCommand, caller, acts, null, grains)))
            .Named("giveEarlyValue", "1月照会への回答（暦年の値） / Give a value of the calendar year").Writes<EarlyValueRequest>(Seen.NotAsked).Produces<CycleView>().Refuses(403, 404, 409);
    }

    private static async Task<IResult> ReadAsync(HttpContext context, string plan, int year, Caller caller) =>
        await FindAsync(context, plan, year, caller) is var (known, start) && await caller.TownAsync(context) is { } town
            ? Shown(context, town.CycleOf(known.Id, start))
            : Problem.NotFound;

    private static async Task<IResult> CommandAsync<T>(HttpContext context, string plan, int year, Written<T> sent, Func<CycleCommand> command,
        Caller caller, Acts acts, SeenState? state, IGrainFactory grains)
    {
        if (await FindAsync(context, plan, year, caller) is not var (known, start)) return Problem.NotFound;
        var key = GrainKeys.Cycle(sent.By.Municipality, known.Id, start);
        var (grain, asked) = (grains.GetGrain<ICycleGrain>(key), command());
        // Many sections answer at once and none changes what another said, so an answer asks for no version.
        if (state is not null && await state.AgainstAsync(context, key, sent.Operation, sent.Seen, (await acts.AskAsync(sent.Operation, grain.Read)).Version) is { } stale) return stale;
        return await acts.AskAsync(sent.Operation, () => grain.Command(asked, sent.Operation, sent.By.Actor)) switch
        {
            CycleAnswer.Done done => Shown(context, done.Cycle),
            CycleAnswer.Refused refused => Problem.Of(RefusalStatus.Of(refused.Why), refused.Why.ToString(), Words.Of(refused.Why),
                ("items", refused.Items.Select(item => item.Value).ToList())),
            var answer => throw new InvalidOperationException($"{answer.GetType()} is a new kind of answer."),
        };
    }

    private static Ok<CycleView> Shown(HttpContext context, CycleState cycle)
    {
        context.ShowVersion(cycle.Version);
        return TypedResults.Ok(CycleView.Of(cycle));
    }

    // A grain is not woken for a year that no plan has.
    private static async Task<(Plan Plan, FiscalYear Year)?> FindAsync(HttpContext context, string plan, int year, Caller caller) =>
        StableId.IsValid(plan) && Caller.YearOf(year) is { } start && await caller.TownAsync(context) is { } town
        && town.Find(new PlanId(plan))?.Plan is { } known && known.First <= start && start <= known.Last
            ? (known, start)
            : null;
}
