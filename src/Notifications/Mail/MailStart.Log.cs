using Microsoft.Extensions.Logging;

namespace ReformFlow.Notifications.Mail;

internal sealed partial class MailStart
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Mail: {Said}")]
    private partial void LogState(string said);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail: {Said}")]
    private partial void LogDoubtful(string said);
}
