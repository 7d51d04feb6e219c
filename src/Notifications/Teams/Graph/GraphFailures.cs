using System.Text.Json;
using Azure.Identity;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using ReformFlow.Notifications.Mail.Smtp;

namespace ReformFlow.Notifications.Teams.Graph;

/// <summary>What Microsoft's library throws, as what Graph answered.</summary>
internal static class GraphFailures
{
    /// <summary>The answer; null where the exception is no doing of the other side's.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="hasLeft">Whether the request may have arrived.</param>
    public static GraphAnswer? Of(Exception failure, bool hasLeft) => failure switch
    {
        ODataError error => new GraphAnswer.Refused(error.ResponseStatusCode, error.Error?.Code ?? "", error.Error?.Message ?? error.Message, RetryAfter(error)),
        // An answer that is no JSON: the status still says what it means.
        ApiException { ResponseStatusCode: > 0 } error => new GraphAnswer.Refused(error.ResponseStatusCode, "", error.Message, RetryAfter(error)),
        AuthenticationFailedException => TokenFailure.Of(failure) is var (isRefused, said) ? new GraphAnswer.NoToken(isRefused, said) : null,
        OperationCanceledException or TimeoutException => new GraphAnswer.Silent(hasLeft, "timeout", failure.Message),
        HttpRequestException or IOException or ApiException or JsonException => new GraphAnswer.Silent(hasLeft, "connection", failure.Message),
        _ => hasLeft ? new GraphAnswer.Silent(true, failure.GetType().Name, failure.Message) : null,
    };

    private static string? RetryAfter(ApiException error) =>
        error.ResponseHeaders?.FirstOrDefault(header => string.Equals(header.Key, "Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
}
