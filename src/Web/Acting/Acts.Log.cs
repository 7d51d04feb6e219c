namespace ReformFlow.Web.Acting;

internal sealed partial class Acts
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Operation}: no answer at try {Attempt}")]
    private partial void LogUnknown(Exception unknown, string operation, int attempt);
}
