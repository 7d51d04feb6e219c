using Microsoft.Extensions.Logging;

namespace ReformFlow.Notifications.Jobs;

public sealed partial class JobMaker
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The year ahead was made again: {Added} jobs added, {Removed} removed")]
    private partial void LogMade(int added, int removed);
}
