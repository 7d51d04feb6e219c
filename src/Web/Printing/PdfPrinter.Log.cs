namespace ReformFlow.Web.Printing;

internal sealed partial class PdfPrinter
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A folder of the printer could not be removed. It lies in the temporary folder and may be deleted.")]
    private partial void LogLeft(Exception held);
}
