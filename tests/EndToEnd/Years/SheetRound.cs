using System.Text.Json.Nodes;
using ReformFlow.Tests.Checker;
using ReformFlow.Tests.EndToEnd.Load;

namespace ReformFlow.Tests.EndToEnd.Years;

/// <summary>Takes one sheet from its writer to the public, each step by whoever the API says is in turn.</summary>
internal sealed class SheetRound(Client client, string sheet)
{
    /// <summary>Who reviewed it for its sections.</summary>
    public List<string> Reviewers { get; } = [];

    /// <summary>Writes, reviews, approves and publishes.</summary>
    /// <param name="text">What the section writes.</param>
    /// <param name="returned">Whether the chief sends it back once.</param>
    /// <param name="polished">Whether planning mends the wording.</param>
    public async Task FinishAsync(string text, bool returned = false, bool polished = false)
    {
        await SubmitAsync(text);
        if (returned)
        {
            var seen = await ReadAsync();
            await DoAsync(seen, seen.WhoMay("Endorse")[0], Officers.Body("Return", "件数の根拠を書き足してください。"));
            await SubmitAsync($"{text}\n・根拠は窓口の記録による。");
        }
        await ReviewAsync();
        if (polished) await DoAsync(await ReadAsync(), PlanningDesk.Officer, Officers.Body("Polish", content: (await ReadAsync()).Polished($"{text}（字句を整えた）")));
        var ready = await ReadAsync();
        await DoAsync(ready, Assert.Single(ready.WhoMay("Approve")), Officers.Body("Approve"));
        await DoAsync(await ReadAsync(), PlanningDesk.Officer, Officers.Body("Publish"));
        Assert.Equal("Published", (await ReadAsync()).Stage);
    }

    /// <summary>The section asks for a correction of what is public, planning opens it, and it goes the whole way again.</summary>
    public async Task CorrectAsync(string writer, string reason)
    {
        await DoAsync(await ReadAsync(), writer, Officers.Body("AskCorrection", reason));
        await DoAsync(await ReadAsync(), PlanningDesk.Officer, Officers.Body("Correct", reason));
        await FinishAsync("・訂正した内容。件数を数え直した。");
    }

    /// <summary>Planning closes it for the year.</summary>
    public async Task CarryOverAsync(string reason)
    {
        var body = Officers.Body("CloseWithoutSheet", reason);
        body["closeReason"] = "CarriedOver";
        await DoAsync(await ReadAsync(), PlanningDesk.Approver, body);
    }

    /// <summary>The sheet now.</summary>
    public Task<SeenSheet> ReadAsync() => client.ReadAsync(sheet, PlanningDesk.Officer);

    /// <summary>Somebody tries what is not his to do.</summary>
    public async Task IsRefusedAsync(string person, JsonObject body) =>
        Assert.Equal(Outcome.Fail, await client.DoAsync(Operation.Of(client.NextId(), sheet, person, (await ReadAsync()).StateVersion, body)));

    // A figure may be odd; the writer explains it and saves again.
    private async Task SubmitAsync(string text)
    {
        var seen = await ReadAsync();
        do
        {
            await DoAsync(seen, seen.WhoMay("Save")[0], Officers.Body("Save", content: seen.Written(text)));
            seen = await ReadAsync();
        }
        while (!seen.IsComplete);
        await DoAsync(seen, seen.WhoMay("Submit")[0], Officers.Body("Submit"));
    }

    private async Task ReviewAsync()
    {
        Reviewers.Clear();
        for (var seen = await ReadAsync(); seen.Stage is "DepartmentReview"; seen = await ReadAsync())
        {
            Reviewers.Add(seen.WhoMay("Endorse")[0]);
            await DoAsync(seen, Reviewers[^1], Officers.Body("Endorse"));
        }
    }

    private async Task DoAsync(SeenSheet seen, string person, JsonObject body) =>
        Assert.True(await client.DoAsync(Operation.Of(client.NextId(), sheet, person, seen.StateVersion, body)) is Outcome.Ok, $"{person} could not {body["verb"]} {sheet} at {seen.Stage}");
}
