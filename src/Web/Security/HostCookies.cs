using Microsoft.AspNetCore.Authentication.Cookies;

namespace ReformFlow.Web.Security;

/// <summary>
/// Names the session's cookie "__Host-…" over HTTPS, where browsers then take it from this very host only, and plainly over
/// http, which is the loopback's: browsers refuse the prefix without HTTPS.
/// </summary>
internal sealed class HostCookies : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, Name(context, key), options);

    private static string Name(HttpContext context, string key) => context.Request.IsHttps ? $"__Host-{key}" : key;
}
