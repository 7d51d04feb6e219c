using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using ReformFlow.Domain.Plans;
using ReformFlow.Web.Attaching;
using ReformFlow.Web.Pages;

namespace ReformFlow.Web.Security;

/// <summary>
/// How much may be sent: a mebibyte, which is several times the longest sheet that the domain takes, however a browser writes
/// it. An address that takes more or refuses in its own words says so itself (<see cref="IRequestSizeLimitMetadata"/>).
/// </summary>
internal static class RequestSizes
{
    /// <summary>The most bytes of a form.</summary>
    public const long MostOfAForm = 1024 * 1024;

    /// <summary>The most bytes of a sign-in, which may bring a form along that was sent without a session.</summary>
    public const long MostOfASignIn = 2 * MostOfAForm;

    /// <summary>Refuses what is too large, in words; after the routing, which knows the address, and before anything reads a form.</summary>
    public static void UseRequestSizes(this WebApplication app) => app.Use(async (context, next) =>
    {
        var most = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } own ? own.MaxRequestBodySize : MostOfAForm;
        if (most is null || UploadLimit.IsFor(context) || context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }
        var feature = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (context.Request.ContentLength > most)
        {
            // What comes is thrown away unread, so that the browser reads the answer and not a broken connection.
            if (feature is { IsReadOnly: false }) feature.MaxRequestBodySize = null;
            await RefuseAsync(context);
            return;
        }
        // No browser sends a form without saying its length; what else does is cut off here, without words.
        if (feature is { IsReadOnly: false }) feature.MaxRequestBodySize = most;
        await next(context);
    });

    private static async Task RefuseAsync(HttpContext context)
    {
        if (context.Request.Headers.ContainsKey(KeptForms.Header))
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"長すぎて控えを保存できません。内容と備考を{SheetContent.LongestText:N0}字までにしてください。書いた文はこの画面に残っています。", context.RequestAborted);
            return;
        }
        await new RazorComponentResult<TooLargePage> { StatusCode = StatusCodes.Status413PayloadTooLarge }.ExecuteAsync(context);
    }
}
