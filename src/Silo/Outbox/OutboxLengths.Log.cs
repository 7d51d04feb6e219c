using Microsoft.Extensions.Logging;

namespace ReformFlow.Silo.Outbox;

internal sealed partial class OutboxLengths
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "How many letters wait is not known; the database did not answer")]
    private partial void LogUnknown(Exception failure);
}
