using Microsoft.AspNetCore.Mvc;
using ReformFlow.Documents;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Api.Plans;
using ReformFlow.Web.Api.Problems;
using ReformFlow.Web.Api.Sheets;
using ReformFlow.Web.Api.Writing;
using ReformFlow.Web.Attaching;
using ReformFlow.Web.Pages;
using ReformFlow.Web.Pages.Importing;
using ReformFlow.Web.Pages.Plans;

namespace ReformFlow.Web.Api.Imports;

/// <summary>Planning's import over HTTP: the bytes are the body, the answer is what taking them would do.</summary>
internal static class ImportApi
{
    public static void MapImportApi(this IEndpointRouteBuilder api)
    {
        var largest = api.ServiceProvider.GetRequiredService<UploadOptions>().LargestRequest;
        api.MapPost("/plans/{plan}/imports", (HttpContext context, string plan, Parts parts, string? fileName = null, string? planName = null, string? mapping = null, int? fiscalYear = null, bool dropRest = false) =>
                KeepAsync(context, parts, plan, new(fileName, planName, mapping), WishOf(fiscalYear, dropRest)))
            .Named("previewImport", "取込みの下見（本文はファイルそのもの。何も取り込まない） / What taking a file would do; the body is the file itself, nothing is taken")
            .Accepts<Stream>("application/octet-stream", "*/*").WithMetadata(new WriteMark(Seen.NotAsked), new RequestSizeLimitAttribute(largest))
            .Produces<ImportPreviewView>().Refuses(400, 403, 404, 413, 422);
        api.MapGet("/plans/{plan}/imports/{id}", (HttpContext context, string plan, string id, Parts parts, int? fiscalYear = null, bool dropRest = false) =>
                FoundAsync(context, parts, plan, id, (desk, choice) => PreviewAsync(parts, desk, id, choice, WishOf(fiscalYear, dropRest))))
            .Named("readImport", "取込みの下見をもう一度 / The preview once more").Produces<ImportPreviewView>().Refuses(404);
        api.MapPost("/plans/{plan}/imports/{id}/take", (HttpContext context, string plan, string id, Parts parts) =>
                Writes.ReadAsync<TakeImport>(context, sent => TakeAsync(context, parts, plan, id, sent)))
            .Named("takeImport", "取込み。取消しにはこの Idempotency-Key を使う / Take it; this Idempotency-Key is the import's name for its undoing")
            .Writes<TakeImport>(Seen.NotAsked).Produces<PlanActView>().Refuses(403, 404, 409, 412);
        api.MapPost("/plans/{plan}/imports/{id}/undo", (HttpContext context, string plan, string id, Parts parts) => UndoAsync(context, parts, plan, id))
            .Named("undoImport", "取込みの取消し / Undo an import").WithMetadata(new WriteMark(Seen.Needed)).Produces<PlanActView>().Refuses(400, 403, 404, 409, 412, 422, 428);
    }

    /// <summary>What the endpoints need.</summary>
    internal sealed record Parts(Caller Caller, IImportFiles Files, IColumnMappings Mappings, ImportReader Reader, UploadOptions Options, Acts Acts, IGrainFactory Grains);

    private sealed record Sent(string? FileName, string? PlanName, string? Mapping);

    private static ImportWish WishOf(int? year, bool drops) => new(year is { } known ? Fields.Year("$.fiscalYear", known) : null, drops);

    private static async Task<IResult> KeepAsync(HttpContext context, Parts parts, string plan, Sent sent, ImportWish wish)
    {
        if (!Writes.TryReadHeaders(context, out var operation, out _, out var unreadable)) return unreadable;
        if (await DeskAsync(context, parts) is not { } desk || Caller.PlanOf(plan) is not { } id) return Problem.NotFound;
        var record = desk.Snapshot.Find(id);
        if (!desk.MayChange(record ?? PlanRecord.New)) return Problem.Forbidden;
        if (record is null && (ReservedPlanIds.Has(plan) || !PlanForms.IsLine(sent.PlanName ?? ""))) return Problem.Of(422, "PlanUnfit", ReservedPlanIds.Has(plan) ? new(ReservedPlanIds.Wrong, ReservedPlanIds.WrongEn)
            : new("新しい計画には planName（1行400字まで）を付けてください。", "A new plan needs a planName, one line of at most 400 characters."));
        if (await AttachmentEndpoints.BytesAsync(context, parts.Options) is not { } bytes)
            return Problem.Of(413, "TooLarge", JudgedFile.TooLarge(FileNames.Clean(sent.FileName), context.Request.ContentLength ?? parts.Options.Largest + 1, parts.Options));
        var file = new SourceFile(FileNames.Clean(sent.FileName), bytes);
        var (columns, problem) = await MappingNames.ForAsync(parts.Mappings, desk.Municipality, file, sent.Mapping, context.RequestAborted);
        if (problem is not null) return Problem.Of(422, "MappingUnknown", problem);
        var choice = new ImportChoice(id, record?.Plan?.Name ?? sent.PlanName!, [(file.Name, bytes)]) { Mapping = columns };
        // A repeated request finds its own file and makes no second one.
        var key = Hashes.Of($"{desk.Municipality}/{desk.Actor.Person}/{plan}/{operation.Value}")[..32];
        if (await parts.Files.FindAsync(desk.Municipality, desk.Actor.Person!, key, context.RequestAborted) is { } sentBefore && (sentBefore.Files[0].Name != file.Name || !sentBefore.Files[0].Bytes.AsSpan().SequenceEqual(bytes)))
            return Problem.Of(RefusalStatus.Of(PlanRefusal.OperationReused), nameof(PlanRefusal.OperationReused), Words.Of(PlanRefusal.OperationReused));
        await parts.Files.KeepAsync(desk.Municipality, desk.Actor.Person!, choice, key, context.RequestAborted);
        return await PreviewAsync(parts, desk, key, choice, wish);
    }

    private static async Task<IResult> PreviewAsync(Parts parts, Desk desk, string id, ImportChoice choice, ImportWish wish) =>
        TypedResults.Ok(ImportPreviewView.Of(await parts.Reader.ReadAsync(desk, id, choice, wish)));

    private static async Task<IResult> TakeAsync(HttpContext context, Parts parts, string plan, string id, Written<TakeImport> sent)
    {
        // A retry after the first one was done: its file is gone, its import is there.
        if ((await parts.Caller.TownAsync(context))?.Plans.FirstOrDefault(record => record.Import?.Id == sent.Operation) is { } done && done.Plan?.Id.Value == plan)
            return PlanEndpoints.Done(context, new(sent.Operation.Value, done.StateVersion, done.TargetVersion));
        return await FoundAsync(context, parts, plan, id, async (desk, choice) =>
        {
            var view = await parts.Reader.ReadAsync(desk, id, choice, WishOf(sent.Body.FiscalYear, sent.Body.DropRest));
            var settled = new SettledDoubts(sent.Body.Settled ?? [], name => sent.Body.Reasons?.GetValueOrDefault(name)?.Trim() ?? "");
            if (view.Against(sent.Body.Basis, settled) is { } against) return Problem.Of(view.Change is not null && sent.Body.Basis != view.Basis ? 412 : 422, "ImportUnfit", against);
            var answer = await PlanEndpoints.TakeAsync(context, choice.Plan, new PlanAct.Make(sent.Operation, view.Record.StateVersion, settled.In(view.Change!, view.Files)), sent.By, view.Record.StateVersion, parts.Acts, parts.Grains);
            if (answer is Microsoft.AspNetCore.Http.HttpResults.Ok<PlanActView>) await parts.Files.DropAsync(desk.Municipality, desk.Actor.Person!, id, context.RequestAborted);
            return answer;
        });
    }

    private static async Task<IResult> UndoAsync(HttpContext context, Parts parts, string plan, string id)
    {
        if (!Writes.TryReadHeaders(context, out var operation, out var seen, out var unreadable)) return unreadable;
        if (seen is null) return Writes.VersionMissing;
        if (await DeskAsync(context, parts) is not { } desk || desk.Find(plan) is not { Plan: { } known } record) return Problem.NotFound;
        var import = Fields.Make("$.id", () => new Domain.Approval.OperationId(id));
        return await PlanEndpoints.TakeAsync(context, known.Id, new PlanAct.UndoImport(operation, seen.Value, import), Caller.Of(context), record.StateVersion, parts.Acts, parts.Grains);
    }

    private static async Task<IResult> FoundAsync(HttpContext context, Parts parts, string plan, string id, Func<Desk, ImportChoice, Task<IResult>> then) =>
        await DeskAsync(context, parts) is { } desk && await parts.Files.FindAsync(desk.Municipality, desk.Actor.Person!, id, context.RequestAborted) is { } choice && choice.Plan.Value == plan
            ? await then(desk, choice) : Problem.NotFound;

    private static async Task<Desk?> DeskAsync(HttpContext context, Parts parts) =>
        await parts.Caller.TownAsync(context) is { } town && Caller.Of(context).Actor is { Person: not null } actor ? new Desk(actor, town, parts.Caller.Today) : null;
}
