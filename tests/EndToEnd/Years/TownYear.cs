using System.Text.RegularExpressions;
using ReformFlow.Tests.EndToEnd.Load;
using ReformFlow.Tests.Web;

namespace ReformFlow.Tests.EndToEnd.Years;

/// <summary>One fiscal year of the whole town: sixteen sheets, three of them late, one corrected, one without a sheet.</summary>
internal sealed partial class TownYear(PlanningDesk planning, Client client, Browser board, int year)
{
    private const int Late = 3;

    /// <summary>The sheet that became public twice.</summary>
    public string Corrected { get; private set; } = "";

    /// <summary>The sheet that was carried over.</summary>
    public string CarriedOver { get; private set; } = "";

    /// <summary>Takes every sheet to its end; the year is then ready to be closed.</summary>
    public async Task WorkAsync()
    {
        var sheets = await planning.SheetsAsync(year, "Draft");
        Assert.Equal(16, sheets.Count);
        (Corrected, CarriedOver) = (sheets[0], sheets[^1]);
        var joint = 0;
        foreach (var (at, sheet) in sheets.SkipLast(1 + Late).Index()) joint += await FinishAsync(sheet, at) > 1 ? 1 : 0;
        Assert.True(joint > 0, "no sheet had two leads");

        await BeLateAsync([.. sheets.SkipLast(1).TakeLast(Late)]);
        await new SheetRound(client, CarriedOver).CarryOverAsync("工事の完了が翌年度になるため。");
        await CorrectAsync();
    }

    // How many sections led it.
    private async Task<int> FinishAsync(string sheet, int at)
    {
        var round = new SheetRound(client, sheet);
        var writers = (await round.ReadAsync()).WhoMay("Save");
        await round.IsRefusedAsync(PlanningDesk.Officer, Officers.Body("Submit"));
        await round.FinishAsync($"・{year}年度の{sheet}の取り組み。", returned: at == 1, polished: at == 2);
        Assert.Equal(SectionsOf(writers), SectionsOf(round.Reviewers));
        return round.Reviewers.Count;
    }

    // The year cannot be closed while they are missing; they are late by the new dates, and finish all the same.
    private async Task BeLateAsync(List<string> late)
    {
        Assert.Equal(409, (await planning.TryAsync(year, "close", new { }, PlanningDesk.Approver)).Status);
        Assert.Equal(422, (await planning.TryAsync(year, "dates", new { dates = PlanningDesk.Dates(-10), reason = "" })).Status);
        Assert.Equal(0, await LateOnBoardAsync());
        await planning.DoAsync(year, "dates", new { dates = PlanningDesk.Dates(-10), reason = "議会の日程が早まったため。" });
        Assert.Equal(Late + 1, await LateOnBoardAsync());
        Assert.Equal(Late + 1, (await planning.SheetsAsync(year, "Draft")).Count);
        foreach (var sheet in late) await FinishAsync(sheet, Late);
        Assert.Equal(1, await LateOnBoardAsync());
    }

    private async Task CorrectAsync()
    {
        const string reason = "窓口の件数に二重の数え上げがあった。";
        await new SheetRound(client, Corrected).CorrectAsync(await planning.WriterAsync(Corrected), reason);
        var published = await planning.PublishedAsync(Corrected, 2);
        Assert.Equal(reason, published.GetProperty("correction").GetProperty("reason").GetString());
        Assert.NotEqual(published.GetProperty("content").GetRawText(), published.GetProperty("correction").GetProperty("before").GetRawText());
    }

    private async Task<int> LateOnBoardAsync()
    {
        await board.GetAsync($"/board/gyokaku-r1/{year}");
        return Overdue().Count(board.Words);
    }

    // A drafter, a deputy drafter and a chief are called after their section.
    private static SortedSet<string> SectionsOf(IEnumerable<string> people) => [.. people.Select(person => person[..person.LastIndexOf('-')])];

    [GeneratedRegex(@"\d+開庁日超過")]
    private static partial Regex Overdue();
}
