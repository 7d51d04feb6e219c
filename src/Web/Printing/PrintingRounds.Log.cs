namespace ReformFlow.Web.Printing;

internal sealed partial class PrintingRounds
{
    [LoggerMessage(Level = LogLevel.Error, Message = "PDF files could not be made. They are tried again within a minute; set ReformFlow:Pdf:Browser if the browser is the wrong one")]
    private partial void LogRoundFailed(Exception failure);
}
