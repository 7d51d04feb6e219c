using System.Net;
using ReformFlow.Tests.Spreadsheets;

namespace ReformFlow.Tests.Web.Importing;

/// <summary>Planning takes forms that were handed out before a section wrote on its sheet: nothing that the section wrote is lost.</summary>
public class LateFormTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Import = "/plans/gyokaku-r1/import", Exports = "/plans/gyokaku-r1/exports/2022", Sheet = "/sheets/ninomiya-item-8-2022";

    [Fact]
    public async Task WhatTheSectionWroteMeanwhile_Stays_AndWhatBothWroteIsRefused()
    {
        using var planning = await server.Browser().AsAsync("kikaku-tanto");
        using var section = await server.Browser().AsAsync("zaimu-tanto");
        await WriteAsync(section, "・月曜の文。");
        var (form, list) = (await FileAsync(planning, "form.xlsx"), await FileAsync(planning, "tidy.csv"));
        await WriteAsync(section, "・火曜の文。");

        var preview = await planning.ChooseAsync(Import, [("戻った様式.xlsx", FormCells.Filled(form, ("RF_item.8_remarks_2022", "・様式の備考。")))]);
        await planning.GetAsync(preview);
        Assert.Contains("取り込むところ 1件", planning.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("月曜の文", planning.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await planning.PostAsync(preview, planning.Ticked(preview)));
        await section.GetAsync(Sheet);
        Assert.Contains("火曜の文。", section.Words, StringComparison.Ordinal);
        Assert.Contains("様式の備考。", section.Words, StringComparison.Ordinal);

        await planning.GetAsync(await planning.ChooseAsync(Import, [("遅い様式.xlsx", FormCells.Filled(form, ("RF_item.8_narrative_2022", "・水曜の文。")))]));
        Assert.Contains("の内容は、様式を書き出した後に調書で変わりました", planning.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"take\"", planning.Page, StringComparison.Ordinal);

        // A list does not say when it was made: somebody looks at what it would replace.
        preview = await planning.ChooseAsync(Import, [("一覧.csv", list)]);
        await planning.GetAsync(preview);
        Assert.Contains("いつの内容から作られたか分かりません", planning.Words, StringComparison.Ordinal);
        var fields = planning.Ticked(preview);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await planning.PostAsync(preview, fields.Where(field => field.Value != "1-0")));
        Assert.Contains("今の文を置き換えるところを確かめていません", planning.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await planning.PostAsync(preview, fields));
        await section.GetAsync(Sheet);
        Assert.Contains("月曜の文。", section.Words, StringComparison.Ordinal);
    }

    private static async Task WriteAsync(Browser section, string narrative)
    {
        await section.GetAsync($"{Sheet}/edit");
        Assert.Equal(HttpStatusCode.SeeOther, await section.SendAsync($"{Sheet}/edit", new() { ["narrative"] = narrative, ["then"] = "save" }));
    }

    private static async Task<byte[]> FileAsync(Browser browser, string name)
    {
        Assert.Equal(HttpStatusCode.OK, await browser.GetAsync($"{Exports}/{name}"));
        return await browser.Answer.Content.ReadAsByteArrayAsync();
    }
}
