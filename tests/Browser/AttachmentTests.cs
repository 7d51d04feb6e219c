using Microsoft.Playwright;
using ReformFlow.Tests.Web.Attaching;

namespace ReformFlow.Tests.Browser;

/// <summary>Files beside a sheet, in a browser: what one uploads, another downloads.</summary>
[Collection(InChromium.Name)]
public class AttachmentTests(Chromium chromium)
{
    private const string Name = "令和4年度 施設再編検討会 議事録（案）.pdf";

    private static string Edit => $"{Officer.Sheet(12)}/edit";

    [Theory]
    [InlineData("shisetsu-saihen-tanto", true)]
    [InlineData("shisetsu-saihen-fuku", false)]
    public async Task WhatTheDrafterUploads_TheChiefDownloads(string account, bool hasScripts)
    {
        var drafter = await chromium.NewAsync(account, hasScripts);
        await drafter.GoAsync(Edit);
        await drafter.Page.Locator("[name=narrative]").FillAsync("・書きかけの文");
        await ChooseAsync(drafter, "手順.pdf", SampleFiles.Program);
        await drafter.SeesAsync("「手順.pdf」は添付できない種類のファイルです");
        if (hasScripts) await Looks.FaultlessAsync(drafter, "edit-file-refused");
        await ChooseAsync(drafter, Name, SampleFiles.Pdf);
        await drafter.SeesAsync("ファイルを添付しました。");
        Assert.Equal("・書きかけの文", (await drafter.Page.Locator("[name=narrative]").InputValueAsync()).Trim());
        if (hasScripts) await Looks.FaultlessAsync(drafter, "edit-files");

        var chief = await chromium.NewAsync("shisetsu-saihen-kacho", hasScripts);
        await chief.GoAsync(Officer.Sheet(12));
        if (hasScripts) await Looks.FaultlessAsync(chief, "sheet-files");
        var download = await chief.Page.RunAndWaitForDownloadAsync(() => chief.Page.GetByRole(AriaRole.Link, new() { Name = Name }).ClickAsync());
        Assert.Equal(Name, download.SuggestedFilename);
        Assert.Equal(SampleFiles.Pdf, await File.ReadAllBytesAsync(await download.PathAsync()));

        await drafter.PressAsync($"「{Name}」を外す");
        await drafter.SeesAsync("ファイルを外しました。");
        Assert.Equal("・書きかけの文", (await drafter.Page.Locator("[name=narrative]").InputValueAsync()).Trim());
    }

    private static async Task ChooseAsync(Officer drafter, string name, byte[] bytes)
    {
        await drafter.Page.GetByLabel("添付するファイル").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/pdf", Buffer = bytes });
        await drafter.PressAsync("添付する");
    }
}
