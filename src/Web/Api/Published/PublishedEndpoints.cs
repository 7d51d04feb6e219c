using System.Text.Json;
using Microsoft.Net.Http.Headers;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Api.Problems;

namespace ReformFlow.Web.Api.Published;

/// <summary>What is public, for everybody and without a token. It reads frozen versions alone: no draft can come out of it.</summary>
internal static class PublishedEndpoints
{
    public static void MapPublished(this IEndpointRouteBuilder api)
    {
        api.MapGet("/published/{municipality}/{plan}", ListAsync).AllowAnonymous()
            .Named("listPublished", "公表された調書の全版 / All published versions").Produces<IReadOnlyList<PublishedView>>().Refuses(404);
        api.MapGet("/published/{municipality}/{plan}/{item}/{year:int}/{version:int}", ReadAsync).AllowAnonymous()
            .Named("readPublished", "公表された版の文そのもの（ETagはSHA-256） / The exact text of a published version; its ETag is the SHA-256").Produces<JsonElement>().Refuses(404);
    }

    private static async Task<IResult> ListAsync(string municipality, string plan, ISheetArchive archive, CancellationToken cancellation)
    {
        if (!MunicipalityId.IsValid(municipality) || !StableId.IsValid(plan)) return Problem.NotFound;
        var versions = (await archive.OfPlanAsync(new(municipality), new(plan), null, cancellation)).Select(PublishedView.Of).ToList();
        return versions.Count == 0 ? Problem.NotFound : TypedResults.Ok(versions);
    }

    private static async Task<IResult> ReadAsync(HttpContext context, string municipality, string plan, string item, int year, int version, ISheetArchive archive)
    {
        if (!MunicipalityId.IsValid(municipality) || !StableId.IsValid(item) || Caller.YearOf(year) is not { } start) return Problem.NotFound;
        if (await archive.FindAsync(new(new(municipality), new(item), start), version, context.RequestAborted) is not { } frozen || frozen.Plan.Value != plan) return Problem.NotFound;
        context.Response.Headers[HeaderNames.ETag] = $"\"{frozen.Hash}\"";
        return TypedResults.Text(frozen.Document, "application/json");
    }
}

/// <summary>A published version in the list.</summary>
/// <param name="Sheet">The sheet's address.</param>
/// <param name="Item">The item.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Version">第n版.</param>
/// <param name="Hash">SHA-256 of the frozen text.</param>
/// <param name="Document">The frozen text, as JSON; its exact characters are at its own address.</param>
internal sealed record PublishedView(string Sheet, string Item, int Year, int Version, string Hash, JsonElement Document)
{
    public static PublishedView Of(FrozenSheet frozen) => new(frozen.Sheet.ToString(), frozen.Sheet.Item.Value, frozen.Sheet.Year.StartYear, frozen.Version,
        frozen.Hash, JsonElement.Parse(frozen.Document));
}
