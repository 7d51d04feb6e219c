using Microsoft.Extensions.Logging;

namespace ReformFlow.Grains.Cycles;

internal sealed partial class CycleGrain
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Cycle}: {Command} begun under {Operation}")]
    private partial void LogCommanded(string cycle, string command, string operation);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Cycle}: the close stopped: {Count} items are not settled any more")]
    private partial void LogStopped(string cycle, int count);
}
