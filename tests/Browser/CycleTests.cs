using Microsoft.Playwright;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Tests.Browser;

/// <summary>A sheet's way from an empty form to the public page, clicked.</summary>
[Collection(InChromium.Name)]
public class CycleTests(Chromium chromium)
{
    private const string Reason = "どの事業の見込みを改めたかを書いてください。";
    private const string Mended = "庁舎と学校の費用の見込みを年度ごとに改め、財政見通しを検証した。";

    [Fact]
    public async Task ASheetOfOneSection_ComesBackOnceAndIsPublished()
    {
        var drafter = await chromium.AsAsync("zaimu-tanto");
        await drafter.GoAsync("/tasks");
        await drafter.Page.Locator($"a[href='{Officer.Sheet(7)}/edit']").ClickAsync();
        await drafter.WriteAsync(7, "検討", "・財政見通しを検証した。");

        var chief = await chromium.AsAsync("zaimu-kacho");
        await chief.GoAsync("/tasks");
        await chief.Page.Locator($"a[href='{Officer.Sheet(7)}']").ClickAsync();
        await chief.SeesAsync("変わったところ");
        await Looks.FaultlessAsync(chief, "sheet-chief");
        await chief.DoAsync(7, Verb.Return, Reason);

        await drafter.GoAsync($"{Officer.Sheet(7)}/edit");
        await drafter.SeesAsync(Reason);
        await drafter.Page.Locator("[name=narrative]").FillAsync("・" + Mended);
        await Assertions.Expect(drafter.Page.Locator("#kept")).ToContainTextAsync("控え保存");
        await Looks.PictureAsync(drafter, "writing", 1000);
        await drafter.WriteAsync(7, "検証", "・" + Mended);
        await chief.GoAsync(Officer.Sheet(7));
        await chief.SeesAsync(Mended);
        await Looks.PictureAsync(chief, "judging", 1000);
        await chief.DoAsync(7, Verb.Endorse, "確認しました。");
        await ApproveAndPublishAsync(7, "kikaku-seisaku-kacho", Mended, "route-single");
    }

    [Fact]
    public async Task ASheetOfTwoSections_WaitsForBothChiefsAndIsPolished()
    {
        await (await chromium.AsAsync("somu-tanto")).WriteAsync(4, "1", "・会議の進め方を改めた。");
        var (first, second) = (await chromium.AsAsync("somu-kacho"), await chromium.AsAsync("kikaku-seisaku-kacho"));
        foreach (var chief in new[] { first, second })
        {
            await chief.GoAsync(Officer.Sheet(4));
            Assert.Equal(2, await chief.Page.Locator("ol.route li.now").CountAsync());
            Assert.True(await chief.Page.Locator("#act-Endorse").IsVisibleAsync());
        }
        await first.DoAsync(4, Verb.Endorse);
        await second.DoAsync(4, Verb.Endorse);

        var officer = await chromium.AsAsync("kikaku-tanto");
        await officer.GoAsync($"{Officer.Sheet(4)}/edit");
        await officer.Page.Locator("[name=narrative]").FillAsync("・会議の進め方を改め、時間を短くした。");
        await officer.PressAsync("保存");
        await officer.SeesAsync("保存しました");
        await ApproveAndPublishAsync(4, "seisaku-bucho", "時間を短くした", "route-joint");
    }

    [Fact]
    public async Task ASheetOfPlanningItself_IsApprovedOneStepHigher()
    {
        await (await chromium.AsAsync("kikaku-seisaku-tanto")).WriteAsync(1, "1", "・行政評価の結果により、補助を1件統合した。");
        var approver = await chromium.AsAsync("kikaku-seisaku-kacho");
        await approver.DoAsync(1, Verb.Endorse);

        await approver.GoAsync(Officer.Sheet(1));
        await approver.SeesAsync("政策部長が判断");
        Assert.Equal(0, await approver.Page.Locator("#act-Approve").CountAsync());
        await Looks.FaultlessAsync(approver, "sheet-planning");
        await ApproveAndPublishAsync(1, "seisaku-bucho", "補助を1件統合した", "route-planning");
    }

    private async Task ApproveAndPublishAsync(int item, string approver, string words, string picture)
    {
        await (await chromium.AsAsync(approver)).DoAsync(item, Verb.Approve);
        var officer = await chromium.AsAsync("kikaku-tanto");
        await officer.DoAsync(item, Verb.Publish);
        await officer.SeesAsync("第1版を公表中");
        await Looks.PictureAsync(officer, picture, 170, "#route");

        await officer.GoAsync("/board/gyokaku-r1/2022");
        await officer.SeesAsync("第1版");
        await Looks.PictureAsync(officer, "board", 1150);

        var resident = await chromium.NewAsync(null);
        await resident.GoAsync("/ninomiya/gyokaku-r1");
        await resident.Page.Locator($"a[href='/ninomiya/gyokaku-r1/item-{item}']").First.ClickAsync();
        await resident.SeesAsync(words);
        await Looks.FaultlessAsync(resident, $"public-item-{item}");
        if (item == 1) await Looks.PictureAsync(resident, "public-item", 1250);
        await resident.Page.Context.CloseAsync();
    }
}
