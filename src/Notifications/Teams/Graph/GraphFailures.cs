using Azure.Identity;
using Microsoft.Graph.Models.ODataErrors;
using ReformFlow.Notifications.Mail.Smtp;

namespace ReformFlow.Notifications.Teams.Graph;

/// <summary>What Microsoft's library throws, as what Graph answered.</summary>
internal static class GraphFailures
{
    /// <summary>The answer; null where the exception is no doing of the other side's.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="wire">What happened on the line.</param>
    public static GraphAnswer? Of(Exception failure, Wire wire) => failure switch
    {
        AuthenticationFailedException => TokenFailure.Of(failure) is var (isRefused, said) ? new GraphAnswer.NoToken(isRefused, said) : null,
        // It was done, whatever else the answer says; a question that has no readable answer is as good as not answered.
        _ when wire.IsDone => wire.HasLeft ? new GraphAnswer.Taken(wire.RequestId) : new GraphAnswer.Silent(false, "unreadable", failure.Message),
        ODataError error => new GraphAnswer.Refused(wire.Status, error.Error?.Code ?? "", error.Error?.Message ?? error.Message, wire.RetryAfter),
        _ when wire.Status > 0 => new GraphAnswer.Refused(wire.Status, "", failure.Message, wire.RetryAfter),
        OperationCanceledException or TimeoutException => new GraphAnswer.Silent(wire.HasLeft, "timeout", failure.Message),
        HttpRequestException or IOException => new GraphAnswer.Silent(wire.HasLeft, "connection", failure.Message),
        _ => wire.HasLeft ? new GraphAnswer.Silent(true, failure.GetType().Name, failure.Message) : null,
    };
}
