using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.Features;

namespace ReformFlow.Web.Security;

/// <summary>
/// Names every cookie "__Host-…" over HTTPS, where browsers then take it from this very host only, and plainly over http,
/// which is the loopback's: browsers refuse the prefix without HTTPS. What sets and reads cookies knows the plain name alone.
/// </summary>
internal static class HostCookies
{
    private const string Prefix = "__Host-";

    /// <summary>Renames the cookies of all that follows; after the proxies' headers, which say what the scheme is.</summary>
    public static void UseHostCookies(this WebApplication app) => app.Use((context, next) =>
    {
        if (!context.Request.IsHttps) return next(context);
        context.Request.Cookies = new Sent(context.Request.Cookies);
        context.Features.Set<IResponseCookiesFeature>(new Feature(new Given(context.Response.Cookies)));
        return next(context);
    });

    private sealed record Feature(IResponseCookies Cookies) : IResponseCookiesFeature;

    private sealed class Sent(IRequestCookieCollection cookies) : IRequestCookieCollection
    {
        public string? this[string key] => cookies[Prefix + key];

        public int Count => Keys.Count;

        public ICollection<string> Keys => [.. this.Select(cookie => cookie.Key)];

        public bool ContainsKey(string key) => cookies.ContainsKey(Prefix + key);

        public bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => cookies.TryGetValue(Prefix + key, out value);

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => cookies
            .Where(cookie => cookie.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(cookie => KeyValuePair.Create(cookie.Key[Prefix.Length..], cookie.Value)).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Given(IResponseCookies cookies) : IResponseCookies
    {
        public void Append(string key, string value) => cookies.Append(Prefix + key, value);

        public void Append(string key, string value, CookieOptions options) => cookies.Append(Prefix + key, value, options);

        public void Delete(string key) => cookies.Delete(Prefix + key);

        public void Delete(string key, CookieOptions options) => cookies.Delete(Prefix + key, options);
    }
}
