using System.Net;

namespace ReformFlow.Tests.Web.Work;

/// <summary>確定照会 by forms alone: a value that stays 未確定, becomes public, and is settled later without touching anything else.</summary>
public class SecondCollectionTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Item = "item-8", Sheet = $"/sheets/ninomiya-{Item}-2022", Year = "/cycles/gyokaku-r1/2022", Public = $"/ninomiya/gyokaku-r1/{Item}";

    [Fact]
    public async Task AnOpenValue_IsPublishedThenSettledByAShortRoute()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync(Year);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.SendAsync($"{Year}/dates", new() { ["secondCollectionFrom"] = "2023-05-31", ["reason"] = "決算" }));
        Assert.Contains("6月1日以降", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync($"{Year}/dates", new() { ["publishOn"] = "", ["secondCollectionFrom"] = "2031-06-01", ["secondCollectionDue"] = "2031-06-20", ["secondDecisionDue"] = "2031-06-27", ["reason"] = "決算" }));
        await officer.GetAsync(officer.Location!);
        Assert.Contains("提出期限 令和13年6月20日", officer.Words, StringComparison.Ordinal);

        using var drafter = await server.Browser().AsAsync("zaimu-tanto");
        await WriteAsync(drafter, "未確定");
        Assert.Contains("確定照会で改めて照会する値（金額など）だけです", drafter.Words, StringComparison.Ordinal);
        await officer.GetAsync($"/plans/gyokaku-r1/items/{Item}");
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync("/plans/gyokaku-r1/acts", new() { ["timing"] = "AfterClosing" }, "value=\"timing\""));
        await WriteAsync(drafter, "未確定");
        Assert.Equal(HttpStatusCode.SeeOther, drafter.Answer.StatusCode);
        await DecideAsync(officer);
        Assert.Equal(HttpStatusCode.OK, await officer.GetAsync(Public));
        Assert.Contains("未確定<small>（6月1日以降に確定）", officer.Words, StringComparison.Ordinal);

        await officer.GetAsync(Sheet);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync($"{Sheet}/acts", holding: "value=\"CollectFinal\""));
        await drafter.GetAsync($"{Sheet}/edit");
        Assert.DoesNotContain("name=\"narrative\"", drafter.Page, StringComparison.Ordinal);
        await WriteAsync(drafter, "未確定");
        Assert.Contains("「未確定」のまま提出できません", drafter.Words, StringComparison.Ordinal);
        await WriteAsync(drafter, "1");
        Assert.Equal(HttpStatusCode.SeeOther, drafter.Answer.StatusCode);

        using var chief = await server.Browser().AsAsync("zaimu-kacho");
        await chief.GetAsync(Sheet);
        Assert.Contains("<del>未確定</del>", chief.Words, StringComparison.Ordinal);
        Assert.Contains("<summary>調書の全体（ほかの欄は変わっていません）", chief.Words, StringComparison.Ordinal);
        await DecideAsync(officer);
        Assert.Equal(HttpStatusCode.OK, await officer.GetAsync($"{Public}/2022/v2"));
        Assert.Contains("確定した値（第1版から）", officer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("正誤表", officer.Words, StringComparison.Ordinal);
        await officer.GetAsync($"{Public}/2022/v1");
        Assert.Contains("この版の未確定の値が確定しました", officer.Words, StringComparison.Ordinal);
    }

    private static async Task WriteAsync(Browser drafter, string value)
    {
        await drafter.GetAsync($"{Sheet}/edit");
        var fields = drafter.Fields($"{Sheet}/edit").Keys;
        var fill = fields.Where(name => name.StartsWith("value-", StringComparison.Ordinal)).ToDictionary(name => name, _ => value);
        if (fields.Contains("narrative")) fill["narrative"] = "・決算を待っている。";
        fill["then"] = "submit";
        await drafter.SendAsync($"{Sheet}/edit", fill);
    }

    private async Task DecideAsync(Browser officer)
    {
        foreach (var (who, verb) in new[] { ("zaimu-kacho", "Endorse"), ("kikaku-seisaku-kacho", "Approve") })
        {
            using var decider = await server.Browser().AsAsync(who);
            await decider.GetAsync(Sheet);
            Assert.Equal(HttpStatusCode.SeeOther, await decider.SendAsync($"{Sheet}/acts", holding: $"value=\"{verb}\""));
        }
        await officer.GetAsync(Sheet);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync($"{Sheet}/acts", holding: "value=\"Publish\""));
    }
}
