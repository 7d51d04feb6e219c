using System.Net;
using ReformFlow.Tests.Spreadsheets;

namespace ReformFlow.Tests.Web.Importing;

/// <summary>A form that another program saved again, through planning's page: exactly what somebody changed in it.</summary>
public class LibreOfficePagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Import = "/plans/gyokaku-r1/import";

    [LibreOfficeFact]
    public async Task AFormSavedAgainWithTwoCellsChanged_ImportsExactlyThose()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        Assert.Equal(HttpStatusCode.OK, await officer.GetAsync("/plans/gyokaku-r1/exports/2022/form.xlsx"));
        var saved = LibreOffice.Saved(await officer.Answer.Content.ReadAsByteArrayAsync(), "xlsx");
        var unchanged = await officer.ChooseAsync(Import, [("保存し直し.xlsx", saved)]);
        await officer.GetAsync(unchanged);
        Assert.Contains("取り込むところ 0件", officer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("取り込まないところ", officer.Words, StringComparison.Ordinal);

        var changed = LibreOffice.Saved(FormCells.Filled(saved, ("RF_item.8_actual_i1.s1_2022", "１"), ("RF_item.11_remarks_2022", "・別のソフトで書いた備考。")), "xlsx");
        var preview = await officer.ChooseAsync(Import, [("二か所.xlsx", changed)]);
        await officer.GetAsync(preview);
        Assert.Contains("取り込むところ 2件", officer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("取り込まないところ", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.PostAsync(preview, officer.Ticked(preview)));
        await officer.GetAsync(Import);
        Assert.Contains("令和4年度の調書 2件", officer.Words, StringComparison.Ordinal);
        await officer.GetAsync("/sheets/ninomiya-item-11-2022");
        Assert.Contains("別のソフトで書いた備考。", officer.Words, StringComparison.Ordinal);
    }
}
