using Microsoft.Extensions.Logging;
using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Outbox.Sending;

public sealed partial class Sender
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {Delivery} by {Channel} was not taken: {Outcome} {Code}")]
    private partial void LogFailed(string delivery, Channel channel, FailureKind outcome, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "The channel {Channel} threw while it had delivery {Delivery}; it may have arrived")]
    private partial void LogThrown(Exception failure, string delivery, Channel channel);

    [LoggerMessage(Level = LogLevel.Error, Message = "The day that delivery {Delivery} carried could not be noted; it will not follow when its date moves")]
    private partial void LogNotNoted(Exception failure, string delivery);
}
