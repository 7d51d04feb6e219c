using System.Net;
using System.Text;
using ReformFlow.Documents.Forms;
using ReformFlow.Documents.Sample;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Tests.Spreadsheets;

namespace ReformFlow.Tests.Web.Work;

/// <summary>A section's own filled form, as a browser without JavaScript takes it in.</summary>
public class FilledFormTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Drafter = "zaimu-tanto", Colleague = "zaimu-fuku";

    [Fact]
    public async Task AFilledForm_FillsTheFields_IsTakenBack_AndIsStoredOnlyBySaving()
    {
        const string Sheet = "/sheets/ninomiya-item-8-2022";
        using var drafter = await server.Browser().AsAsync(Drafter);
        var form = FormCells.Filled(await FormAsync(drafter, Sheet), ("RF_item.8_actual_i1.s1_2022", "９９９"), ("RF_item.8_narrative_2022", "・様式の文。\n・二つ目。"), ("RF_item.8_title", "勝手な題"));

        Assert.Equal(HttpStatusCode.SeeOther, await ChooseAsync(drafter, Sheet, "様式.xlsx", form, ("remarks", "・書きかけの備考。")));
        await drafter.GetAsync(drafter.Location!);
        Assert.Contains("様式から取り込んだところ（2件）", drafter.Words, StringComparison.Ordinal);
        Assert.Contains("様式から取り込みました（前は空欄）", drafter.Words, StringComparison.Ordinal);
        Assert.Contains("取り込まなかったところ（1件）", drafter.Words, StringComparison.Ordinal);
        Assert.Contains("様式「勝手な題」", drafter.Words, StringComparison.Ordinal);
        var fields = drafter.Fields($"{Sheet}/edit");
        Assert.Equal(("９９９", "・様式の文。\n・二つ目。", "・書きかけの備考。"), (fields["value-i1-s1"], Plain(fields["narrative"]), Plain(fields["remarks"])));

        // What the page keeps while he types on says nothing of the file, and it is still known.
        Assert.Equal(HttpStatusCode.OK, await drafter.PostAsync($"{Sheet}/draft", With(fields, ("narrative", "・様式の文を直した。"))));
        await NothingIsStoredAsync(Sheet);
        await drafter.GetAsync($"{Sheet}/edit");
        Assert.Contains("（その後に書き直しました）", drafter.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await drafter.PostAsync($"{Sheet}/filled", With(drafter.Fields($"{Sheet}/edit"), ("undo", "1"))));
        await drafter.GetAsync(drafter.Location!);
        fields = drafter.Fields($"{Sheet}/edit");
        Assert.Equal(("", "・様式の文を直した。", "・書きかけの備考。"), (fields["value-i1-s1"], Plain(fields["narrative"]), Plain(fields["remarks"])));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await drafter.PostAsync($"{Sheet}/filled", With(fields, ("undo", "1"))));
        Assert.Contains("元に戻す取込みはありません", drafter.Words, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, await ChooseAsync(drafter, Sheet, "様式.xlsx", form));
        await drafter.GetAsync(drafter.Location!);
        Assert.Equal(HttpStatusCode.SeeOther, await drafter.SendAsync($"{Sheet}/edit", new() { ["then"] = "save" }));
        await drafter.GetAsync(drafter.Location!);
        Assert.DoesNotContain("様式から取り込んだところ", drafter.Words, StringComparison.Ordinal);
        await drafter.GetAsync(Sheet);
        Assert.Contains("二つ目。", drafter.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("勝手な題", drafter.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNotForThisSheet_IsRefusedByName_AndTypingStays()
    {
        const string Sheet = "/sheets/ninomiya-item-13-2022";
        var sample = SamplePlan.Read().Book;
        var other = new PlanBook(Part(sample.Plan, sample.Plan.Name, item => item.Value == "item-8"), []);
        using var drafter = await server.Browser().AsAsync(Drafter);
        var own = await FormAsync(drafter, Sheet);
        (string Name, byte[] Bytes, string Says)[] files =
        [
            ("八.xlsx", PlanForm.Write(other), "この調書は「13 "),
            ("昨年.xlsx", PlanForm.Write(sample, new() { Stamps = [new(new("item-13"), new FiscalYear(2021), 3)] }), "令和3年度の様式です"),
            ("後の.xlsx", PlanForm.Write(sample, new() { Stamps = [new(new("item-13"), new FiscalYear(2022), 300)] }), "更新番号300"),
            ("白紙.xlsx", PlanForm.Write(new(sample.Plan, [])), "令和4年度の記入がありません"),
            ("別の計画.xlsx", PlanForm.Write(new(Part(sample.Plan, "別の計画", _ => true), sample.Sheets)), "計画「別の計画」のファイルです"),
            ("半分.xlsx", own[..(own.Length / 2)], "半分.xlsx ブックが途中で切れているか、壊れています"),
            ("文.txt", Encoding.UTF8.GetBytes("取り組み推進項目調書"), "様式か一覧ではない種類"),
            ("改行.xlsx", FormCells.Filled(own, ("RF_item.13_actual_i1.s1_2022", "1\n2")), "改行.xlsx シート「項目13」 セル"),
        ];
        foreach (var (name, bytes, says) in files)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await ChooseAsync(drafter, Sheet, name, bytes, ("narrative", $"・{name}の前の文。")));
            Assert.True(drafter.Words.Contains($"「{name}」を取り込めません", StringComparison.Ordinal) && drafter.Words.Contains(says, StringComparison.Ordinal), $"{name}: {drafter.Words}");
            Assert.Equal($"・{name}の前の文。", Plain(drafter.Fields($"{Sheet}/edit")["narrative"]));
        }
        await NothingIsStoredAsync(Sheet);
    }

    [Fact]
    public async Task AFormThatComesLate_IsRefusedOnlyWhereSomebodyWroteMeanwhile()
    {
        const string Sheet = "/sheets/ninomiya-item-11-2022";
        using var drafter = await server.Browser().AsAsync(Drafter);
        var form = await FormAsync(drafter, Sheet);
        await drafter.GetAsync($"{Sheet}/edit");
        Assert.Equal(HttpStatusCode.SeeOther, await drafter.SendAsync($"{Sheet}/edit", new() { ["narrative"] = "・後から書いた文。", ["then"] = "save" }));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await ChooseAsync(drafter, Sheet, "遅い.xlsx", FormCells.Filled(form, ("RF_item.11_narrative_2022", "・様式の文。"))));
        Assert.Contains("様式を書き出した後に、内容が調書で変わりました", drafter.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await ChooseAsync(drafter, Sheet, "備考.xlsx", FormCells.Filled(form, ("RF_item.11_remarks_2022", "・様式の備考。"))));
        await drafter.GetAsync(drafter.Location!);
        var fields = drafter.Fields($"{Sheet}/edit");
        Assert.Equal(("・後から書いた文。", "・様式の備考。"), (Plain(fields["narrative"]), Plain(fields["remarks"])));

        await drafter.SendAsync($"{Sheet}/draft/drop");
        Assert.Equal(HttpStatusCode.SeeOther, await ChooseAsync(drafter, Sheet, "同じ.xlsx", await FormAsync(drafter, Sheet)));
        await drafter.GetAsync(drafter.Location!);
        Assert.Contains("今の欄と違うところはありませんでした", drafter.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoMayNotWrite_TakesNoForm()
    {
        const string Sheet = "/sheets/ninomiya-item-8-2022";
        using var drafter = await server.Browser().AsAsync(Drafter);
        var form = await FormAsync(drafter, Sheet);
        await drafter.GetAsync($"{Sheet}/edit");
        var fields = drafter.Fields($"{Sheet}/edit");
        using var other = await server.Browser().AsAsync("kikaku-tanto");
        await other.GetAsync("/rules");
        fields["__RequestVerificationToken"] = other.Fields("/sign-out")["__RequestVerificationToken"];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await other.PostAsync($"{Sheet}/filled", Multipart(fields, "様式.xlsx", form)));
        Assert.Contains("様式を取り込めません。", other.Words, StringComparison.Ordinal);
    }

    private async Task NothingIsStoredAsync(string sheet)
    {
        using var colleague = await server.Browser().AsAsync(Colleague);
        Assert.Equal(HttpStatusCode.OK, await colleague.GetAsync(sheet));
        Assert.DoesNotContain("の前の文", colleague.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("様式の文", colleague.Words, StringComparison.Ordinal);
    }

    private static Plan Part(Plan plan, string name, Func<ItemId, bool> which) => new(plan.Id, name, plan.First, plan.Last, plan.LevelNames, plan.Headings,
        [.. plan.Items.Where(item => which(item.Id))], [.. plan.Placements.Where(place => which(place.Item))]);

    private static async Task<byte[]> FormAsync(Browser browser, string sheet)
    {
        Assert.Equal(HttpStatusCode.OK, await browser.GetAsync($"{sheet}/form.xlsx"));
        return await browser.Answer.Content.ReadAsByteArrayAsync();
    }

    // The page of the sheet is open; the file goes with everything that stands in its form.
    private static async Task<HttpStatusCode> ChooseAsync(Browser browser, string sheet, string name, byte[] bytes, params (string Name, string Value)[] typed)
    {
        await browser.GetAsync($"{sheet}/edit");
        return await browser.PostAsync($"{sheet}/filled", Multipart(With(browser.Fields($"{sheet}/edit"), typed), name, bytes));
    }

    private static MultipartFormDataContent Multipart(Dictionary<string, string> fields, string name, byte[] bytes)
    {
        var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (field, value) in fields) form.Add(new StringContent(value), field);
        form.Add(new ByteArrayContent(bytes), "filled", name);
        return form;
    }

    private static Dictionary<string, string> With(Dictionary<string, string> fields, params (string Name, string Value)[] typed)
    {
        foreach (var (field, value) in typed) fields[field] = value;
        return fields;
    }

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();
}
