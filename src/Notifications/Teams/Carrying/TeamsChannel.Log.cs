using Microsoft.Extensions.Logging;

namespace ReformFlow.Notifications.Teams.Carrying;

internal sealed partial class TeamsChannel
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Teams refused delivery {Delivery} of kind {Said}: the installed app does not declare it as this program does; for an hour such notices go by mail")]
    private partial void LogRefused(string delivery, string said);
}
