using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ReformFlow.Tests.Web.Notices;

/// <summary>A town without Teams (LGWAN) has nothing of it in the process, judged by the running program and not by its parts.</summary>
public sealed partial class TeamsOffTests
{
    private static readonly string[] Microsofts = ["Microsoft.Graph.dll", "Microsoft.Graph.Core.dll", "Microsoft.Kiota.Abstractions.dll", "Azure.Identity.dll"];

    [Fact]
    public async Task AT34_WithTeamsOff_NoLibraryOfItIsLoaded_AndNothingOutsideIsAsked()
    {
        var seen = await WatchAsync();
        Assert.DoesNotContain(seen.Loaded, Microsofts.Contains);
        // What the runtime notes of its sockets and names is there, of those who came in; of going out there is nothing.
        Assert.Contains("AcceptStart", seen.Noted, StringComparison.Ordinal);
        Assert.DoesNotContain("ConnectStart", seen.Noted, StringComparison.Ordinal);
        Assert.DoesNotContain("graph.microsoft.com", seen.Noted, StringComparison.Ordinal);
        Assert.DoesNotContain("login.microsoftonline.com", seen.Noted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithTeamsOn_TheSameLookFindsThem()
    {
        var seen = await WatchAsync("--ReformFlow:Teams:Enabled=true", "--ReformFlow:Teams:TenantId=city.example.lg.jp",
            "--ReformFlow:Teams:ClientId=2b1c3d4e-0000-4000-8000-000000000001", "--ReformFlow:Teams:ClientSecret=none",
            "--ReformFlow:Teams:BaseUrl=https://reformflow.city.example.lg.jp", "--ReformFlow:Teams:BaseAddress=http://127.0.0.1:9/v1.0");
        Assert.Contains("Microsoft.Graph.dll", seen.Loaded);
    }

    // Starts the program, asks it for one page, and ends it as its service would.
    private static async Task<(IReadOnlyList<string> Loaded, string Noted)> WatchAsync(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("reformflow-off-");
        var trace = Path.Combine(folder.FullName, "sockets.nettrace");
        using var process = TheProgram.Start(["--urls", "http://127.0.0.1:0", $"--ReformFlow:Database:Path={folder.FullName}/reformflow.db", "--ReformFlow:Private:Url=", .. options], also: new Dictionary<string, string>
        {
            ["DOTNET_EnableEventPipe"] = "1", ["DOTNET_EventPipeOutputPath"] = trace,
            ["DOTNET_EventPipeConfig"] = "System.Net.NameResolution:0xFFFFFFFFFFFFFFFF:5,System.Net.Sockets:0xFFFFFFFFFFFFFFFF:5",
        });
        var (address, isReady, said) = ("", false, new StringBuilder());
        while ((address.Length == 0 || !isReady) && await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (Listening().Match(line) is { Success: true } match) address = match.Groups["address"].Value;
            isReady |= line.Contains("The demonstration is loaded", StringComparison.Ordinal);
        }
        Assert.True(isReady, $"{said}");
        var rest = process.StandardOutput.ReadToEndAsync();
        using (var client = new HttpClient()) Assert.NotEmpty(await client.GetStringAsync(new Uri($"{address}/rules")));
        var loaded = (await File.ReadAllLinesAsync($"/proc/{process.Id}/maps")).Select(Path.GetFileName).OfType<string>().Distinct().ToList();

        using (var end = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) await end.WaitForExitAsync();
        await process.WaitForExitAsync();
        await rest;
        var bytes = await File.ReadAllBytesAsync(trace);
        folder.Delete(recursive: true);
        // Its texts have two bytes a letter and begin anywhere.
        return (loaded, Encoding.Unicode.GetString(bytes) + Encoding.Unicode.GetString(bytes.AsSpan(1)));
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://(?!unix:)[^\s""]+)")]
    private static partial Regex Listening();
}
