namespace ReformFlow.Web.Pages.Published;

/// <summary>What the answers of public addresses share.</summary>
internal static class PublicAnswers
{
    /// <summary>
    /// Whether the asker has it already; the headers say how long to keep it: a minute, then it is asked for again by its tag.
    /// Whoever is signed in has his name on the page, so that is kept nowhere.
    /// </summary>
    internal static bool IsKnown(HttpContext http, IEnumerable<string> hashes)
    {
        if (http.User.Identity is { IsAuthenticated: true }) return false;
        var tag = PageTags.Of(http.Request.Path + http.Request.QueryString, hashes.Concat(http.RequestServices.GetServices<IPublicFiles>().Select(files => files.Mark)));
        var headers = http.Response.Headers;
        (headers.CacheControl, headers.ETag, headers.Vary) = ("public, max-age=60", tag, "Cookie");
        return http.Request.Headers.IfNoneMatch.Contains(tag);
    }
}
