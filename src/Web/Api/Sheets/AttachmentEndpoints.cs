using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Api.Problems;
using ReformFlow.Web.Attaching;

namespace ReformFlow.Web.Api.Sheets;

/// <summary>Files beside a sheet over HTTP: the bytes are the body, the name is in the address.</summary>
internal static class AttachmentEndpoints
{
    public static void MapAttachments(this IEndpointRouteBuilder api)
    {
        var largest = api.ServiceProvider.GetRequiredService<UploadOptions>().LargestRequest;
        api.MapPost("/sheets/{sheetId}/attachments", (HttpContext context, string sheetId, Parts parts, string? fileName = null) => AddAsync(context, sheetId, fileName, parts))
            .Named("attach", "調書にファイルを添付する（本文はファイルそのもの） / Attach a file; the body is the file itself")
            .Accepts<Stream>("application/octet-stream", "*/*").WithMetadata(new WriteMark(Seen.Needed), new RequestSizeLimitAttribute(largest))
            .Produces<ActView>().Refuses(400, 403, 404, 409, 412, 413, 422, 428);
        api.MapGet("/sheets/{sheetId}/attachments/{sha256}", ReadAsync)
            .Named("readAttachment", "添付のファイルそのもの / The file itself")
            .Produces<Stream>(contentType: "application/octet-stream").Refuses(404);
        api.MapDelete("/sheets/{sheetId}/attachments/{sha256}", (HttpContext context, string sheetId, string sha256, Parts parts) => RemoveAsync(context, sheetId, sha256, parts))
            .Named("detach", "添付を調書から外す（記録には残ります） / Take a file away from a sheet; the journal keeps it")
            .WithMetadata(new WriteMark(Seen.Needed)).Produces<ActView>().Refuses(400, 403, 404, 409, 412, 422, 428);
    }

    /// <summary>What the writing endpoints need.</summary>
    internal sealed record Parts(Caller Caller, IGrainFactory Grains, Attacher Attacher, IAttachments Attachments, SheetHistory History, UploadOptions Options);

    private static Task<IResult> AddAsync(HttpContext context, string sheetId, string? fileName, Parts parts) => WriteAsync(context, sheetId, parts, async on =>
    {
        if (await BytesAsync(context, parts.Options) is not { } bytes) return TooLarge(fileName, context.Request.ContentLength ?? parts.Options.Largest + 1, parts.Options);
        var attached = await parts.Attacher.AddAsync(on, fileName, bytes, context.RequestAborted);
        return attached.Unfit is { } unfit
            ? Problem.Of(422, "FileUnfit", unfit)
            : await ActEndpoint.AnswerAsync(context, on.Id, attached.Answer!, on.Seen, parts.History);
    });

    private static Task<IResult> RemoveAsync(HttpContext context, string sheetId, string sha256, Parts parts) => WriteAsync(context, sheetId, parts, async on =>
        await ActEndpoint.AnswerAsync(context, on.Id, await parts.Attacher.RemoveAsync(on, sha256, context.RequestAborted), on.Seen, parts.History));

    private static async Task<IResult> ReadAsync(HttpContext context, string sheetId, string sha256, Parts parts) =>
        Caller.SheetOf(context, sheetId) is { } id && await OccasionAsync(context, id, new OperationId("reading"), 0, parts) is { } on
            ? await Download.OfAsync(context, id.Municipality, on.Sheet, sha256, parts.Attachments) ?? Problem.NotFound
            : Problem.NotFound;

    private static async Task<IResult> WriteAsync(HttpContext context, string sheetId, Parts parts, Func<Occasion, Task<IResult>> write)
    {
        if (!Writing.Writes.TryReadHeaders(context, out var operation, out var seen, out var unreadable)) return unreadable;
        if (seen is null) return Writing.Writes.VersionMissing;
        return Caller.SheetOf(context, sheetId) is { } id && await OccasionAsync(context, id, operation, seen.Value, parts) is { } on ? await write(on) : Problem.NotFound;
    }

    // Null where the caller's municipality has no such sheet.
    private static async Task<Occasion?> OccasionAsync(HttpContext context, SheetId id, OperationId operation, long seen, Parts parts)
    {
        if (await parts.Caller.TownAsync(context) is not { } town || town.PlanOf(id.Item, id.Year) is not { Plan: { } plan } || plan.Find(id.Item) is not { } item) return null;
        if (await parts.Grains.GetGrain<IActionItemGrain>(GrainKeys.Item(id.Municipality, id.Item)).Read(id.Year) is not { } sheet) return null;
        return new(id, sheet, Surroundings.Of(town.Town, item, town.CycleOf(plan.Id, id.Year), parts.Caller.Today), Caller.Of(context).Actor, operation, seen);
    }

    // Null where there are more than may be.
    internal static async Task<byte[]?> BytesAsync(HttpContext context, UploadOptions options)
    {
        if (context.Request.ContentLength > options.Largest) return null;
        using var bytes = new MemoryStream();
        var part = new byte[81920];
        for (int read; (read = await context.Request.Body.ReadAsync(part, context.RequestAborted)) > 0; )
        {
            if (bytes.Length + read > options.Largest) return null;
            bytes.Write(part, 0, read);
        }
        return bytes.ToArray();
    }

    private static ProblemHttpResult TooLarge(string? fileName, long length, UploadOptions options) =>
        Problem.Of(413, "TooLarge", JudgedFile.TooLarge(FileNames.Clean(fileName), length, options));
}
