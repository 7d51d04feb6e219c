using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ReformFlow.Silo.Hosting;

/// <summary>How the program writes its log.</summary>
public static class StructuredLogs
{
    private static readonly string[] Quiet = ["Hangfire", "Orleans", "Polly"];

    /// <summary>For machines in Production, one JSON object a line with UTC times; for people in Development.</summary>
    public static T AddStructuredLogs<T>(this T builder) where T : IHostApplicationBuilder
    {
        // What goes wrong at the start is said by the program itself, and libraries speak up when something is wrong.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        foreach (var library in Quiet) builder.Logging.AddFilter(library, LogLevel.Warning);
        // It warns at every form that it makes the page uncacheable, which is what is wanted.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        if (builder.Environment.IsDevelopment()) return builder;
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(console =>
        {
            console.IncludeScopes = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            console.JsonWriterOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        });
        return builder;
    }
}
