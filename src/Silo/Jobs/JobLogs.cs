using Hangfire.Logging;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ReformFlow.Silo.Jobs;

/// <summary>What the job library says goes where everything else goes.</summary>
internal sealed class JobLogs(ILoggerFactory logs) : ILogProvider
{
    public ILog GetLogger(string name)
    {
        try
        {
            return new JobLog(logs.CreateLogger(name));
        }
        catch (ObjectDisposedException)
        {
            // The library keeps one provider for the whole process; in tests that may be the one of a host that has ended.
            return new JobLog(NullLogger.Instance);
        }
    }
}
