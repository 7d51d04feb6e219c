using Microsoft.Extensions.Logging;

namespace ReformFlow.Notifications.Outbox.Sending;

internal sealed partial class PumpService
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Notices could not be sent or looked after; the next look tries again")]
    private partial void LogFailed(Exception failure);
}
