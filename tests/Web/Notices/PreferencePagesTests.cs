using System.Net;

namespace ReformFlow.Tests.Web.Notices;

/// <summary>Officers choose how they are told.</summary>
public class PreferencePagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Own = "/inbox/preferences", Everybody = "/admin/notices/preferences";

    [Fact]
    public async Task AT41_OffOnEveryChannel_IsRefusedInWords_AndWhatWasChosenStays()
    {
        using var officer = await server.Browser().AsAsync("zaimu-kacho");
        await officer.GetAsync(Own);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.SendAsync(Own, new() { ["way-Requests-Email"] = "Off", ["from"] = "07:30", ["to"] = "19:00" }));
        Assert.Contains("「依頼」：対応が必要な通知と期限超過の通知は、すべての経路で受け取らない設定にはできません", officer.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"07:30\"", officer.Page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"Off\" selected", officer.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsChosen_IsShownAgain_AndCounted()
    {
        using var officer = await server.Browser().AsAsync("somu-kacho");
        await officer.GetAsync(Own);
        Assert.Contains("今の設定だと、直近30日のお知らせは", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync(Own, new() { ["way-Results-Email"] = "Digest", ["from"] = "09:00", ["to"] = "17:00", ["calendar"] = "yes" }));
        await officer.GetAsync(officer.Location!);
        Assert.Contains("設定を変えました", officer.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"09:00\"", officer.Page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"yes\" selected", officer.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20:00", "07:00", "始まりを終わりより前に"), InlineData("05:00", "08:00", "7時から20時まで"), InlineData("08:00", "", "両方を入れるか")]
    public async Task Hours_ThatCannotBe_AreRefused(string from, string to, string why)
    {
        using var officer = await server.Browser().AsAsync("zaimu-tanto");
        await officer.GetAsync(Own);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.SendAsync(Own, new() { ["from"] = from, ["to"] = to }));
        Assert.Contains(why, officer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheStandard_IsPlannings()
    {
        using var planner = await server.Browser().AsAsync("kikaku-tanto");
        await planner.GetAsync(Everybody);
        Assert.Equal(HttpStatusCode.SeeOther, await planner.SendAsync(Everybody, new() { ["calendar"] = "yes" }));
        await planner.GetAsync("/admin/notices");
        Assert.Contains("通知の設定の変更", planner.Words, StringComparison.Ordinal);

        using var chief = await server.Browser().AsAsync("zaimu-kacho");
        Assert.Equal(HttpStatusCode.NotFound, await chief.GetAsync(Everybody));
        await chief.GetAsync(Own);
        Assert.Contains("標準（添付する）", chief.Words, StringComparison.Ordinal);
    }
}
