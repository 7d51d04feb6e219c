using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ReformFlow.Web.Pages.Sheets;

namespace ReformFlow.Web.Attaching;

/// <summary>Answers an upload that is far too large in words. What is only a little too large is read, and refused by its name.</summary>
internal static class UploadLimit
{
    // A browser shows no answer before it has sent everything. Up to here that is let pass by unread; beyond, the line is cut.
    private const long MostPassedBy = 256 * 1024 * 1024;

    private sealed record Mark(long Largest, string Page);

    /// <summary>Allows a page's form to carry a file.</summary>
    /// <param name="endpoint">Where the form is sent.</param>
    /// <param name="options">How much may be sent.</param>
    /// <param name="page">The page with the form, beside the endpoint.</param>
    public static RouteHandlerBuilder TakesFiles(this RouteHandlerBuilder endpoint, UploadOptions options, string page = "edit") =>
        endpoint.WithMetadata(new RequestSizeLimitAttribute(options.LargestRequest), new Mark(options.LargestRequest, page));

    /// <summary>Whether the address takes files, so that what is too large is refused here and nowhere else.</summary>
    public static bool IsFor(HttpContext context) => MarkOf(context) is not null;

    /// <summary>Before the middleware that reads forms, and after the one that asks who is signed in.</summary>
    public static void UseUploadLimit(this WebApplication app) => app.Use((context, next) =>
        MarkOf(context) is { } mark && context.Request.ContentLength is { } length && length > mark.Largest ? RefuseAsync(context, length, mark.Page) : next(context));

    private static Mark? MarkOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Mark>();

    private static async Task RefuseAsync(HttpContext context, long length, string page)
    {
        if (length <= MostPassedBy && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = length;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }
        var back = $"{Path.GetDirectoryName(context.Request.Path.Value)?.Replace('\\', '/')}/{page}";
        await new RazorComponentResult<TooLargePage>(new { Back = back }) { StatusCode = StatusCodes.Status413PayloadTooLarge }.ExecuteAsync(context);
    }
}
