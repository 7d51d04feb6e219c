using System.Net;

namespace ReformFlow.Tests.Web.Plans;

public class PlanPagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Plan = "/plans/gyokaku-r1", Acts = Plan + "/acts";

    [Fact]
    public async Task ATargetRevision_WaitsUntilAnotherPersonApprovesIt()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync(Plan + "/items/item-14");
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync(Acts, new() { ["target-2022"] = "99団体", ["reason"] = "団体が増えたため" }, "name=\"target-2022\""));
        await officer.GetAsync(Plan);
        Assert.Contains("99団体（変更）", officer.Words, StringComparison.Ordinal);
        Assert.Contains("自分が出した見直し案は承認できません", officer.Words, StringComparison.Ordinal);

        using var approver = await server.Browser().AsAsync("kikaku-seisaku-kacho");
        await approver.GetAsync(Plan);
        Assert.Equal(HttpStatusCode.SeeOther, await approver.SendAsync(Acts, holding: "value=\"approve\""));
        await approver.GetAsync(Plan + "/items/item-14");
        Assert.Contains("見直し1（", approver.Words, StringComparison.Ordinal);
        await approver.GetAsync(Plan);
        Assert.Contains("目標の見直しの承認", approver.Words, StringComparison.Ordinal);
        Assert.Contains("目標の版2", approver.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARefusedForm_KeepsWhatWasTypedAndSaysWhy()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync(Plan + "/items/item-3");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.SendAsync(Acts, new() { ["kind"] = "Completed", ["lastYear"] = "2021", ["reason"] = "終わった<b>" }, "value=\"end\""));
        Assert.Contains("その後の年度の調書がすでに開始されています", officer.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"終わった<b>\"", officer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("終わった<b>", officer.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAccountOfNobody_IsNotTakenForTheTool()
    {
        using var administrator = await server.Browser().AsAsync("admin");
        await administrator.GetAsync("/rules");
        var form = administrator.Fields("/sign-out");
        foreach (var (field, value) in new[] { ("id", "plan-of-nobody"), ("name", "計画"), ("first", "2023"), ("last", "2025"), ("levels", "基本方針\n個別項目") }) form[field] = value;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await administrator.PostAsync("/plans", form));
        Assert.Equal(HttpStatusCode.NotFound, await administrator.GetAsync("/plans/plan-of-nobody"));
    }

    [Fact]
    public async Task AnItemThatJoins_IsInThePlan()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync(Plan);
        var item = new Dictionary<string, string>
        {
            ["title"] = "窓口の予約制", ["number"] = "R4-1", ["id"] = "yoyaku", ["from"] = "2022", ["leads"] = "somu", ["relatedKind"] = "all",
            ["indicator"] = "予約の件数", ["label1"] = "件数 (単年)", ["period1"] = "SingleYear", ["direction1"] = "higher", ["target1-2022"] = "100件",
        };
        item["under"] = System.Text.RegularExpressions.Regex.Match(officer.Page, "id=\"item-new-under\"[^>]*>\\s*<option value=\"(?<id>[^\"]+)\"").Groups["id"].Value;
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync(Acts, item, "name=\"number\""));
        await officer.GetAsync(Plan + "/items/yoyaku");
        Assert.Contains("100件", officer.Words, StringComparison.Ordinal);
        Assert.Contains("高いほどよい", officer.Words, StringComparison.Ordinal);
        await officer.GetAsync("/cycles/gyokaku-r1/2022");
        Assert.Contains("年度の開始の後に計画に加わりました", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync("/cycles/gyokaku-r1/2022/open", holding: "name=\"again\""));
        await officer.GetAsync("/cycles/gyokaku-r1/2022");
        Assert.DoesNotContain("まだ開いていない調書", officer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASuccessor_StartsWithTheItemsThatLiveOn()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync(Plan);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync(Plan + "/successor", new() { ["id"] = "gyokaku-r5", ["livesOn"] = "item-14", ["last"] = "2026" }));
        Assert.Equal("/plans/gyokaku-r5", officer.Location);
        await officer.GetAsync("/plans/gyokaku-r5");
        Assert.Contains("/plans/gyokaku-r5/items/item-14", officer.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("/plans/gyokaku-r5/items/item-3\"", officer.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANewPlan_IsMadeByPlanningOnly()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync("/plans");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.SendAsync("/plans", new() { ["name"] = "新しい計画", ["id"] = "Atarashii", ["first"] = "2027", ["last"] = "2030" }));
        Assert.Contains("半角の英小文字", officer.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"新しい計画\"", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync("/plans", new() { ["id"] = "atarashii", ["first"] = "2027", ["last"] = "2030" }));
        await officer.GetAsync("/plans/atarashii");
        Assert.Contains("計画の作成", officer.Words, StringComparison.Ordinal);

        using var drafter = await server.Browser().AsAsync("somu-tanto");
        await drafter.GetAsync("/plans");
        Assert.DoesNotContain("<form method=\"post\" action=\"/plans\"", drafter.Page, StringComparison.Ordinal);
        var form = new Dictionary<string, string>(drafter.Fields("/sign-out")) { ["name"] = "計画", ["id"] = "keikaku", ["first"] = "2027", ["last"] = "2030", ["levels"] = "基本方針" };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await drafter.PostAsync("/plans", form));
        Assert.Matches("class=\"problem\" role=\"alert\">[^<]*企画", drafter.Words);
        await drafter.GetAsync(Plan);
        Assert.DoesNotContain($"action=\"{Acts}\"", drafter.Page, StringComparison.Ordinal);
    }
}
