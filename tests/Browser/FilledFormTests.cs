using Microsoft.Playwright;
using ReformFlow.Tests.Spreadsheets;

namespace ReformFlow.Tests.Browser;

/// <summary>A section fills the form in away from the program and takes it in, in a browser with scripts and without.</summary>
[Collection(InChromium.Name)]
public class FilledFormTests(Chromium chromium)
{
    private static string Edit => $"{Officer.Sheet(10)}/edit";

    [Theory]
    [InlineData("koseki-zeimu-tanto", true)]
    [InlineData("koseki-zeimu-fuku", false)]
    public async Task WhatStandsInTheForm_StandsInTheFields_AndComesBackOut(string account, bool hasScripts)
    {
        var drafter = await chromium.NewAsync(account, hasScripts);
        await drafter.GoAsync(Edit);
        var download = await drafter.Page.RunAndWaitForDownloadAsync(() => drafter.Page.GetByRole(AriaRole.Link, new() { Name = "この調書の様式（Excel）" }).ClickAsync());
        var form = FormCells.Filled(await File.ReadAllBytesAsync(await download.PathAsync()), ("RF_item.10_narrative_2022", "・様式に書いた文。"), ("RF_item.10_title", "様式で直した題"));

        await drafter.Page.Locator("[name=remarks]").FillAsync("・書きかけの備考");
        await ChooseAsync(drafter, "切れた.xlsx", form[..1000]);
        await drafter.SeesAsync("「切れた.xlsx」を取り込めません。");
        if (hasScripts) await Looks.FaultlessAsync(drafter, "edit-form-refused");
        await ChooseAsync(drafter, "様式.xlsx", form);
        await drafter.SeesAsync("様式から取り込んだところ（1件）");
        await SaysAsync(drafter, "・様式に書いた文。", "・書きかけの備考");
        if (hasScripts) await Looks.FaultlessAsync(drafter, "edit-form-taken");

        await drafter.PressAsync("元に戻す");
        await drafter.SeesAsync("様式から取り込んだところを元に戻しました");
        await SaysAsync(drafter, "", "・書きかけの備考");
        await ChooseAsync(drafter, "様式.xlsx", form);
        await drafter.PressAsync("保存");
        await drafter.SeesAsync("保存しました。");
        await drafter.GoAsync(Officer.Sheet(10));
        await drafter.SeesAsync("様式に書いた文。");

        await drafter.GoAsync(Edit);
        await drafter.Page.Locator("[name=narrative]").FillAsync("");
        await drafter.Page.Locator("[name=remarks]").FillAsync("");
        await drafter.PressAsync("保存");
        await drafter.SeesAsync("保存しました。");
    }

    private static async Task SaysAsync(Officer drafter, string narrative, string remarks)
    {
        Assert.Equal(narrative, (await drafter.Page.Locator("[name=narrative]").InputValueAsync()).Trim());
        Assert.Equal(remarks, (await drafter.Page.Locator("[name=remarks]").InputValueAsync()).Trim());
    }

    private static async Task ChooseAsync(Officer drafter, string name, byte[] bytes)
    {
        await drafter.Page.GetByLabel("記入した様式か一覧").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = bytes });
        await drafter.PressAsync("様式を取り込む");
    }
}
