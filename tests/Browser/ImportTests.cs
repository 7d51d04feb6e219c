using System.Text;

namespace ReformFlow.Tests.Browser;

/// <summary>The whole way of a table of another kind: chosen, explained, looked at, taken, undone.</summary>
[Collection(InChromium.Name)]
public class ImportTests(Chromium chromium)
{
    private const string Import = "/plans/gyokaku-r1/import";

    [Fact]
    public async Task AForeignTable_GoesIntoTheDrafts_AndOutAgain()
    {
        var officer = await chromium.AsAsync("kikaku-tanto");
        await officer.GoAsync(Import);
        await Looks.FaultlessAsync(officer, "import");
        await officer.Page.SetInputFilesAsync("#choose-files", new Microsoft.Playwright.FilePayload
        {
            Name = "進捗管理表.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("○○町 進捗管理表\nNo.,取組名,担当課,令和4年度,,令和4年度の取組状況,連絡先\n,,,目標値,実績値,,\n16,町の題,総務課,,,・画面から来た表の文。,内線1\n"),
        });
        await officer.PressAsync("違いを確かめる");
        await officer.SeesAsync("列の対応を決める");
        await Looks.FaultlessAsync(officer, "import-mapping");
        await officer.Page.Locator("[name=name]").FillAsync("画面の進捗表");
        await officer.PressAsync("違いを確かめる");
        await officer.SeesAsync("取込みの確認");
        await officer.SeesAsync("・画面から来た表の文。");
        await Looks.FaultlessAsync(officer, "import-preview");
        await officer.PressAsync("取り込む");
        await officer.SeesAsync("確かめていない疑義が");
        Assert.Equal("refused", await officer.Page.EvaluateAsync<string>("document.activeElement.id"));
        await Looks.FaultlessAsync(officer, "import-refused");
        foreach (var tick in await officer.Page.Locator("[name=settled]").AllAsync()) await tick.CheckAsync();
        await officer.PressAsync("取り込む");
        await officer.SeesAsync("前回の取込み：取込済");
        await officer.GoAsync(Officer.Sheet(16));
        await officer.SeesAsync("画面から来た表の文");

        await officer.GoAsync("/plans/mappings");
        await officer.SeesAsync("画面の進捗表");
        await Looks.FaultlessAsync(officer, "import-mappings");
        await officer.GoAsync(Import);
        await officer.PressAsync("この取込みを取り消す");
        await officer.SeesAsync("取消し済");
        await officer.GoAsync(Officer.Sheet(16));
        Assert.DoesNotContain("画面から来た表の文", await officer.Page.InnerTextAsync("body"), StringComparison.Ordinal);
    }
}
