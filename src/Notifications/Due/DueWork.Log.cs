using Microsoft.Extensions.Logging;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Notifications.Due;

public sealed partial class DueWork
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Sheet}: published on its date under {Operation}")]
    private partial void LogPublished(SheetId sheet, OperationId operation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sheet}: its publication date has come, but it was not published: {Refusal}")]
    private partial void LogNotPublished(SheetId sheet, Refusal refusal);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Municipality}: {Count} new notices, {Added} to be carried")]
    private partial void LogTold(string municipality, int count, int added);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Municipality}: what is due could not be done; the next look tries again")]
    private partial void LogFailed(Exception failure, string municipality);
}
