using ReformFlow.Silo.Storage;
using ReformFlow.Tests.EndToEnd.Servers;
using Xunit.Abstractions;

namespace ReformFlow.Tests.EndToEnd.Notices;

/// <summary>kill -9 of the process that sends: two hundred letters for each moment at which it can die, on each database.</summary>
[Collection(Installations.Name)]
public class KilledWorkerTests(Installations installations, ITestOutputHelper output)
{
    private const int Letters = 200, Before = 20;

    private static readonly bool IsFull = Environment.GetEnvironmentVariable("REFORMFLOW_FULL") == "1";

    [Theory, EachDatabase]
    public async Task KilledAtEachOfFiveMoments_ItLosesNoLetter_AndDoublesOnlyWhatNobodyKnows(DatabaseEngine engine)
    {
        await using var relay = new Relay();
        await using var installation = await Postbag.OpenAsync(installations, engine, relay);
        await installation.StartEmptyAsync();
        await installation.Nodes[0].KillAsync();
        var bag = new Postbag(installation, relay);

        // With one letter a minute the others of the first lease wait for their turn: taken, and not begun.
        installation.Set("ReformFlow:Outbox:EmailPerMinute", "1");
        await DieAsync("leased", () => bag.UntilAsync(async () => await bag.CountAsync($"status = 'Sending' AND {NotBegun}") > 0, "a lease without an attempt"));
        installation.Set("ReformFlow:Outbox:EmailPerMinute", "10000");
        await DieAsync("begun", () => ReachedAsync("RCPT"));
        await DieAsync("sending", () => ReachedAsync("dot"));
        await DieAsync("answered", AnsweredAsync);
        await DieAsync("stored", () => bag.UntilAsync(async () => await bag.CountAsync("status = 'Sent' AND notice LIKE 'planted/stored/%'") >= Before, "a stored result"));
        await bag.FinishAsync();

        output.WriteLine($"{engine}: {relay.Count} mails, {await bag.JudgeAsync()} letters came twice");
        Assert.Equal(5 * Letters, await bag.CountAsync("status = 'Sent'"));
        Assert.True(await bag.CountAsync("EXISTS (SELECT 1 FROM delivery_attempt a WHERE a.delivery = d.id AND a.uncertain AND a.code = 'lease-lost')") >= 3, "no death left an unknown result");

        async Task DieAsync(string moment, Func<Task> comes)
        {
            await bag.PlantAsync(moment, Letters);
            await bag.PassTimeAsync();
            installation.Nodes[0].Start();
            await comes();
            await installation.Nodes[0].KillAsync();
        }

        // The server keeps it waiting for ever at this word.
        async Task ReachedAsync(string word)
        {
            var (reached, never) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource());
            relay.At(word, Before, () =>
            {
                reached.TrySetResult();
                return never.Task;
            });
            await bag.UntilAsync(() => Task.FromResult(reached.Task.IsCompleted), word);
        }

        // Nobody can write when the server says that it has the mail, and so it is when the process dies.
        async Task AnsweredAsync()
        {
            var held = new TaskCompletionSource<IAsyncDisposable>(TaskCreationOptions.RunContinuationsAsynchronously);
            relay.At("dot", Before, () => installation.HoldAsync().ContinueWith(held.SetFromTask, TaskScheduler.Default));
            await using var hold = await held.Task.WaitAsync(Postbag.Guard);
            var mails = relay.Count;
            // Long enough for the answer to be read; the result waits for the database for seconds.
            await Task.Delay(300);
            await installation.Nodes[0].KillAsync();
            Assert.InRange(relay.Count, mails, mails + 4);
        }
    }

    private const string NotBegun = "NOT EXISTS (SELECT 1 FROM delivery_attempt a WHERE a.delivery = d.id)";

    [Theory, EachDatabase]
    public async Task AT17_KilledAtAnyMoment_EachLetterEnds_AndIsThereOnce(DatabaseEngine engine)
    {
        var kills = IsFull ? 100 : 3;
        await using var relay = new Relay();
        await using var installation = await Postbag.OpenAsync(installations, engine, relay);
        await installation.StartEmptyAsync();
        await installation.Nodes[0].KillAsync();
        var (bag, chance) = (new Postbag(installation, relay), new Random(17));

        for (var kill = 0; kill < kills; kill++)
        {
            await bag.PlantAsync($"k{kill}", 100);
            await bag.PassTimeAsync();
            var before = relay.Count;
            installation.Nodes[0].Start();
            await bag.UntilAsync(() => Task.FromResult(relay.Count > before), "the first mail");
            await Task.Delay(chance.Next(400));
            await installation.Nodes[0].KillAsync();
        }
        await bag.FinishAsync();

        output.WriteLine($"{engine}: {kills} kills, {relay.Count} mails, {await bag.JudgeAsync()} letters came twice");
        Assert.Equal(kills * 100, await bag.CountAsync("status = 'Sent'"));
    }

    [Fact]
    public async Task AT18_TwoProcesses_SendEachLetterOnce()
    {
        var letters = IsFull ? 10_000 : 1_000;
        await using var relay = new Relay();
        await using var installation = await Postbag.OpenAsync(installations, DatabaseEngine.PostgreSql, relay, isCluster: true);
        await installation.StartEmptyAsync();
        var second = installation.AddNode();
        await installation.AnswersPagesAsync(second);
        var bag = new Postbag(installation, relay);

        await bag.PlantAsync("both", letters);
        var owners = new HashSet<string>();
        await bag.UntilAsync(async () =>
        {
            owners.UnionWith(await installation.ListAsync<string>("SELECT DISTINCT lease_owner FROM delivery WHERE status = 'Sending'"));
            return await bag.CountAsync("status = 'Sent'") == letters;
        }, "the end of all letters");

        Assert.Equal(0, await bag.JudgeAsync());
        Assert.Equal(2, owners.Count);
    }
}
