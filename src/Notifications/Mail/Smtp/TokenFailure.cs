using Microsoft.Identity.Client;
using ReformFlow.Notifications.Mail.Composing;

namespace ReformFlow.Notifications.Mail.Smtp;

/// <summary>Why there is no token.</summary>
/// <param name="IsRefused">Whether the authority said no, so that somebody has to change something.</param>
/// <param name="Said">What it said, for operators; no secret.</param>
internal sealed record TokenFailure(bool IsRefused, string Said)
{
    /// <summary>Reads what the library threw. The authority's own words stand at the end of the library's.</summary>
    public static TokenFailure Of(Exception failure)
    {
        var refusal = Causes(failure).OfType<MsalServiceException>().FirstOrDefault(cause => cause.StatusCode is >= 400 and < 500 and not 408 and not 429);
        var said = refusal?.Message ?? failure.Message;
        var own = said.IndexOf("AADSTS", StringComparison.Ordinal);
        return new(refusal is not null, OneLine.Of(own < 0 ? said : said[own..], 300));
    }

    private static IEnumerable<Exception> Causes(Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException) yield return cause;
    }
}
