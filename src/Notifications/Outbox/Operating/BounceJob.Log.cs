using Microsoft.Extensions.Logging;

namespace ReformFlow.Notifications.Outbox.Operating;

public sealed partial class BounceJob
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The mailbox for reports of undelivered mails could not be read to its end: {Said}")]
    private partial void LogUnread(string said);
}
