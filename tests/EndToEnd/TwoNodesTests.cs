using System.Diagnostics;
using System.Globalization;
using System.Net;
using ReformFlow.Silo.Storage;
using ReformFlow.Tests.Checker;
using ReformFlow.Tests.EndToEnd.Load;
using ReformFlow.Tests.EndToEnd.Servers;
using ReformFlow.Tests.Web;
using Xunit.Abstractions;

namespace ReformFlow.Tests.EndToEnd;

/// <summary>Two nodes with pages and one without are one town: a person does not notice which one answers.</summary>
[Collection(Installations.Name)]
public class TwoNodesTests(Installations installations, ITestOutputHelper output)
{
    private static readonly TimeSpan Generous = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task APersonGoesFromNodeToNode_WithOneSession_AndSeesWhatTheOtherDid()
    {
        await using var installation = await installations.NewAsync(DatabaseEngine.PostgreSql, isCluster: true);
        await installation.StartAsync();
        var (first, second) = (installation.Nodes[0], installation.AddNode());
        var third = installation.AddNodeWithoutPages();
        await installation.IsReadyAsync(second);
        await UntilAsync("three nodes are members", async () => await installation.AskAsync<long>("SELECT COUNT(*) FROM orleansmembershiptable WHERE status = 3") == 3, third);
        using var client = new Client(installation, 1, new Tally(int.MaxValue));
        var sheet = installation.Sheets[3];
        var writer = (await client.ReadAsync(sheet, "kikaku-tanto")).WhoMay("Save").First(person => person.EndsWith("-tanto", StringComparison.Ordinal));
        using var browser = await new Browser(first.Address).AsAsync(writer);

        await IsOneSessionAsync(browser, first, second, sheet);
        await IsReadAtOnceAsync(browser, first, second, sheet);
        await AreNoticesSharedAsync(browser, first, second);

        await first.KillAsync();
        var stopped = Stopwatch.GetTimestamp();
        var seen = await client.ReadAsync(sheet, "kikaku-tanto");
        Assert.Equal(Outcome.Ok, await client.DoAsync(Operation.Of(client.NextId(), sheet, writer, seen.StateVersion, Officers.Body("Comment", "もう一つのノードから。"))));
        await installation.AnswersAllAsync(second);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"every sheet answers through the other node {Stopwatch.GetElapsedTime(stopped).TotalSeconds:F1} s after one was killed"));
        Assert.Equal(HttpStatusCode.OK, await browser.GetAsync(At(second, $"/sheets/{sheet}/history")));
        Assert.Contains("もう一つのノードから。", browser.Words, StringComparison.Ordinal);
    }

    // The cookie's and the forms' keys are in the database.
    private static async Task IsOneSessionAsync(Browser browser, Node first, Node second, string sheet)
    {
        foreach (var node in new[] { first, second })
        {
            Assert.Equal(HttpStatusCode.OK, await browser.GetAsync(At(node, "/tasks")));
            Assert.Contains($"/sheets/{sheet}", browser.Page, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.OK, await browser.GetAsync(At(first, $"/sheets/{sheet}/edit")));
        var fields = browser.Fields($"/sheets/{sheet}/edit");
        fields["narrative"] = "・一つ目のノードで開き、二つ目のノードで保存した。";
        fields["then"] = "save";
        Assert.True(await browser.PostAsync(At(second, $"/sheets/{sheet}/edit"), fields) is HttpStatusCode.SeeOther, browser.Words);
    }

    private static async Task IsReadAtOnceAsync(Browser browser, Node first, Node second, string sheet)
    {
        for (var time = 1; time <= 10; time++)
        {
            var text = $"{time}回目の保存。";
            await browser.GetAsync(At(first, $"/sheets/{sheet}/edit"));
            var fields = browser.Fields($"/sheets/{sheet}/edit");
            fields["narrative"] = text;
            fields["then"] = "save";
            Assert.True(await browser.PostAsync(At(first, $"/sheets/{sheet}/edit"), fields) is HttpStatusCode.SeeOther, browser.Words);
            await browser.GetAsync(At(second, $"/sheets/{sheet}"));
            Assert.Contains(text, browser.Words, StringComparison.Ordinal);
        }
    }

    // Whichever node's worker made it, both show it, and what is read on one is read on the other.
    private static async Task AreNoticesSharedAsync(Browser browser, Node first, Node second)
    {
        foreach (var node in new[] { first, second })
            await UntilAsync($"the notice is seen at {node.Address}", async () =>
            {
                await browser.GetAsync(At(node, "/inbox"));
                return browser.Words.Contains("調書の作成について", StringComparison.Ordinal);
            });
        Assert.Contains("未読", browser.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await browser.PostAsync(At(second, "/inbox/read"), browser.Fields("/inbox/read", "すべて既読にする")));
        await browser.GetAsync(At(first, "/inbox"));
        Assert.DoesNotContain("未読", browser.Words, StringComparison.Ordinal);
    }

    private static string At(Node node, string address) => new Uri(node.Address, address).ToString();

    private static async Task UntilAsync(string what, Func<Task<bool>> holds, Node? node = null)
    {
        for (var start = Stopwatch.GetTimestamp(); !await holds(); await Task.Delay(200))
            Assert.True(Stopwatch.GetElapsedTime(start) < Generous, $"waited in vain until {what}\n{node?.Said}");
    }
}
