using System.Net;

namespace ReformFlow.Tests.Web.Towns;

public class TownPageTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Changes = "/town/changes";

    [Fact]
    public async Task Planning_FillsAndEmptiesPosts()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync("/town");
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync(Changes, new() { ["name"] = "新しい職員", ["person"] = "atarashii" }, "value=\"join\""));
        await officer.GetAsync("/town");
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync(Changes, new() { ["post"] = "gesuido-tanto", ["person"] = "atarashii" }, "value=\"appoint\""));
        await officer.GetAsync("/town");
        Assert.Contains("下水道課担当者、新しい職員", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync(Changes, new() { ["tenure"] = "kyoiku-bucho kyoiku-bucho", ["lastDay"] = "2020-01-31" }, "value=\"release\""));
        await officer.GetAsync("/town");
        Assert.Contains("欠員：1", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.SendAsync(Changes, new() { ["name"] = "同じ職員", ["person"] = "atarashii" }, "value=\"join\""));
        Assert.Contains("すでに登録されています", officer.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"同じ職員\"", officer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChief_AssignsWritersOfHisOwnSectionOnly()
    {
        using var chief = await server.Browser().AsAsync("zaimu-kacho");
        await chief.GetAsync("/town");
        Assert.Contains("<option value=\"zaimu-fuku\"", chief.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"join\"", chief.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await chief.SendAsync(Changes, new() { ["post"] = "zaimu-fuku", ["person"] = "zaimu-kacho" }, "value=\"appoint\""));
        await chief.GetAsync("/town");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await chief.SendAsync(Changes, new() { ["post"] = "somu-tanto", ["person"] = "zaimu-kacho" }, "value=\"appoint\""));
        Assert.Contains("この変更をする役割ではありません", chief.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_RegistersHisOwnAbsence()
    {
        using var drafter = await server.Browser().AsAsync("somu-tanto");
        await drafter.GetAsync("/town");
        Assert.DoesNotContain("value=\"appoint\"", drafter.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await drafter.SendAsync(Changes, new() { ["person"] = "somu-tanto", ["from"] = "2031-05-02", ["to"] = "2031-05-01" }, "value=\"absence\""));
        Assert.Contains("日付を直してください", drafter.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await drafter.SendAsync(Changes, new() { ["person"] = "somu-tanto", ["from"] = "2031-05-01", ["to"] = "2031-05-02" }, "value=\"absence\""));
        await drafter.GetAsync("/town");
        Assert.Contains("総務課担当者　5月1日", drafter.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await drafter.SendAsync(Changes, new() { ["person"] = "zaimu-tanto", ["from"] = "2031-05-01", ["to"] = "2031-05-02" }, "value=\"absence\""));
    }
}
