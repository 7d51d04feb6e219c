using System.Diagnostics;
using System.Globalization;
using System.Net;
using ReformFlow.Silo.Storage;
using ReformFlow.Tests.EndToEnd.Servers;
using ReformFlow.Tests.Web;
using Xunit.Abstractions;

namespace ReformFlow.Tests.EndToEnd;

/// <summary>How long the built program takes to its first page, and what it then needs: figures to read, not limits that a busy machine breaks.</summary>
[Collection(Installations.Name)]
public class StartTests(Installations installations, ITestOutputHelper output)
{
    private const double PromisedSeconds = 5, PromisedMegabytes = 250;
    private const int Loads = 300;

    [Fact]
    public async Task TheFirstPageComes_AndMemoryIsReportedAfterManyPages()
    {
        await using var installation = await installations.NewAsync(DatabaseEngine.Sqlite);
        var first = await TimeAsync("first page, empty database", installation.StartEmptyAsync);
        await installation.IssueTokensAsync();
        await installation.IsReadyAsync(installation.Nodes[0]);
        await installation.Nodes[0].KillAsync();
        await TimeAsync("first page, database with a year in it", () =>
        {
            installation.Nodes[0].Start();
            return installation.AnswersPagesAsync(installation.Nodes[0]);
        });
        Assert.True(first < TimeSpan.FromSeconds(60), $"the first page took {first}");

        using var browser = await new Browser(installation.Nodes[0].Address).AsAsync("kikaku-tanto");
        string[] pages = ["/tasks", "/board/gyokaku-r1/2022", $"/sheets/{installation.Sheets[0]}", $"/sheets/{installation.Sheets[1]}/history", "/plans/gyokaku-r1", "/inbox"];
        for (var load = 0; load < Loads; load++) Assert.Equal(HttpStatusCode.OK, await browser.GetAsync(pages[load % pages.Length]));
        var megabytes = installation.Nodes[0].ResidentBytes / 1e6;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"resident after {Loads} pages: {megabytes:F0} MB = {megabytes / PromisedMegabytes:F2} of {PromisedMegabytes} MB"));
    }

    private async Task<TimeSpan> TimeAsync(string what, Func<Task> start)
    {
        var began = Stopwatch.GetTimestamp();
        await start();
        var took = Stopwatch.GetElapsedTime(began);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {took.TotalSeconds:F2} s = {took.TotalSeconds / PromisedSeconds:F2} of {PromisedSeconds} s"));
        return took;
    }
}
