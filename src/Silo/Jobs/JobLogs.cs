using Hangfire.Logging;
using Microsoft.Extensions.Logging;

namespace ReformFlow.Silo.Jobs;

/// <summary>What the job library says goes where everything else goes.</summary>
internal sealed class JobLogs(ILoggerFactory logs) : ILogProvider
{
    public ILog GetLogger(string name) => new JobLog(logs.CreateLogger(name));
}
