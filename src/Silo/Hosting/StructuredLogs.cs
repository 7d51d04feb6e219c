using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ReformFlow.Silo.Hosting;

/// <summary>How the program writes its log.</summary>
public static class StructuredLogs
{
    /// <summary>For machines in Production, one JSON object a line with UTC times; for people in Development.</summary>
    public static T AddStructuredLogs<T>(this T builder) where T : IHostApplicationBuilder
    {
        if (builder.Environment.IsDevelopment()) return builder;
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(console =>
        {
            console.IncludeScopes = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        });
        return builder;
    }
}
