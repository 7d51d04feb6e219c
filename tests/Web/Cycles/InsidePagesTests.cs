using System.Globalization;
using System.Net;
using ReformFlow.Tests.Web.Api;

namespace ReformFlow.Tests.Web.Cycles;

/// <summary>中間点検 by its pages in the demonstration's year, and over HTTP in the year before, which nobody has opened.</summary>
public class InsidePagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Inside = "/cycles/gyokaku-r1/2022/inside", Board = "/board/gyokaku-r1/2022", Api = "/api/v1/plans/gyokaku-r1/cycles/2021";

    [Fact]
    public async Task AnInterimCheck_IsSetAnsweredAndShownWhereTheSheetIsWritten()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(9).DateTime);
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync(Inside);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.SendAsync($"{Inside}/add", new() { ["name"] = "上半期", ["askFrom"] = Day(today), ["due"] = Day(today.AddDays(-1)) }));
        Assert.Contains("照会日から後の回答期限", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync($"{Inside}/add", new() { ["name"] = "上半期", ["askFrom"] = Day(today), ["due"] = Day(today.AddDays(14)) }));
        await officer.GetAsync(Inside);
        Assert.Contains("回答 0件、未回答 16件", officer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain($"action=\"{Inside}/answer\"", officer.Page, StringComparison.Ordinal);

        using var drafter = await server.Browser().AsAsync("zaimu-tanto");
        await drafter.GetAsync("/tasks");
        Assert.Contains("中間点検「上半期」</a>の回答をお待ちしています", drafter.Words, StringComparison.Ordinal);
        await drafter.GetAsync(Inside);
        Assert.DoesNotContain($"action=\"{Inside}/add\"", drafter.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await drafter.SendAsync($"{Inside}/answer", new() { ["status"] = "", ["words"] = "遅れている" }, "value=\"item-7\""));
        Assert.Contains("状況を選び", drafter.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await drafter.SendAsync($"{Inside}/answer", new() { ["status"] = "Delayed", ["words"] = "契約が遅れている。" }, "value=\"item-7\""));
        await drafter.GetAsync("/sheets/ninomiya-item-7-2022/edit");
        Assert.Contains("中間点検「上半期」の回答", drafter.Words, StringComparison.Ordinal);
        Assert.Contains("契約が遅れている。", drafter.Words, StringComparison.Ordinal);

        await officer.GetAsync(Board);
        Assert.Contains("16件中1件が回答", officer.Words, StringComparison.Ordinal);
        await officer.GetAsync(Inside);
        Assert.DoesNotContain($"action=\"{Inside}/drop\"", officer.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSame_OverHttp()
    {
        var (officer, drafter) = (await ApiClient.ForAsync(server, "kikaku-tanto"), await ApiClient.ForAsync(server, "zaimu-tanto"));
        var seen = (await officer.GetAsync(Api)).Json.GetProperty("version").GetInt64();
        var set = await officer.PostAsync($"{Api}/checks", """{"check":{"name":"第3四半期","askFrom":"2031-01-05","due":"2031-01-20"}}""", ApiClient.NewKey(), seen);
        var number = set.Json.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("name").GetString() == "第3四半期").GetProperty("number").GetInt32();

        const string answer = """{"item":"item-13","status":"OnTrack","words":"予定どおり。"}""";
        Assert.Equal("NotYourRole", (await officer.PostAsync($"{Api}/checks/{number}/answers", answer, ApiClient.NewKey())).Problem(403));
        Assert.Equal("NoSuchCheck", (await drafter.PostAsync($"{Api}/checks/99/answers", answer, ApiClient.NewKey())).Problem(404));
        var answered = await drafter.PostAsync($"{Api}/checks/{number}/answers", answer, ApiClient.NewKey());
        Assert.Equal("予定どおり。", answered.Json.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("number").GetInt32() == number).GetProperty("answers")[0].GetProperty("words").GetString());
        Assert.Equal("CheckAnswered", (await officer.PostAsync($"{Api}/checks", $$"""{"number":{{number}}}""", ApiClient.NewKey(), answered.Json.GetProperty("version").GetInt64())).Problem(409));
        Assert.Equal("NotAskedInJanuary", (await drafter.PostAsync($"{Api}/early-values", """{"item":"item-13","series":"nothing","value":"5"}""", ApiClient.NewKey())).Problem(409));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
