using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Api.Problems;
using ReformFlow.Web.Api.Writing;

namespace ReformFlow.Web.Api.Sheets;

/// <summary>Sheets over HTTP: lists, one sheet, its history.</summary>
internal static class SheetEndpoints
{
    public static void MapSheets(this IEndpointRouteBuilder api)
    {
        api.MapGet("/sheets", ListAsync).Named("listSheets", "調書の一覧（計画・年度・段階で絞れます） / The sheets, by plan, year and stage")
            .Produces<IReadOnlyList<SheetLineView>>().Refuses(400);
        api.MapGet("/sheets/{sheetId}", ReadAsync).Named("readSheet", "調書: 内容・段階・版・ルート・今できること / One sheet with content, stage, versions, route and what the caller may do")
            .Produces<SheetView>().Refuses(404);
        api.MapGet("/sheets/{sheetId}/history", HistoryAsync).Named("readHistory", "調書の履歴（古い順） / What happened to a sheet, oldest first")
            .Produces<IReadOnlyList<HistoryEntryView>>().Refuses(404);
        api.MapActs();
        api.MapAttachments();
    }

    private static async Task<IResult> ListAsync(HttpContext context, ISheetLists lists, string? plan = null, string? year = null, string? stage = null)
    {
        if (plan is not null && !StableId.IsValid(plan)) return Unknown("plan");
        if (year is not null && (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var start) || Caller.YearOf(start) is null)) return Unknown("year");
        if (stage is not null && !Enum.GetNames<Stage>().Contains(stage)) return Unknown("stage");
        var lines = await lists.OfAsync(Caller.Of(context).Municipality, plan is null ? null : new PlanId(plan),
            year is null ? null : new FiscalYear(int.Parse(year, CultureInfo.InvariantCulture)), context.RequestAborted);
        return TypedResults.Ok(lines.Where(line => stage is null || line.Sheet.Stage.ToString() == stage).Select(SheetLineView.Of).ToList());
    }

    private static ProblemHttpResult Unknown(string parameter) => Problem.At(400, "UnknownFilter", parameter,
        new($"絞り込みの {parameter} の値が使えません。plan は識別子、year は4桁の年度、stage は段階の名前です。",
            $"The filter {parameter} has no usable value: plan is an id, year four digits, stage the name of a stage."));

    private static async Task<IResult> ReadAsync(HttpContext context, string sheetId, Caller caller, IGrainFactory grains)
    {
        if (Caller.SheetOf(context, sheetId) is not { } id || await caller.TownAsync(context) is not { } town) return Problem.NotFound;
        if (town.PlanOf(id.Item, id.Year) is not { Plan: { } plan } || plan.Find(id.Item) is not { } item) return Problem.NotFound;
        if (await grains.GetGrain<IActionItemGrain>(GrainKeys.Item(id.Municipality, id.Item)).Read(id.Year) is not { } sheet) return Problem.NotFound;
        var around = Surroundings.Of(town.Town, item, town.CycleOf(plan.Id, id.Year), caller.Today);
        context.ShowVersion(sheet.StateVersion);
        return TypedResults.Ok(SheetView.Of(id, plan.Id, item, sheet, Caller.Of(context).Actor, around, town));
    }

    private static async Task<IResult> HistoryAsync(HttpContext context, string sheetId, SheetHistory history)
    {
        if (Caller.SheetOf(context, sheetId) is not { } id) return Problem.NotFound;
        var entries = await history.OfAsync(id, context.RequestAborted);
        return entries.Count == 0 ? Problem.NotFound : TypedResults.Ok(entries);
    }
}
