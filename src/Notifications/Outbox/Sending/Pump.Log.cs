using Microsoft.Extensions.Logging;

namespace ReformFlow.Notifications.Outbox.Sending;

public sealed partial class Pump
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery {Delivery} could not be worked on; it is looked at again when its lease has run out")]
    private partial void LogFailed(Exception failure, string delivery);
}
