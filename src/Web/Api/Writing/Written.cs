using System.Globalization;
using Microsoft.Net.Http.Headers;
using ReformFlow.Domain.Approval;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Api.Writing;

/// <summary>What every write carries besides its address.</summary>
/// <param name="By">Who asks; always a person.</param>
/// <param name="Operation">The Idempotency-Key.</param>
/// <param name="Seen">The StateVersion of If-Match; null when the header is absent.</param>
/// <param name="Body">What was sent.</param>
internal sealed record Written<T>(SignedIn By, OperationId Operation, long? Seen, T Body);

/// <summary>The headers of optimistic concurrency.</summary>
internal static class Versions
{
    /// <summary>The ETag of a version.</summary>
    public static string TagOf(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>Says in the answer which version it shows.</summary>
    public static void ShowVersion(this HttpContext context, long version) => context.Response.Headers[HeaderNames.ETag] = TagOf(version);

    /// <summary>Reads If-Match: true with the version, or null where the header is absent; false where it is no version.</summary>
    public static bool TryReadSeen(HttpRequest request, out long? seen)
    {
        seen = null;
        var header = request.Headers.IfMatch.ToString().Trim();
        if (header.Length == 0) return true;
        if (!long.TryParse(header.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)) return false;
        seen = version;
        return true;
    }
}
