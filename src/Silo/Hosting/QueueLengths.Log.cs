using Microsoft.Extensions.Logging;

namespace ReformFlow.Silo.Hosting;

internal sealed partial class QueueLengths
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "How many sheets wait is not known; the database did not answer")]
    private partial void LogUnknown(Exception failure);
}
