using Microsoft.Extensions.Logging;
using ReformFlow.Domain.Cycles;

namespace ReformFlow.Silo.Hosting;

internal sealed partial class CycleResumption
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Municipality} {Plan} {Year}: going on with an interrupted {Phase}")]
    private partial void LogResumed(string municipality, string plan, int year, CyclePhase phase);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Municipality} {Plan} {Year}: could not go on from {Phase}")]
    private partial void LogStuck(Exception failure, string municipality, string plan, int year, CyclePhase phase);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Municipality} {Plan}: could not go on with an import")]
    private partial void LogImportStuck(Exception failure, string municipality, string plan);
}
