using System.Net;
using System.Text;

namespace ReformFlow.Tests.Web.Importing;

/// <summary>A file with some items of a plan leaves the others alone, unless somebody says that they leave.</summary>
public class PartOfAPlanTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task AFileWithSomeItems_LeavesTheOthers_UnlessSomebodyDropsThem()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        var preview = await officer.ChooseAsync("/plans/import", [("計画.csv", Csv("91,窓口の改善,総務課,する。\n92,税の収納,総務課,集める。\n"))], ("id", "bubun-r6"), ("name", "部分の計画"));
        preview = await ExplainAsync(officer, preview);
        await officer.GetAsync(preview);
        Assert.True(await officer.PostAsync(preview, officer.Ticked(preview)) == HttpStatusCode.SeeOther, officer.Words);

        // Item 92 alone, with another text: 91 is neither named missing nor lost.
        preview = await ExplainAsync(officer, await officer.ChooseAsync("/plans/bubun-r6/import", [("一部.csv", Csv("92,税の収納,総務課,もっと集める。\n"))]));
        await officer.GetAsync(preview);
        Assert.Contains("計画の一部です（取り組み事項2件のうち1件）", officer.Words, StringComparison.Ordinal);
        Assert.Contains("もっと集める。", officer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("なくなる", officer.Words, StringComparison.Ordinal);
        var kept = officer.Ticked(preview);
        await officer.GetAsync($"{preview}?rest=drop");
        Assert.Contains("窓口の改善", officer.Words, StringComparison.Ordinal);
        Assert.Contains("なくなる", officer.Words, StringComparison.Ordinal);
        Assert.Contains("ないものは計画から除きます", officer.Words, StringComparison.Ordinal);

        Assert.True(await officer.PostAsync(preview, kept) == HttpStatusCode.SeeOther, officer.Words);
        await officer.GetAsync("/plans/bubun-r6");
        Assert.Contains("窓口の改善", officer.Words, StringComparison.Ordinal);
        await officer.GetAsync("/plans/bubun-r6/items/item-92");
        Assert.Contains("もっと集める。", officer.Words, StringComparison.Ordinal);
    }

    private static async Task<string> ExplainAsync(Browser officer, string page)
    {
        await officer.GetAsync(page);
        Assert.True(await officer.PostAsync(page, officer.Mapping(page)) == HttpStatusCode.SeeOther, officer.Words);
        return officer.Location!;
    }

    private static byte[] Csv(string rows) => Encoding.UTF8.GetBytes($"番号,取組名,担当課,取組内容,成果指標,令和6年度目標,令和7年度目標\n{rows.Replace("。\n", "。,件数,1,2\n", StringComparison.Ordinal)}");
}
