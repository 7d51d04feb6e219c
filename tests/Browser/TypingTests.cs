using Microsoft.Playwright;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Tests.Browser;

/// <summary>What is typed survives closed windows, other people and a browser without scripts.</summary>
[Collection(InChromium.Name)]
public class TypingTests(Chromium chromium)
{
    [Fact]
    public async Task WhatWasTyped_IsThereAfterTheWindowWasClosed()
    {
        var drafter = await chromium.AsAsync("zaimu-tanto");
        var window = await drafter.Page.Context.NewPageAsync();
        await window.GotoAsync($"{Officer.Sheet(8)}/edit");
        await window.Locator("[name=narrative]").PressSequentiallyAsync("書きかけの文");
        await Assertions.Expect(window.Locator("#kept")).ToContainTextAsync("控え保存");
        await window.CloseAsync();

        await drafter.GoAsync($"{Officer.Sheet(8)}/edit");
        await drafter.SeesAsync("まだ保存していない文を出しています");
        Assert.Equal("書きかけの文", (await drafter.Page.Locator("[name=narrative]").InputValueAsync()).Trim());
        await Looks.FaultlessAsync(drafter, "edit-kept");
    }

    [Fact]
    public async Task WhatWasTypedJustBeforeThePageWasLeft_IsThereToo()
    {
        var drafter = await chromium.AsAsync("zaimu-fuku");
        await drafter.GoAsync($"{Officer.Sheet(8)}/edit");
        await drafter.Page.Locator("[name=narrative]").FillAsync("席を立つ前の文");
        await drafter.Page.GetByRole(AriaRole.Link, new() { Name = "自分の仕事", Exact = true }).ClickAsync();
        await drafter.Page.WaitForURLAsync("**/tasks");

        // What was sent on leaving outlives the page and may still be under way.
        for (var looks = 0; looks < 50; looks++)
        {
            await drafter.GoAsync($"{Officer.Sheet(8)}/edit");
            if ((await drafter.Page.Locator("[name=narrative]").InputValueAsync()).Trim() == "席を立つ前の文") return;
        }
        Assert.Fail("What was typed is lost.");
    }

    [Fact]
    public async Task TwoWhoChangedTheSameText_SeeBothAndLoseNothing()
    {
        var (first, second) = (await chromium.AsAsync("zaimu-tanto"), await chromium.AsAsync("zaimu-fuku"));
        foreach (var (officer, words) in new[] { (first, "一人目の文"), (second, "二人目の文") })
        {
            await officer.GoAsync($"{Officer.Sheet(11)}/edit");
            await officer.Page.Locator("[name=narrative]").FillAsync(words);
        }
        await first.PressAsync("保存");
        await first.SeesAsync("保存しました");

        await second.PressAsync("保存");
        await second.SeesAsync("食い違ったところ（1件）");
        await second.SeesAsync("一人目の文");
        Assert.Equal("二人目の文", (await second.Page.Locator("[name=narrative]").InputValueAsync()).Trim());
        await Looks.FaultlessAsync(second, "edit-conflict");
        await second.PressAsync("保存");
        await second.SeesAsync("保存しました");
    }

    [Fact]
    public async Task WithoutScripts_ASheetIsSubmittedAndEndorsed()
    {
        var drafter = await chromium.NewAsync("zaimu-tanto", hasScripts: false);
        await drafter.WriteAsync(13, "1", "・計画を作った。");
        var chief = await chromium.NewAsync("zaimu-kacho", hasScripts: false);
        await chief.DoAsync(13, Verb.Endorse);
        await chief.GoAsync(Officer.Sheet(13));
        await chief.SeesAsync("審査承認済");
    }
}
