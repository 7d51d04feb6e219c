using System.Net;

namespace ReformFlow.Tests.Web.Notices;

/// <summary>The outbox as officers and operators see it.</summary>
public class NoticePagesTests(NoticePagesTests.Planted server) : IClassFixture<NoticePagesTests.Planted>
{
    private const string Page = "/admin/notices";

    public sealed class Planted : RunningServer, IAsyncLifetime
    {
        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await PlantedLetters.PlantAsync(this);
        }
    }

    [Theory]
    [InlineData("kikaku-tanto", HttpStatusCode.OK), InlineData("kikaku-seisaku-kacho", HttpStatusCode.OK), InlineData("admin", HttpStatusCode.OK)]
    [InlineData("zaimu-kacho", HttpStatusCode.NotFound), InlineData("somu-tanto", HttpStatusCode.NotFound)]
    public async Task TheOperations_AreForPlanningAndAdministrators(string account, HttpStatusCode answer)
    {
        using var officer = await server.Browser().AsAsync(account);
        Assert.Equal(answer, await officer.GetAsync(Page));
        Assert.Equal(answer is HttpStatusCode.OK, officer.Words.Contains("通知の運用", StringComparison.Ordinal));
        Assert.Equal(answer, await officer.GetAsync($"{Page}/{PlantedLetters.Sent}"));
    }

    [Theory]
    [InlineData(PlantedLetters.Sent, PlantedLetters.Sent), InlineData("01935000000070008000000000005E", PlantedLetters.Sent), InlineData("財務課担当者", PlantedLetters.Sent)]
    [InlineData("http://127.0.0.1:5080/sheets/ninomiya-item-6-2022", PlantedLetters.Waiting), InlineData("ninomiya-item-7-2022", PlantedLetters.Sent)]
    public async Task AT44_TheNumberAPersonOrASheet_LeadsToTheNoticesWholeWay(string words, string found)
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync($"{Page}?find={Uri.EscapeDataString(words)}");
        Assert.Contains($"{Page}/{found}", officer.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AT44_OneNotice_IsShownFromItsCauseToItsReceipt()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync($"{Page}/{PlantedLetters.Sent}");
        foreach (var words in new[] { "act-of-publication", "第1版を公表しました", "zaimu-tanto@example.lg.jp", "送信済", "250 2.0.0 queued as A1", "二重に届きます" })
            Assert.Contains(words, officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await officer.GetAsync($"{Page}/nothing"));
    }

    [Fact]
    public async Task AT38_ADeadLetter_IsATask_IsSentAgain_AndCancelledWithAReason()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync("/tasks");
        Assert.Contains("届かなかった通知が", officer.Words, StringComparison.Ordinal);
        await officer.GetAsync(Page);
        Assert.Contains("550 5.1.1 User unknown", officer.Words, StringComparison.Ordinal);

        // Otherwise it would be gone before it could be cancelled.
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync($"{Page}/channels/Email/stop", new() { ["reason"] = "試験のため" }));
        await officer.GetAsync($"{Page}/{PlantedLetters.Dead}");
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync($"{Page}/{PlantedLetters.Dead}/resend"));
        await officer.GetAsync($"{Page}/{PlantedLetters.Dead}");
        Assert.Contains("2回目", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.SendAsync($"{Page}/{PlantedLetters.Dead}/cancel"));
        Assert.Contains("理由を500字までで", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync($"{Page}/{PlantedLetters.Dead}/cancel", new() { ["reason"] = "電話で伝えた" }));

        await officer.GetAsync(Page);
        Assert.Contains("届かなかった通知はありません", officer.Words, StringComparison.Ordinal);
        Assert.Contains("電話で伝えた", officer.Words, StringComparison.Ordinal);
        Assert.Contains("再送</th>", officer.Words, StringComparison.Ordinal);
        await officer.SendAsync($"{Page}/channels/Email/start");
    }

    [Fact]
    public async Task AChannel_IsStoppedWithAReason_AndStarted()
    {
        using var officer = await server.Browser().AsAsync("admin");
        await officer.GetAsync(Page);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.SendAsync($"{Page}/channels/Email/stop", new() { ["reason"] = " " }));
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync($"{Page}/channels/Email/stop", new() { ["reason"] = "証明書の更新" }));
        await officer.GetAsync(Page);
        Assert.Contains("証明書の更新", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync($"{Page}/channels/Email/start"));
        await officer.GetAsync(Page);
        Assert.DoesNotContain("証明書の更新</dd>", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await officer.PostAsync($"{Page}/channels/1/start", new Dictionary<string, string> { ["__RequestVerificationToken"] = officer.Fields("/sign-out")["__RequestVerificationToken"] }));
    }

    [Fact]
    public async Task WhereTeamsIsOff_ThePageDoesNotNameIt()
    {
        using var officer = await server.Browser().AsAsync("admin");
        foreach (var page in new[] { Page, "/admin" })
        {
            await officer.GetAsync(page);
            Assert.DoesNotContain("Teams", officer.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WhoMayReadASheet_SeesWhoWasToldWhat_WithoutAddresses()
    {
        using var drafter = await server.Browser().AsAsync("somu-tanto");
        await drafter.GetAsync("/sheets/ninomiya-item-7-2022/notices");
        foreach (var words in new[] { "財務課担当者", "第1版を公表しました", "メール", "送信済" }) Assert.Contains(words, drafter.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("example.lg.jp", drafter.Words, StringComparison.Ordinal);
        using var nobody = server.Browser();
        Assert.Equal(HttpStatusCode.Redirect, await nobody.GetAsync("/sheets/ninomiya-item-7-2022/notices"));
    }

    [Fact]
    public async Task ANotice_IsDone_OrPutOff_ByItsReader()
    {
        using var chief = await server.Browser().AsAsync("somu-kacho");
        await chief.GetAsync("/inbox");
        Assert.Equal(HttpStatusCode.SeeOther, await chief.SendAsync("/inbox/later", new() { ["until"] = "2026-12-31" }, "planted-3"));
        await chief.GetAsync("/inbox");
        Assert.Contains("あとで（1件）", chief.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await chief.SendAsync("/inbox/done", holding: "planted-3"));
        await chief.GetAsync("/inbox");
        Assert.Contains("対応済（1件）", chief.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await chief.SendAsync("/inbox/done", holding: "planted-3"));
        await chief.GetAsync("/inbox");
        Assert.Contains("あとで（1件）", chief.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatAskedForAStageThatIsOver_IsDoneByItself()
    {
        // Item 7 stands at the section's desk, so nobody is to review it.
        using var chief = await server.Browser().AsAsync("zaimu-kacho");
        await chief.GetAsync("/inbox");
        Assert.Contains("用件は済みました", chief.Words, StringComparison.Ordinal);
    }
}
