using System.Text.Json;

namespace ReformFlow.Tests.Teams.Servers;

/// <summary>What the Graph of a test answers.</summary>
/// <param name="Status">The status; 204, 202, 201 and 200 are what the real one answers when it does as asked.</param>
/// <param name="Body">The body.</param>
/// <param name="RetryAfter">The header; null for none.</param>
/// <param name="IsTaken">Whether the notification is in the feed, whatever the answer says.</param>
/// <param name="Hangs">Whether the answer never comes.</param>
internal sealed record GraphReply(int Status, string Body = "", string? RetryAfter = null, bool IsTaken = false, bool Hangs = false)
{
    public static GraphReply Done { get; } = new(0, IsTaken: true);

    public static GraphReply TakenButSilent { get; } = new(0, IsTaken: true, Hangs: true);

    public static GraphReply NotInstalled { get; } =
        Error(403, "Forbidden", "Application with AAD App Id 'x' is not authorized to generate custom text notifications about 'text' to the recipient. Ensure that the expected Teams app is installed in the target scope.");

    public static GraphReply NoRight { get; } = Error(403, "Forbidden", "Missing role permissions on the request. API requires one of 'TeamsActivity.Send'. Roles on the request ''.");

    public static GraphReply Denied { get; } = Error(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");

    public static GraphReply NotJson { get; } = new(502, "<html><body>Bad Gateway</body></html>");

    public static GraphReply Error(int status, string code, string message, string? retryAfter = null) =>
        new(status, JsonSerializer.Serialize(new { error = new { code, message } }), retryAfter);

    public static GraphReply Throttled(string? retryAfter) => Error(429, "TooManyRequests", "Too many requests.", retryAfter);
}
