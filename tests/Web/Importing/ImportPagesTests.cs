using System.Net;
using System.Text;
using ReformFlow.Documents.Forms;
using ReformFlow.Documents.Sample;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Web.Importing;

/// <summary>Planning's import as a browser without JavaScript does it.</summary>
public class ImportPagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Import = "/plans/gyokaku-r1/import";
    private static readonly PlanBook Sample = SamplePlan.Decided(SamplePlan.Read().Book);

    [Fact]
    public async Task AFilledForm_IsLookedAt_Taken_AndUndone()
    {
        const string Sheet = "/sheets/ninomiya-item-8-2022";
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync(Sheet);
        Assert.DoesNotContain("様式から来た文", officer.Words, StringComparison.Ordinal);

        var preview = await officer.ChooseAsync(Import, [("様式.xlsx", PlanForm.Write(Filled("item-8", "・様式から来た文。"), new() { Year = new(2022) }))]);
        Assert.Equal(HttpStatusCode.OK, await officer.GetAsync(preview));
        Assert.Contains("様式から来た文", officer.Words, StringComparison.Ordinal);
        Assert.Contains("まだ何も取り込んでいません", officer.Words, StringComparison.Ordinal);

        // The files are kept in the database: a node that starts again knows them, and nobody else does.
        await server.RestartAsync();
        using var again = await server.Browser().AsAsync("kikaku-tanto");
        using var colleague = await server.Browser().AsAsync("kikaku-seisaku-kacho");
        Assert.Equal(HttpStatusCode.NotFound, await colleague.GetAsync(preview));
        Assert.Equal(HttpStatusCode.OK, await again.GetAsync(preview));
        var fields = again.Ticked(preview);
        Assert.Equal(HttpStatusCode.SeeOther, await again.PostAsync(preview, fields));
        Assert.Equal((HttpStatusCode.SeeOther, Import), (await again.PostAsync(preview, fields), again.Location));
        Assert.Equal(HttpStatusCode.NotFound, await again.GetAsync(preview));
        await again.GetAsync(Sheet);
        Assert.Contains("様式から来た文", again.Words, StringComparison.Ordinal);
        await again.GetAsync($"{Sheet}/history");
        Assert.Contains("取込", again.Words, StringComparison.Ordinal);

        await again.GetAsync(Import);
        Assert.Contains("前回の取込み：取込済", again.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await again.SendAsync($"{Import}/undo"));
        await again.GetAsync(Sheet);
        Assert.DoesNotContain("様式から来た文", again.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADoubtThatNobodySettled_AndAChangedSheet_StopTheCommit()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        var preview = await officer.ChooseAsync(Import, [("様式.xlsx", PlanForm.Write(Filled("item-14", "・別の文。"), new() { Year = new(2022) }))]);
        await officer.GetAsync(preview);
        var fields = officer.Ticked(preview);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.PostAsync(preview, fields.Select(field => field.Key == "basis" ? new("basis", "old") : field)));
        Assert.Contains("計画か調書が変わりました", officer.Words, StringComparison.Ordinal);
        if (!fields.Any(field => field.Key == "settled")) return;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.PostAsync(preview, fields.Where(field => field.Key != "settled")));
        Assert.Contains("確かめていない疑義が", officer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoIsNotOfPlanning_FindsNoImport()
    {
        using var drafter = await server.Browser().AsAsync("zaimu-tanto");
        Assert.Equal(HttpStatusCode.NotFound, await drafter.GetAsync(Import));
        Assert.Equal(HttpStatusCode.NotFound, await drafter.GetAsync("/plans/import"));
    }

    [Fact]
    public async Task BadFiles_AreRefusedInWords_AndNothingIsTaken()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        var form = PlanForm.Write(Filled("item-8", "・文。"), new() { Year = new(2022) });
        var tidy = Encoding.UTF8.GetString(TidyList.ToCsv(Sample).Bytes);
        (string Name, byte[] Bytes)[] files =
        [
            ("空.xlsx", []), ("切れた.xlsx", form[..(form.Length / 2)]), ("文字.xlsx", "表ではない"u8.ToArray()), ("名前違い.csv", form), ("古い.xls", form[..512]), ("空.csv", []),
            ("見出しだけ.csv", Encoding.UTF8.GetBytes(tidy.Split('\n')[0])), ("零.txt", [0, 0, 0]), ("絵.png", [0x89, 0x50, 0x4E, 0x47]), ("壊れた.tsv", [0xFF, 0xFE, 0x00]), ("ただの文.txt", "こんにちは"u8.ToArray()),
        ];
        var before = StoredRows.Of(server.Database);
        foreach (var (name, bytes) in files)
        {
            await officer.GetAsync(await officer.ChooseAsync(Import, [(name, bytes)]));
            Assert.True(officer.Words.Contains("このファイルは取り込めません", StringComparison.Ordinal), $"{name}: {officer.Words}");
            Assert.DoesNotContain("id=\"take\"", officer.Page, StringComparison.Ordinal);
        }
        Assert.NotEmpty(before);
        Assert.Equal(before, StoredRows.Of(server.Database));
    }

    [Fact]
    public async Task ANewPlan_IsTaken_ReplacedAndUndone()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        var preview = await officer.ChooseAsync("/plans/import", [("計画.txt", Text("新しい窓口"))], ("id", "shin-r6"), ("name", "新しい計画"));
        await officer.GetAsync(preview);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.PostAsync(preview, officer.Ticked(preview)));
        var second = await officer.ChooseAsync("/plans/shin-r6/import", [("計画2.txt", Text("もっと新しい窓口"))]);
        await officer.GetAsync(second);
        Assert.Contains("もっと新しい窓口", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.PostAsync(second, officer.Ticked(second)));
        await officer.GetAsync("/plans/shin-r6");
        Assert.Contains("もっと新しい窓口", officer.Words, StringComparison.Ordinal);

        await officer.GetAsync("/plans/shin-r6/import");
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync("/plans/shin-r6/import/undo"));
        await officer.GetAsync("/plans/shin-r6");
        Assert.DoesNotContain("もっと新しい窓口", officer.Words, StringComparison.Ordinal);
        Assert.Contains("新しい窓口", officer.Words, StringComparison.Ordinal);
    }

    private static PlanBook Filled(string item, string narrative) =>
        new(Sample.Plan, [new YearSheet(new(item), new FiscalYear(2022), new([], Paragraphs.Of(narrative)))]);

    private static byte[] Text(string title) => Encoding.UTF8.GetBytes(
        $"取り組み推進項目調書\n基本方針\t1 窓口\n個別項目\t(1) 改善\n取り組み事項\t91 {title}\n主体課\t総務課\t関連課\t全課\n取り組み内容\t・改める。\nスケジュール 取り組み項目\t6年度\t7年度\n"
        + "目 標\t成果指標\t件数\n\t年度\t6年度\t7年度\n\t件数 (単年)\t1\t2\n令和6年度 取り組み実績\t実績数\t1\t-\n\t内容\t・改めた。\n");
}
