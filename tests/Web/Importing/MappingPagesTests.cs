using System.Net;
using System.Text;

namespace ReformFlow.Tests.Web.Importing;

/// <summary>Tables of other kinds: somebody says which column is what, and the town remembers it.</summary>
public class MappingPagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Import = "/plans/gyokaku-r1/import", Sheet = "/sheets/ninomiya-item-8-2022";

    [Fact]
    public async Task AForeignTable_IsExplained_Taken_Remembered_AndUndone()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        var page = await officer.ChooseAsync(Import, [("進捗.csv", Table("・表から来た文。"))]);
        Assert.EndsWith("/mapping", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await officer.GetAsync(page));
        Assert.Contains("2（見出し）", officer.Words, StringComparison.Ordinal);

        // The guess: number, title, section, narrative of 令和4年度; nobody said what 連絡先 is.
        var fields = officer.Mapping(page);
        Assert.Equal(("ItemNumber", "ItemTitle", "Leads", "Narrative", ""), (fields["field-1"], fields["field-2"], fields["field-3"], fields["field-4"], fields["field-5"]));

        // Wrong in two ways: everything typed stays, and each problem names its column.
        (fields["field-2"], fields["field-5"], fields["name"]) = ("", "Target", "進捗の表");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.PostAsync(page, fields));
        Assert.Contains("題名の列を一つ選んでください", officer.Words, StringComparison.Ordinal);
        Assert.Contains("E列：「目標」の年度を選ぶか", officer.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"進捗の表\"", officer.Words, StringComparison.Ordinal);
        Assert.Equal("Target", officer.Mapping(page)["field-5"]);
        await officer.GetAsync(page);
        fields = officer.Mapping(page);
        Assert.Equal(("", "Target"), (fields["field-2"], fields["field-5"]));

        (fields["field-2"], fields["field-5"], fields["name"]) = ("ItemTitle", "", "進捗の表");
        Assert.Equal(HttpStatusCode.SeeOther, await officer.PostAsync(page, fields));
        var preview = officer.Location!;
        await officer.GetAsync(preview);
        Assert.Contains("・表から来た文。", officer.Words, StringComparison.Ordinal);
        Assert.Contains("計画の一部です（取り組み事項16件のうち1件）", officer.Words, StringComparison.Ordinal);
        Assert.Contains("番号が同じなので、計画の「", officer.Words, StringComparison.Ordinal);
        Assert.Contains($"{page}\">列の対応を直す", officer.Page, StringComparison.Ordinal);
        Assert.True(await officer.PostAsync(preview, officer.Ticked(preview)) == HttpStatusCode.SeeOther, officer.Words);
        await officer.GetAsync(Sheet);
        Assert.Contains("表から来た文", officer.Words, StringComparison.Ordinal);
        await officer.GetAsync(Import);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync($"{Import}/undo"));
        await officer.GetAsync(Sheet);
        Assert.DoesNotContain("表から来た文", officer.Words, StringComparison.Ordinal);

        // The next file with these heads is explained already; another one is not.
        await officer.GetAsync(await officer.ChooseAsync(Import, [("翌月.csv", Table("・翌月の文。"))]));
        Assert.Contains("覚えている対応「進捗の表」と見出しが同じ", officer.Words, StringComparison.Ordinal);
        await officer.GetAsync(await officer.ChooseAsync(Import, [("別.csv", "題名,取組状況\n予算,する\n"u8.ToArray())]));
        Assert.DoesNotContain("覚えている対応", officer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMappingThatChangedAfterThePreview_IsNotTakenFromIt()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        var page = await officer.ChooseAsync(Import, [("進捗.csv", Table("・先に見た文。"))]);
        await officer.GetAsync(page);
        var fields = officer.Mapping(page);
        await officer.PostAsync(page, fields);
        var preview = officer.Location!;
        await officer.GetAsync(preview);
        var seen = officer.Ticked(preview);
        (fields["field-4"], fields["field-5"]) = ("", "Narrative");
        Assert.Equal(HttpStatusCode.SeeOther, await officer.PostAsync(page, fields));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.PostAsync(preview, seen));
        Assert.Contains("計画か調書が変わりました", officer.Words, StringComparison.Ordinal);
        await officer.GetAsync(Sheet);
        Assert.DoesNotContain("先に見た文", officer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALineBetweenItems_IsNamedByItsCell_AndSkippedByItsNumber()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        var page = await officer.ChooseAsync(Import, [("進捗.csv", "No.,取組名,担当課,令和4年度の取組状況\n,組織の強化について,,\n8,町の題,総務課,・文。\n,小計,,\n"u8.ToArray())]);
        await officer.GetAsync(page);
        var fields = officer.Mapping(page);
        await officer.PostAsync(page, fields);
        var preview = officer.Location!;
        await officer.GetAsync(preview);
        Assert.Contains("進捗.csv セルC2 「組織の強化について」は計画のどの取り組み事項とも番号や題名が合わず", officer.Words, StringComparison.Ordinal);
        Assert.Contains("列の対応の「読まない行」に2と書いてください", officer.Words, StringComparison.Ordinal);

        fields["skip"] = "二";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.PostAsync(page, fields));
        Assert.Contains("「読まない行」の行番号が読み取れません", officer.Words, StringComparison.Ordinal);
        (fields["skip"], fields["name"]) = ("２行目", "見出しのある表");
        Assert.Equal(HttpStatusCode.SeeOther, await officer.PostAsync(page, fields));
        await officer.GetAsync(preview);
        Assert.Contains("進捗.csv 2行目 「組織の強化について」：「読まない行」なので読まなかった", officer.Words, StringComparison.Ordinal);
        Assert.Contains("進捗.csv 4行目 「小計」：", officer.Words, StringComparison.Ordinal);

        // The rows are this file's: the next one has its own.
        await officer.GetAsync(page);
        Assert.Equal("２行目", officer.Mapping(page)["skip"]);
        page = await officer.ChooseAsync(Import, [("翌月.csv", "No.,取組名,担当課,令和4年度の取組状況\n8,町の題,総務課,・文。\n"u8.ToArray())]);
        await officer.GetAsync(page);
        Assert.Equal("", officer.Mapping(page)["skip"]);
    }

    [Fact]
    public async Task AnotherSheetOrRowOfHeads_KeepsWhatWasSaidOfTheFirstOne()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        var page = await officer.ChooseAsync(Import, [("進捗.csv", Table("・文。"))]);
        await officer.GetAsync(page);
        var fields = officer.Mapping(page);
        (fields["field-5"], fields["head"], fields["then"]) = ("Remarks", "1", "show");
        Assert.Equal((HttpStatusCode.SeeOther, page), (await officer.PostAsync(page, fields), officer.Location));
        await officer.GetAsync(page);
        Assert.Contains("1（見出し）", officer.Words, StringComparison.Ordinal);
        Assert.Equal("Remarks", officer.Mapping(page)["field-5"]);
    }

    [Fact]
    public async Task ARememberedMapping_IsRenamedAndRemoved_ByPlanningAlone()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await RememberAsync(officer, "消す表");
        await RememberAsync(officer, "県の表");
        await officer.GetAsync("/plans/mappings");
        Assert.Contains("取組名＝取り組み事項（題名）", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.SendAsync("/plans/mappings", new() { ["name"] = "県の表" }, Form(officer, "rename", "消す表")));
        Assert.Contains("「県の表」という対応がすでにあるか", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync("/plans/mappings", new() { ["name"] = "新しい名前" }, Form(officer, "rename", "県の表")));
        await officer.GetAsync("/plans/mappings");
        Assert.Contains("<h2>新しい名前</h2>", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync("/plans/mappings", holding: Form(officer, "remove", "消す表")));
        await officer.GetAsync("/plans/mappings");
        Assert.DoesNotContain("消す表", officer.Words, StringComparison.Ordinal);

        using var drafter = await server.Browser().AsAsync("zaimu-tanto");
        Assert.Equal(HttpStatusCode.NotFound, await drafter.GetAsync("/plans/mappings"));
    }

    [Fact]
    public async Task TheVerb_ReadsAForeignTableByARememberedName_AndListsTheNamesThereAre()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await RememberAsync(officer, "道具の表");
        using var folder = new TemporaryFolder();
        var file = folder.File("表.csv");
        await File.WriteAllBytesAsync(file, Table("・道具から来た文。"));
        string[] verb = ["import", file, "--municipality", "ninomiya", "--plan", "gyokaku-r1", "--fiscal-year", "2022", "--person", "kikaku-tanto", $"--ReformFlow:Database:Path={server.Database}"];

        var (code, _, error) = await TheProgram.RunAsync([.. verb, "--mapping", "ない表"]);
        Assert.Equal(1, code);
        Assert.Contains("「道具の表」", error, StringComparison.Ordinal);
        Assert.Contains("2022年度", error, StringComparison.Ordinal);
        (code, var output, error) = await TheProgram.RunAsync([.. verb, "--mapping", "道具の表", "--dry-run"]);
        Assert.True(code == 0, error);
        Assert.Contains("・道具から来た文。", output, StringComparison.Ordinal);
        (code, _, error) = await TheProgram.RunAsync([.. verb, "--mapping", "道具の表", "--settled"]);
        Assert.True(code == 0, error);
        await officer.GetAsync(Sheet);
        Assert.Contains("道具から来た文", officer.Words, StringComparison.Ordinal);

        (code, _, error) = await TheProgram.RunAsync([.. verb[..6], "--fiscal-year", "2021", .. verb[8..], "--mapping", "道具の表"]);
        Assert.Equal(1, code);
        Assert.Contains("令和3年度は開始していないか", error, StringComparison.Ordinal);
        (code, _, error) = await TheProgram.RunAsync("import", file, "--municipality", "ninomiya", "--plan", "gyokaku-r1", $"--ReformFlow:Database:Path={server.Database}");
        Assert.Equal(1, code);
        Assert.Contains("開始している年度（2022）", error, StringComparison.Ordinal);
    }

    // The forms of a mapping are numbered in the order of the list.
    private static string Form(Browser officer, string what, string name) =>
        FormattableString.Invariant($"id=\"{what}-{officer.Words.Split($"<h2>{name}</h2>")[0].Split("<h2>").Length - 1}\"");

    private static async Task RememberAsync(Browser officer, string name)
    {
        var page = await officer.ChooseAsync(Import, [("進捗.csv", Table("・文。"))]);
        await officer.GetAsync(page);
        var fields = officer.Mapping(page);
        fields["name"] = name;
        Assert.True(await officer.PostAsync(page, fields) == HttpStatusCode.SeeOther, officer.Words);
    }

    private static byte[] Table(string words) => Encoding.UTF8.GetBytes($"町の進捗管理表\nNo.,取組名,担当課,令和4年度の取組状況,連絡先\n8,町の題,総務課,{words},内線1\n");
}
