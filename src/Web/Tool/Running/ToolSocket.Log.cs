namespace ReformFlow.Web.Tool.Running;

internal static partial class ToolSocket
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Another server answers the administrator's tool at {Place} and keeps it; this one does without. Give each an own ReformFlow:Tool:Socket.")]
    private static partial void LogTaken(ILogger log, string place);
}
