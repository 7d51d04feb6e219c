using Microsoft.Extensions.Logging;

namespace ReformFlow.Notifications.Tenant;

public sealed partial class DirectorySync
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Read {Count} changed users of the directory; {Added} contacts have another object id now")]
    private partial void LogRead(int count, int added);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The directory cannot be read; what is known of it goes on to be used")]
    private partial void LogUnread(Exception unread);
}
