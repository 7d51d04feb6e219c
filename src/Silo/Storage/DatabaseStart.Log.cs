using Microsoft.Extensions.Logging;

namespace ReformFlow.Silo.Storage;

internal sealed partial class DatabaseStart
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The database {Place} was migrated: {Migration}")]
    private static partial void LogMigrated(ILogger log, string place, string migration);

    [LoggerMessage(Level = LogLevel.Information, Message = "The {Engine} database {Place} is ready")]
    private static partial void LogReady(ILogger log, DatabaseEngine engine, string place);
}
