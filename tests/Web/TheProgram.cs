using System.Diagnostics;
using System.Text;

namespace ReformFlow.Tests.Web;

/// <summary>Starts the built program as a process of its own.</summary>
internal static class TheProgram
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "ReformFlow.Web.dll");

    public static string Sample { get; } = Path.Combine(Repository.Root, "src", "Documents", "Sample", "ninomiya.sheet.txt");

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output, await error);
    }

    public static Process Start(IEnumerable<string> arguments, string environment = "Development", IReadOnlyDictionary<string, string>? also = null)
    {
        // Strict, so that a byte that is no UTF-8 is seen and not replaced.
        var utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) is "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
            WorkingDirectory = Path.Combine(Repository.Root, "src", "Web"),
        };
        start.ArgumentList.Add(Assembly);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        // No browser beside every server of a test.
        start.Environment["ReformFlow__Pdf__Enabled"] = "false";
        foreach (var (name, value) in also ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }
}
