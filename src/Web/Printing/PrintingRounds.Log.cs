namespace ReformFlow.Web.Printing;

internal sealed partial class PrintingRounds
{
    [LoggerMessage(Level = LogLevel.Error, Message = "PDF files could not be made. They are tried again within a minute.")]
    private partial void LogRoundFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A PDF of {Municipality} could not be made: {Sheet}. The others go on; it is tried again in an hour.")]
    private partial void LogNotPrinted(Exception failure, string municipality, string sheet);
}
