using Hangfire.Logging;
using Microsoft.Extensions.Logging;
using Level = Hangfire.Logging.LogLevel;

namespace ReformFlow.Silo.Jobs;

/// <summary>One logger of the job library.</summary>
internal sealed partial class JobLog(ILogger log) : ILog
{
    public bool Log(Level logLevel, Func<string>? messageFunc, Exception? exception = null)
    {
        var level = logLevel switch
        {
            Level.Trace => Microsoft.Extensions.Logging.LogLevel.Trace,
            Level.Debug => Microsoft.Extensions.Logging.LogLevel.Debug,
            Level.Info => Microsoft.Extensions.Logging.LogLevel.Information,
            Level.Warn => Microsoft.Extensions.Logging.LogLevel.Warning,
            Level.Error => Microsoft.Extensions.Logging.LogLevel.Error,
            _ => Microsoft.Extensions.Logging.LogLevel.Critical,
        };
        // Without a message it asks only whether it would be heard.
        if (!log.IsEnabled(level)) return false;
        var said = messageFunc?.Invoke();
        if (said is not null) LogSaid(level, said, exception);
        return true;
    }
}
