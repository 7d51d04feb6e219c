using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ReformFlow.Web.Pages.Sheets;

namespace ReformFlow.Web.Attaching;

/// <summary>Answers an upload that is far too large in words, before it is read. What is only a little too large is refused by its name.</summary>
internal static class UploadLimit
{
    private sealed record Mark(long Largest);

    /// <summary>Allows a page's form to carry a file.</summary>
    public static RouteHandlerBuilder TakesFiles(this RouteHandlerBuilder endpoint, UploadOptions options) =>
        endpoint.WithMetadata(new RequestSizeLimitAttribute(options.LargestRequest), new Mark(options.LargestRequest));

    /// <summary>Before the middleware that reads forms.</summary>
    public static void UseUploadLimit(this WebApplication app) => app.Use((context, next) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Mark>() is { } mark && context.Request.ContentLength > mark.Largest
            ? new RazorComponentResult<TooLargePage>(new { Back = $"{Path.GetDirectoryName(context.Request.Path.Value)?.Replace('\\', '/')}/edit" }) { StatusCode = StatusCodes.Status413PayloadTooLarge }.ExecuteAsync(context)
            : next(context));
}
