using System.Net;
using System.Text;
using System.Text.Json;
using ReformFlow.Documents;
using ReformFlow.Documents.Previews;
using ReformFlow.Documents.Sample;
using ReformFlow.Tests.Web.Published;

namespace ReformFlow.Tests.Web.Exports;

public class ExportPagesTests(WorkedServer server) : IClassFixture<WorkedServer>
{
    private const string Address = "/plans/gyokaku-r1/exports/2022/";

    [Theory]
    [InlineData("/cycles/gyokaku-r1/2022", Address + "form.xlsx")]
    [InlineData("/cycles/gyokaku-r1/2022", Address + "tidy-cp932.csv")]
    [InlineData("/cycles/gyokaku-r1/2022", Address + "history.csv")]
    [InlineData("/plans/gyokaku-r1", Address + "sheets.json")]
    [InlineData("/sheets/ninomiya-item-2-2022", "/sheets/ninomiya-item-2-2022/form.xlsx")]
    public async Task APage_OffersItsExports(string page, string link)
    {
        using var browser = await server.Browser().AsAsync("kikaku-tanto");
        await browser.GetAsync(page);
        Assert.Contains($"href=\"{link}\"", browser.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryFormOfTheWholePlan_IsReadBackAlike()
    {
        using var browser = await server.Browser().AsAsync("kikaku-tanto");
        var tidy = await ReadAsync(browser, Address + "tidy.xlsx", "a.xlsx");

        Assert.Contains(tidy.Book.Sheets, sheet => sheet.Content.Narrative?.Lines.Any(line => line.StartsWith("・まだ公表していない下書き", StringComparison.Ordinal)) is true);
        foreach (var (address, name) in new[] { ("form.xlsx", "b.xlsx"), ("tidy.csv", "c.csv"), ("tidy-cp932.csv", "d.csv") })
            Assert.Equal(name, Told(name, PlanPreview.Between(tidy.Book, await ReadAsync(browser, Address + address, name))));
    }

    [Fact]
    public async Task TheList_HasARowForEachValueThatADraftStillAsksFor()
    {
        using var browser = await server.Browser().AsAsync("kikaku-tanto");
        var rows = Encoding.UTF8.GetString(await BytesAsync(browser, Address + "tidy.csv")).Split("\r\n").Where(row => row.StartsWith("実績（未記入）,", StringComparison.Ordinal)).ToList();

        Assert.Contains(rows, row => row.StartsWith("実績（未記入）,item-4,", StringComparison.Ordinal) && row.Contains(",2022,令和4年度,", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.StartsWith("実績（未記入）,item-1,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheJson_HoldsWhatTheListHolds()
    {
        using var browser = await server.Browser().AsAsync("kikaku-tanto");
        var tidy = await ReadAsync(browser, Address + "tidy.csv", "a.csv");
        using var json = JsonDocument.Parse(await BytesAsync(browser, Address + "sheets.json"));

        Assert.Equal(16, json.RootElement.GetProperty("sheets").GetArrayLength());
        foreach (var sheet in json.RootElement.GetProperty("sheets").EnumerateArray())
        {
            var printed = sheet.GetProperty("content").GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("value").GetProperty("printed").GetString());
            var listed = tidy.Book.Find(new(sheet.GetProperty("item").GetString()!), WorkedServer.Year)?.Content.Answers.Select(answer => answer.Value.Printed) ?? [];
            Assert.Equal(listed, printed);
        }
    }

    [Fact]
    public async Task TheFormOfOneSheet_HoldsThatItemAlone()
    {
        using var browser = await server.Browser().AsAsync("zaimu-tanto");
        var form = await ReadAsync(browser, "/sheets/ninomiya-item-2-2022/form.xlsx", "a.xlsx");
        Assert.Equal("item-2", Assert.Single(form.Book.Plan.Items).Id.Value);
        Assert.Contains("調書", browser.Answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.Equal("no-store", browser.Answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task TheHistory_HasALineForEachAct()
    {
        using var browser = await server.Browser().AsAsync("kikaku-tanto");
        var text = Encoding.UTF8.GetString(await BytesAsync(browser, Address + "history.csv"));
        Assert.StartsWith("\uFEFF項目番号,取り組み事項,年度,更新番号,日時,操作", text, StringComparison.Ordinal);
        Assert.Contains("研修の回数に誤り", text, StringComparison.Ordinal);
        Assert.Equal(0x50, (await BytesAsync(browser, Address + "history.xlsx"))[0]);
    }

    [Theory]
    [InlineData("form.xlsx")]
    [InlineData("tidy.csv")]
    [InlineData("history.csv")]
    public async Task WithoutASignIn_NothingIsExported(string file)
    {
        using var browser = server.Browser();
        Assert.Equal(HttpStatusCode.Redirect, await browser.GetAsync(Address + file));
        Assert.DoesNotContain("下書き", browser.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plans/gyokaku-r1/exports/2018/tidy.csv")]
    [InlineData("/plans/other/exports/2022/tidy.csv")]
    [InlineData("/plans/gyokaku-r1/exports/2022/history.pdf")]
    [InlineData("/sheets/ninomiya-item-99-2022/form.xlsx")]
    public async Task WhatThereIsNot_IsNotThere(string address)
    {
        using var browser = await server.Browser().AsAsync("kikaku-tanto");
        Assert.Equal(HttpStatusCode.NotFound, await browser.GetAsync(address));
    }

    private static string Told(string name, PlanPreview preview) => preview.IsSame
        ? name
        : string.Join('\n', preview.Changes.Select(change => $"{name}: {change.Kind} {change.Label}: {change.Before} -> {change.After}"));

    private static async Task<byte[]> BytesAsync(Browser browser, string address)
    {
        Assert.Equal(HttpStatusCode.OK, await browser.GetAsync(address));
        return await browser.Answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<PlanReading.Read> ReadAsync(Browser browser, string address, string name) =>
        PlanFile.Read(new(name, await BytesAsync(browser, address)), SamplePlan.Options) switch
        {
            PlanReading.Read read => read,
            PlanReading.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Errors)),
            var other => throw new InvalidOperationException(other.ToString()),
        };
}
