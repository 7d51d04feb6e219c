using System.Net;

namespace ReformFlow.Tests.Web.Work;

/// <summary>The work of a year by forms alone, as a browser without JavaScript does it.</summary>
public class WorkTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Sheet = "/sheets/ninomiya-item-8-2022";

    [Fact]
    public async Task ASheet_GoesFromDraftToPublic()
    {
        using var drafter = await server.Browser().AsAsync("zaimu-tanto");
        await drafter.GetAsync("/tasks");
        Assert.Contains(Sheet, drafter.Page, StringComparison.Ordinal);
        await WriteAsync(drafter, Sheet, "1", "・学校給食の調理を委託した。", "submit");
        Assert.Equal(HttpStatusCode.SeeOther, drafter.Answer.StatusCode);
        await drafter.GetAsync(drafter.Location!);
        Assert.Contains("提出をしました", drafter.Words, StringComparison.Ordinal);

        using var chief = await server.Browser().AsAsync("zaimu-kacho");
        await chief.GetAsync(Sheet);
        Assert.Contains("変わったところ", chief.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await chief.SendAsync($"{Sheet}/acts", holding: "value=\"Endorse\""));

        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync($"{Sheet}/edit");
        await officer.SendAsync($"{Sheet}/edit", new() { ["narrative"] = "・学校給食の調理を民間に委託した。", ["then"] = "save" });
        Assert.Equal($"{Sheet}/edit?saved=1", officer.Location);

        using var approver = await server.Browser().AsAsync("kikaku-seisaku-kacho");
        await approver.GetAsync(Sheet);
        await approver.SendAsync($"{Sheet}/acts", holding: "value=\"Approve\"");
        Assert.Equal(HttpStatusCode.SeeOther, approver.Answer.StatusCode);

        await officer.GetAsync(Sheet);
        await officer.SendAsync($"{Sheet}/acts", holding: "value=\"Publish\"");
        await officer.GetAsync(officer.Location!);
        Assert.Contains("第1版を公表中", officer.Words, StringComparison.Ordinal);
        await officer.GetAsync($"{Sheet}/history");
        foreach (var word in new[] { "提出", "審査承認", "字句修正", "承認", "公表" }) Assert.Contains($">{word}</th>", officer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADoubtAndAReturn_WantTheirWordsInPlace()
    {
        const string sheet = "/sheets/ninomiya-item-13-2022";
        using var drafter = await server.Browser().AsAsync("zaimu-tanto");
        await drafter.GetAsync($"{sheet}/edit");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await drafter.SendAsync($"{sheet}/edit", Filled(drafter, sheet, "value-", "作成中だが数は未集計")));
        Assert.Contains("保存しましたが、まだ提出できません。疑義の説明がない値があります", drafter.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await drafter.SendAsync($"{sheet}/edit", Filled(drafter, sheet, "why-", "施設ごとの集計が済んでいない。")));

        using var chief = await server.Browser().AsAsync("zaimu-kacho");
        await chief.GetAsync(sheet);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await chief.SendAsync($"{sheet}/acts", holding: "value=\"Return\""));
        Assert.Contains("理由を書いてください", chief.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await chief.SendAsync($"{sheet}/acts", new() { ["words"] = "計画名を書いてください。" }, "value=\"Return\""));

        await drafter.GetAsync($"{sheet}/edit");
        Assert.Contains("計画名を書いてください。", drafter.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoWhoWriteAtOnce_LoseNothing()
    {
        const string sheet = "/sheets/ninomiya-item-7-2022";
        using var first = await server.Browser().AsAsync("zaimu-tanto");
        using var second = await server.Browser().AsAsync("zaimu-fuku");
        await first.GetAsync($"{sheet}/edit");
        await second.GetAsync($"{sheet}/edit");
        await first.SendAsync($"{sheet}/edit", new() { ["narrative"] = "一人目の文", ["then"] = "save" });
        Assert.Equal(HttpStatusCode.SeeOther, first.Answer.StatusCode);

        Assert.Equal(HttpStatusCode.Conflict, await second.SendAsync($"{sheet}/edit", new() { ["narrative"] = "二人目の文", ["remarks"] = "二人目の備考", ["then"] = "save" }));
        Assert.Contains("一人目の文", second.Words, StringComparison.Ordinal);
        Assert.Equal(("二人目の文", "二人目の備考"), (second.Fields($"{sheet}/edit")["narrative"].Trim(), second.Fields($"{sheet}/edit")["remarks"].Trim()));
        Assert.Equal(HttpStatusCode.SeeOther, await second.SendAsync($"{sheet}/edit", new() { ["narrative"] = "一人目の文\n二人目の文", ["then"] = "save" }));

        await first.GetAsync($"{sheet}/edit");
        Assert.Equal("一人目の文\n二人目の文", first.Fields($"{sheet}/edit")["narrative"].Trim());
    }

    [Fact]
    public async Task ASaveThatIsSentTwice_IsDoneOnce_ThoughACommentCameBetween()
    {
        const string sheet = "/sheets/ninomiya-item-14-2022";
        using var drafter = await server.Browser().AsAsync("chiiki-seisaku-tanto");
        using var colleague = await server.Browser().AsAsync("chiiki-seisaku-tanto");
        await drafter.GetAsync($"{sheet}/edit");
        await colleague.GetAsync(sheet);
        await colleague.SendAsync($"{sheet}/acts", new() { ["words"] = "確認お願いします" }, "value=\"Comment\"");
        Assert.Equal(HttpStatusCode.SeeOther, colleague.Answer.StatusCode);
        var fields = drafter.Fields($"{sheet}/edit");
        (fields["narrative"], fields["then"]) = ("・二度送った文", "save");

        Assert.Equal(HttpStatusCode.SeeOther, await drafter.PostAsync($"{sheet}/edit", fields));
        Assert.Equal(HttpStatusCode.SeeOther, await drafter.PostAsync($"{sheet}/edit", fields));

        await drafter.GetAsync($"{sheet}/history");
        Assert.Equal(2, drafter.Words.Split(">保存</th>").Length);
    }

    [Fact]
    public async Task AnOperationNamedLikeTheProgramsOwn_IsRefusedWithWords()
    {
        const string sheet = "/sheets/ninomiya-item-15-2022";
        using var drafter = await server.Browser().AsAsync("chiiki-seisaku-tanto");
        await drafter.GetAsync(sheet);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await drafter.SendAsync($"{sheet}/acts", new() { ["words"] = "先回り", ["operationId"] = "open-gyokaku-r1-2023-17" }, "value=\"Comment\""));

        Assert.Contains("プログラム自身が使います", drafter.Words, StringComparison.Ordinal);
        await drafter.GetAsync($"{sheet}/history");
        Assert.DoesNotContain("先回り", drafter.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnIndicatorWhoseSeriesHasNoLabel_IsNamedOnce()
    {
        using var drafter = await server.Browser().AsAsync("zaimu-tanto");
        await drafter.GetAsync("/sheets/ninomiya-item-7-2022");

        Assert.Contains("成果指標：財政見通しの策定と公表</h3>", drafter.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("<caption>財政見通しの策定と公表</caption>", drafter.Words, StringComparison.Ordinal);
        await drafter.GetAsync("/sheets/ninomiya-item-8-2022");
        Assert.Contains("<caption>事業数</caption>", drafter.Words.Replace(" (単年)", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStranger_SeesNoButtonAndIsRefused()
    {
        const string sheet = "/sheets/ninomiya-item-11-2022";
        using var stranger = await server.Browser().AsAsync("kyoiku-somu-tanto");
        await stranger.GetAsync(sheet);
        Assert.DoesNotContain("/acts", stranger.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await stranger.GetAsync($"{sheet}/edit"));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.GetAsync("/sheets/oiso-item-11-2022"));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.GetAsync("/sheets/ninomiya-item-99-2022"));
    }

    private static async Task WriteAsync(Browser browser, string sheet, string value, string narrative, string then)
    {
        await browser.GetAsync($"{sheet}/edit");
        var fill = Filled(browser, sheet, "value-", value);
        (fill["narrative"], fill["then"]) = (narrative, then);
        await browser.SendAsync($"{sheet}/edit", fill);
    }

    private static Dictionary<string, string> Filled(Browser browser, string sheet, string fields, string value) =>
        new(browser.Fields($"{sheet}/edit").Keys.Where(name => name.StartsWith(fields, StringComparison.Ordinal)).Select(name => KeyValuePair.Create(name, value))) { ["then"] = "submit" };
}
