namespace ReformFlow.Web.Tool.Running;

internal static partial class ToolSocket
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "ほかのサーバーが {Path} で管理ツールに応えています。このサーバーは管理ツールに応えません。 (Another server answers the administrator's tool at this socket and keeps it; this one does without. Give each an own ReformFlow:Tool:Socket.)")]
    private static partial void LogTaken(ILogger log, string path);
}
