using System.Text;
using System.Text.Json.Nodes;

namespace ReformFlow.Tests.Web.Importing;

/// <summary>What `export --format json` wrote is read back, and what somebody changed in it is named by its path.</summary>
public class JsonImportTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Import = "/plans/gyokaku-r1/import";

    [Fact]
    public async Task AnExportedYear_ComesBackWithoutADifference_OnThePageAndByTheVerb()
    {
        var json = await ExportAsync();
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync(await officer.ChooseAsync(Import, [("年度.json", json)]));
        Assert.Contains("令和4年度の調書に、変わるところはありません。", officer.Words, StringComparison.Ordinal);
        Assert.Contains("取り込むところ 0件", officer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("取り込まないところ", officer.Words, StringComparison.Ordinal);

        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("年度.json"), json);
        var (code, output, error) = await TheProgram.RunAsync("import", folder.File("年度.json"), "--municipality", "ninomiya", "--dry-run", "--json");
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(16, JsonNode.Parse(output)!["counts"]!["items"]!.GetValue<int>());
    }

    [Fact]
    public async Task TheJsonOfAYear_SaysTheSameAsItsList()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("年度.json"), await ExportAsync());
        await File.WriteAllBytesAsync(folder.File("年度.csv"), await ExportAsync("csv"));
        Assert.Equal(await PlanOfAsync(folder.File("年度.csv")), await PlanOfAsync(folder.File("年度.json")));

        static async Task<string> PlanOfAsync(string file)
        {
            var (code, output, error) = await TheProgram.RunAsync("import", file, "--municipality", "ninomiya", "--dry-run", "--json");
            Assert.True(code == 0, error);
            return JsonNode.Parse(output)!["plan"]!.ToJsonString();
        }
    }

    [Fact]
    public async Task WhatDoesNotFit_IsNamedByItsPath()
    {
        var json = Encoding.UTF8.GetString(await ExportAsync());
        var old = JsonNode.Parse(json)!.AsObject();
        old.Remove("book");
        (string Json, string Told)[] files =
        [
            (Changed(json, root => root["book"]!["plan"]!["items"]![3]!["title"] = ""), "$.book.plan.items[3]"),
            (Changed(json, root => root["book"]!["plan"]!["items"]![2]!["colour"] = "red"), "$.book.plan.items[2]"),
            (Changed(json, root => root["book"]!["plan"]!["first"] = "令和元"), "$.book.plan.first"),
            (Changed(json, root => root["municipality"] = "oiso"), "$.municipality"),
            (Changed(json, root => root["format"] = 9), "$.format"),
            (old.ToJsonString(), "$.book"), (json[..(json.Length / 2)], "JSONの $"), ("これはJSONではない", "JSONの $"), ("[]", "JSONの $"), ("", "JSONの $"),
            (new string('[', 100_000), "JSONの $"),
        ];
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        foreach (var (text, told) in files)
        {
            await officer.GetAsync(await officer.ChooseAsync(Import, [("年度.json", Encoding.UTF8.GetBytes(text))]));
            Assert.True(officer.Words.Contains("このファイルは取り込めません", StringComparison.Ordinal) && officer.Words.Contains(told, StringComparison.Ordinal), $"{told}: {officer.Words}");
            Assert.DoesNotContain("id=\"take\"", officer.Page, StringComparison.Ordinal);
        }
    }

    private static string Changed(string json, Action<JsonNode> change)
    {
        var root = JsonNode.Parse(json)!;
        change(root);
        return root.ToJsonString();
    }

    private async Task<byte[]> ExportAsync(string format = "json")
    {
        using var folder = new TemporaryFolder();
        var (code, _, error) = await TheProgram.RunAsync("export", "--plan", "gyokaku-r1", "--fiscal-year", "2022", "--format", format, "--out", folder.File("year"), $"--ReformFlow:Database:Path={server.Database}");
        Assert.True(code == 0, error);
        return await File.ReadAllBytesAsync(folder.File("year"));
    }
}
