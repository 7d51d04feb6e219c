using System.Text.Json.Nodes;

namespace ReformFlow.Tests.Web.Tool;

/// <summary>What the tool writes it reads back without a difference: the sample, and a town's own sheets where they lie beside the repository.</summary>
public class RoundTripTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const string Plan = "gyokaku-r1";

    private static readonly string Seeds = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "seeds"));

    private static readonly (string Name, string[] How)[] Forms =
    [
        ("form.xlsx", ["--format", "xlsx", "--layout", "form"]), ("tidy.xlsx", ["--format", "xlsx", "--layout", "tidy"]),
        ("utf8.csv", ["--format", "csv"]), ("cp932.csv", ["--format", "csv", "--encoding", "cp932"]), ("all.json", ["--format", "json"]),
    ];

    [Fact]
    public Task TheSample_ComesBackFromEveryFormWithoutADifference() => ComesBackAsync(TheProgram.Sample);

    [Fact]
    public async Task TheRealSheets_ComeBackFromEveryFormWithoutADifference()
    {
        var real = Directory.Exists(Seeds) ? Directory.GetFiles(Seeds, "*.txt") : [];
        output.WriteLine(real.Length == 0 ? $"NO REAL SHEETS at {Seeds}: only the sample goes out and in." : $"real sheets go out and in too: {real.Length}");
        foreach (var file in real) await ComesBackAsync(file);
    }

    private static async Task ComesBackAsync(string document)
    {
        using var folder = new TemporaryFolder();
        var database = $"--ReformFlow:Database:Path={folder.File("town.db")}";
        await DoneAsync("import", document, "--municipality", "ninomiya", "--plan", Plan, "--first-year", "2023", database);
        var printed = await BookAsync(document);
        foreach (var (name, how) in Forms)
        {
            await DoneAsync(["export", "--plan", Plan, "--fiscal-year", "2022", "--municipality", "ninomiya", "--out", folder.File(name), database, .. how]);
            Assert.True(printed == await BookAsync(folder.File(name)), name);
        }
    }

    // The plan with all its sheets as a dry run reads it.
    private static async Task<string> BookAsync(string file) =>
        JsonNode.Parse(await DoneAsync("import", file, "--municipality", "ninomiya", "--plan", Plan, "--dry-run", "--json"))!["plan"]!.ToJsonString();

    private static async Task<string> DoneAsync(params string[] arguments)
    {
        var (code, said, error) = await TheProgram.RunAsync(arguments);
        Assert.True(code == 0, $"{string.Join(' ', arguments)}: {error}");
        return said;
    }
}
