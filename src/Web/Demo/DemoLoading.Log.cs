namespace ReformFlow.Web.Demo;

internal sealed partial class DemoLoading
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The demonstration is loaded.")]
    private partial void LogLoaded();
}
