using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ReformFlow.Silo.Storage;
using ReformFlow.Tests.EndToEnd.Load;
using ReformFlow.Tests.EndToEnd.Servers;
using ReformFlow.Tests.EndToEnd.Years;
using Xunit.Abstractions;
using Judge = ReformFlow.Tests.Checker.Judge;

namespace ReformFlow.Tests.EndToEnd;

/// <summary>A town begins with an empty installation and works two years through to the end of its plan.</summary>
[Collection(Installations.Name)]
public class BothYearsTests(Installations installations, ITestOutputHelper output)
{
    [Theory, EachDatabase]
    public async Task AFreshTown_WorksTwoYearsToTheEndOfItsPlan_AndOneChangedByteIsFound(DatabaseEngine engine)
    {
        await using var installation = await installations.NewAsync(engine, environment: "Production");
        using var administrator = await FreshTown.SetUpAsync(installation, firstYear: 2021);
        await installation.IssueTokensAsync();
        using var planning = new PlanningDesk(installation);
        var tally = new Tally(int.MaxValue);
        using var client = new Client(installation, 0, tally);
        var start = Stopwatch.GetTimestamp();

        await planning.DoAsync(2021, "open", new { dates = PlanningDesk.Dates(10) });
        var third = new TownYear(planning, client, administrator, 2021);
        await third.WorkAsync();
        var closed = await planning.DoAsync(2021, "close", new { openNext = PlanningDesk.Dates(10) }, PlanningDesk.Approver);
        Assert.Equal(["Close"], Kinds(closed));
        var last = new TownYear(planning, client, administrator, 2022);
        await last.WorkAsync();
        Assert.Equal(["Close", "FinalSummary"], Kinds(await planning.DoAsync(2022, "close", new { }, PlanningDesk.Approver)));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engine}: two years in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s; {tally}"));

        await administrator.GetAsync("/cycles/gyokaku-r1/2022/certificates/2.json");
        CheckSummary(JsonElement.Parse(administrator.Page).GetProperty("summary"), third, last);
        await new SheetRound(client, last.Corrected).CorrectAsync(await planning.WriterAsync(last.Corrected), "締めの後に誤りが見つかった。");
        // The cycle is told of the correction and takes its own time.
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (Kinds(await planning.ReadAsync(2022)) is not [_, _, "Supplement"]) await Task.Delay(50, limit.Token);
        await IsCleanAsync(installation);

        await installation.Nodes[0].KillAsync();
        await ChangeOneByteAsync(installation);
        var (code, said, error) = await installation.TryToolAsync("verify", "--json");
        Assert.True(code == 1, $"{code}: {said}{error}");
        Assert.Contains("item-ninomiya-", said, StringComparison.Ordinal);
    }

    private static List<string?> Kinds(JsonElement cycle)
    {
        Assert.Equal("Closed", cycle.GetProperty("phase").GetString());
        return [.. cycle.GetProperty("certificates").EnumerateArray().Select(each => each.GetProperty("kind").GetString())];
    }

    private void CheckSummary(JsonElement summary, params TownYear[] years)
    {
        var (lines, standings) = (summary.GetProperty("lines").EnumerateArray().ToList(), summary.GetProperty("standings"));
        output.WriteLine($"{standings}, never judged {summary.GetProperty("neverJudged")}");
        Assert.Equal(16, lines.Count);
        Assert.Equal(16, standings.EnumerateObject().Where(count => count.Name is not "total").Sum(count => count.Value.GetInt32()) + summary.GetProperty("neverJudged").GetInt32());
        foreach (var (year, at) in years.Zip([2, 3]))
            foreach (var line in lines)
            {
                var (item, outcome) = (line.GetProperty("item").GetString(), line.GetProperty("years")[at].GetProperty("outcome"));
                Assert.Equal(year.CarriedOver.StartsWith($"ninomiya-{item}-20", StringComparison.Ordinal) ? "closed" : "judged", outcome.GetProperty("kind").GetString());
            }
    }

    private async Task IsCleanAsync(Installation installation)
    {
        var (code, said, error) = await installation.TryToolAsync("verify", "--json");
        Assert.True(code == 0, $"{code}: {said}{error}");
        output.WriteLine(said);
        Assert.Empty(Judge.Findings(await installation.RecordingAsync()).Select(finding => finding.ToString()));
    }

    // The fifth entry of one item's chain: a letter of its text becomes another.
    private static async Task ChangeOneByteAsync(Installation installation)
    {
        // Not even the owner may change history: he has to take the right, or the trigger, out of the way first.
        await installation.ChangeAsOwnerAsync(installation.Engine is DatabaseEngine.Sqlite ? "DROP TRIGGER journal_no_update" : "GRANT UPDATE ON journal TO CURRENT_USER");
        const string first = "(SELECT MIN(key) FROM journal WHERE grain_type = 'item')";
        await installation.ChangeAsOwnerAsync($"""
            UPDATE journal SET entry = substr(entry, 1, 19) || CASE substr(entry, 20, 1) WHEN 'a' THEN 'b' ELSE 'a' END || substr(entry, 21)
            WHERE seq = 5 AND key = {first}
            """);
    }
}
