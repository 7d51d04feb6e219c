using System.Diagnostics;
using System.Globalization;
using ReformFlow.Silo.Storage;
using ReformFlow.Tests.Checker;
using ReformFlow.Tests.EndToEnd.Load;
using ReformFlow.Tests.EndToEnd.Servers;
using Xunit.Abstractions;

namespace ReformFlow.Tests.EndToEnd;

/// <summary>Sixteen clients, the same few sheets, repeated, stale and misused requests: nothing acknowledged is lost, nothing is done twice.</summary>
[Collection(Installations.Name)]
public class LoadTests(Installations installations, ITestOutputHelper output)
{
    private const int ActsBetweenKills = 300;

    [Theory, EachDatabase]
    public async Task SixteenClients_LoseNothing(DatabaseEngine engine)
    {
        await using var installation = await installations.NewAsync(engine);
        await installation.StartAsync();
        var run = new Run(installation);

        await run.WorkAsync();

        await IsCleanAsync(run);
        // The checker as a program, over the same files; and again when a client's notes are missing, so that it is asked about acts of nobody.
        Assert.Equal(0, await installation.CheckerAsync());
        File.Delete(Path.Combine(installation.Histories, "client-0.jsonl"));
        Assert.Equal(1, await installation.CheckerAsync());
    }

    [Theory, EachDatabase]
    public async Task SixteenClients_LoseNothing_WhenTheProcessIsKilledEveryFewSeconds(DatabaseEngine engine)
    {
        await using var installation = await installations.NewAsync(engine);
        await installation.StartAsync();
        var (run, kills, longest) = (new Run(installation), 0, TimeSpan.Zero);

        await run.WorkAsync(async done =>
        {
            var chance = new Random(1);
            // The first one soon, so that no machine is done before it; later ones after some work, so that a slow machine is done at all.
            for (var (pause, acts) = (500, 0); !done.IsCancellationRequested; (pause, acts) = (chance.Next(2000, 4000), run.Tally.Done + ActsBetweenKills))
            {
                await Task.Delay(pause, CancellationToken.None);
                while (!done.IsCancellationRequested && run.Tally.Done < acts) await Task.Delay(20, CancellationToken.None);
                if (done.IsCancellationRequested) break;
                await installation.Nodes[0].KillAsync();
                kills++;
                installation.Nodes[0].Start();
                var took = await installation.IsReadyAsync(installation.Nodes[0]);
                if (took > longest) longest = took;
            }
        });

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engine}: {kills} kills, longest restart {longest.TotalSeconds:F1} s"));
        Assert.True(kills > 0, "the run was over before the first kill");
        await IsCleanAsync(run);
    }

    [Fact]
    public async Task TwoNodes_LoseNothing_WhenOneIsKilled_AndTheOtherAnswersEverythingAgain()
    {
        await using var installation = await installations.NewAsync(DatabaseEngine.PostgreSql, isCluster: true);
        await installation.StartAsync();
        var survivor = installation.AddNode();
        await installation.IsReadyAsync(survivor);
        var (run, gap, back) = (new Run(installation), TimeSpan.MaxValue, TimeSpan.MaxValue);

        await run.WorkAsync(async done =>
        {
            while (!done.IsCancellationRequested && run.Tally.Done < Run.Acts / 2) await Task.Delay(50, CancellationToken.None);
            var killed = Stopwatch.GetTimestamp();
            await installation.Nodes[0].KillAsync();
            await installation.AnswersAllAsync(survivor);
            gap = Stopwatch.GetElapsedTime(killed);
            installation.Nodes[0].Start();
            back = await installation.IsReadyAsync(installation.Nodes[0]);
        });

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the survivor answered all sheets {gap.TotalSeconds:F1} s after the kill; the killed node was back after {back.TotalSeconds:F1} s"));
        Assert.True(gap < TimeSpan.FromSeconds(60), $"the surviving node needed {gap}");
        await IsCleanAsync(run);
    }

    private async Task IsCleanAsync(Run run)
    {
        output.WriteLine(run.Tally.ToString());
        var recording = await run.RecordingAsync();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a fresh process answered after {run.FreshStart.TotalSeconds:F1} s"));
        output.WriteLine(Judge.Summary(recording));
        var findings = Judge.Findings(recording);
        Assert.True(findings.Count == 0, string.Join('\n', findings.Take(30)));
        Assert.True(recording.Attempts.Count(attempt => attempt.Outcome is Outcome.Ok) >= Run.Acts, "fewer acts were acknowledged than the run wanted");
        Assert.NotEmpty(recording.Frozen);
        FaultTests.AllAreFound(recording, output);
    }
}
