using Microsoft.Extensions.Logging;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Notifications.Due;

public sealed partial class DueWork
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Sheet}: {Verb} on its date under {Operation}")]
    private partial void LogMoved(SheetId sheet, Verb verb, OperationId operation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sheet}: its date has come, but {Verb} was not done: {Refusal}")]
    private partial void LogNotMoved(SheetId sheet, Verb verb, Refusal refusal);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Municipality}: {Count} new notices, {Added} to be carried")]
    private partial void LogTold(string municipality, int count, int added);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Municipality}: what is due could not be done; the next look tries again")]
    private partial void LogFailed(Exception failure, string municipality);
}
