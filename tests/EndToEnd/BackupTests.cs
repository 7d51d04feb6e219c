using ReformFlow.Silo.Storage;
using ReformFlow.Tests.Checker;
using ReformFlow.Tests.EndToEnd.Load;
using ReformFlow.Tests.EndToEnd.Servers;
using Xunit.Abstractions;

namespace ReformFlow.Tests.EndToEnd;

/// <summary>A backup is taken while people work, and brought back somewhere else.</summary>
[Collection(Installations.Name)]
public class BackupTests(Installations installations, ITestOutputHelper output)
{
    [Theory, EachDatabase]
    public async Task ABackupWhileEightClientsAct_HasEverythingThatWasAcknowledgedBefore(DatabaseEngine engine)
    {
        await using var installation = await installations.NewAsync(engine);
        await installation.StartAsync();
        var (run, began, folder) = (new Run(installation, clients: 8), 0L, Path.Combine(installation.Folder, "backup"));
        await run.WorkAsync(async done =>
        {
            while (!done.IsCancellationRequested && run.Tally.Done < Run.Acts / 2) await Task.Delay(50, CancellationToken.None);
            began = ClientHistory.Now;
            await installation.ToolAsync("backup", folder);
        });
        await installation.Nodes[0].KillAsync();

        await using var elsewhere = await installations.NewAsync(engine);
        output.WriteLine(await elsewhere.ToolAsync("restore", folder));
        output.WriteLine(await elsewhere.ToolAsync("verify"));

        var original = await installation.RecordingAsync();
        var restored = await elsewhere.RecordingAsync(installation.Histories);
        var (before, has) = (original.Attempts.Where(attempt => attempt.Outcome is Outcome.Ok && attempt.DoneAt < began).Select(attempt => attempt.OpId).Distinct().ToList(),
            restored.Journal.Select(row => row.Operation).OfType<string>().ToHashSet());
        output.WriteLine($"{before.Count} acts acknowledged before the backup began, {restored.Journal.Count} of {original.Journal.Count} entries restored");
        Assert.True(before.Count > Run.Acts / 4, "the backup began too early to prove anything");
        Assert.Equal([], before.Except(has));

        // As far as it goes, the restored copy is as consistent as the original.
        Assert.Empty(Judge.Findings(restored with { Attempts = [.. restored.Attempts.Where(attempt => has.Contains(attempt.OpId))], Views = [] }));
        Assert.Empty(Judge.Findings(original));
    }
}
