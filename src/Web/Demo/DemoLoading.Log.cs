namespace ReformFlow.Web.Demo;

internal sealed partial class DemoLoading
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The demonstration is loaded.")]
    private partial void LogLoaded();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The demonstration is not loaded yet: this machine is too busy to answer. It is tried again.")]
    private partial void LogLate(Exception late);
}
