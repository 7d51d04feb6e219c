using Microsoft.Extensions.Logging;

namespace ReformFlow.Silo.Jobs;

internal sealed partial class JobLog
{
    [LoggerMessage(Message = "{Said}")]
    private partial void LogSaid(LogLevel level, string said, Exception? exception);
}
