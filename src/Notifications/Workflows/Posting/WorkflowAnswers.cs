using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Teams.Carrying;

namespace ReformFlow.Notifications.Workflows.Posting;

/// <summary>What a workflow's answer means. Pure.</summary>
internal static partial class WorkflowAnswers
{
    /// <summary>The result.</summary>
    /// <param name="status">The status.</param>
    /// <param name="headers">The headers.</param>
    /// <param name="body">The beginning of the answer's text. Only its code is taken over: a text may repeat the address.</param>
    /// <param name="now">Now, for a wait that is given as a date.</param>
    public static SendResult Of(HttpStatusCode status, HttpResponseHeaders headers, string body, DateTimeOffset now)
    {
        var code = ((int)status).ToString(CultureInfo.InvariantCulture);
        return (int)status switch
        {
            >= 200 and < 300 => new SendResult.Sent(code),
            >= 300 and < 400 => Failed(FailureKind.Configuration, "it leads elsewhere, which is not followed"),
            413 => Failed(FailureKind.Letter, "too large"),
            429 => new SendResult.Failed(FailureKind.Throttled, code, "asked to wait", WaitAsked.Of(headers.TryGetValues("Retry-After", out var values) ? values.First() : null, now)),
            408 or >= 500 => Failed(FailureKind.Temporary, ErrorCode(body)),
            _ => Failed(FailureKind.Configuration, ErrorCode(body)),
        };

        SendResult.Failed Failed(FailureKind kind, string detail) => new(kind, code, detail);
    }

    private static string ErrorCode(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("error", out var error) && error.ValueKind is JsonValueKind.Object
                && error.TryGetProperty("code", out var code) && code.ValueKind is JsonValueKind.String && code.GetString() is { } word && Word().IsMatch(word) ? word : "";
        }
        catch (JsonException)
        {
            // A page of a proxy, or an answer that was cut: there is no code in it.
            return "";
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_.]{0,59}$")]
    private static partial Regex Word();
}
