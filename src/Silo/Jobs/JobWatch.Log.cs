using Microsoft.Extensions.Logging;

namespace ReformFlow.Silo.Jobs;

internal sealed partial class JobWatch
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The recurring jobs were made")]
    private partial void LogMade();

    [LoggerMessage(Level = LogLevel.Warning, Message = "No job has looked for what is due for five minutes; this node looks without them")]
    private partial void LogIdle();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The jobs could not be looked after; the next turn tries again")]
    private partial void LogFailed(Exception failure);
}
