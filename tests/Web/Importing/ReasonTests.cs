using System.Net;
using ReformFlow.Documents.Forms;
using ReformFlow.Documents.Sample;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Web.Importing;

/// <summary>A value that looks wrong is taken only with a reason, which the histories of sheet and plan show.</summary>
public class ReasonTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Import = "/plans/gyokaku-r1/import", Why = "課を分けて数えるため";

    [Fact]
    public async Task AValueThatLooksWrong_WantsAReason_WhichTheHistoriesShow()
    {
        var sample = SamplePlan.Decided(SamplePlan.Read().Book);
        var series = sample.Plan.Find(new("item-8"))!.AllSeries.First().Id;
        var filled = new PlanBook(sample.Plan, [new YearSheet(new("item-8"), new FiscalYear(2022), new([new(series, Cell.Read("999"))], Paragraphs.Of("・数えた。")))]);
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        var preview = await officer.ChooseAsync(Import, [("様式.xlsx", PlanForm.Write(filled, new() { Year = new(2022) }))]);
        await officer.GetAsync(preview);
        Assert.Contains("の値が正しい理由（必須）", officer.Words, StringComparison.Ordinal);
        var fields = officer.Ticked(preview);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.PostAsync(preview, fields.Where(field => !field.Key.StartsWith("why-", StringComparison.Ordinal))));
        Assert.Contains("疑わしい値の説明がありません", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.PostAsync(preview, Explained(fields, new string('長', 401))));
        Assert.Contains("400字まで", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.PostAsync(preview, Explained(fields, Why)));

        await officer.GetAsync("/sheets/ninomiya-item-8-2022/history");
        Assert.Contains($"「999」の説明：{Why}", officer.Words, StringComparison.Ordinal);
        await officer.GetAsync("/plans/gyokaku-r1");
        Assert.Contains($"「999」の説明：{Why}", officer.Words, StringComparison.Ordinal);

        // Given back with the import, and said again by nobody.
        await officer.GetAsync(Import);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync($"{Import}/undo"));
        await officer.GetAsync("/sheets/ninomiya-item-8-2022");
        Assert.DoesNotContain("数えた。", officer.Words, StringComparison.Ordinal);
    }

    private static List<KeyValuePair<string, string>> Explained(IEnumerable<KeyValuePair<string, string>> fields, string reason) =>
        [.. fields.Select(field => field.Key.StartsWith("why-", StringComparison.Ordinal) ? new(field.Key, reason) : field)];
}
