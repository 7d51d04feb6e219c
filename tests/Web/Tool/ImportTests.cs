using System.Text.Json;

namespace ReformFlow.Tests.Web.Tool;

public class ImportTests
{
    [Theory]
    [InlineData("ninomiya")]
    [InlineData("143421")]
    public async Task ADryRun_PrintsPlanAndDoubtsAsJson(string municipality)
    {
        var (code, output, error) = await TheProgram.RunAsync("import", TheProgram.Sample, "--municipality", municipality, "--dry-run", "--json");

        Assert.Equal((0, ""), (code, error));
        using var json = JsonDocument.Parse(output);
        var counts = json.RootElement.GetProperty("counts");
        Assert.Equal((17, 16, 18, 144, 17, 136), (Count(counts, "places"), Count(counts, "items"), Count(counts, "printedSeries"),
            Count(counts, "printedCells"), Count(counts, "storedSeries"), Count(counts, "storedCells")));
        Assert.Contains(json.RootElement.GetProperty("doubts").EnumerateArray(), doubt => doubt.GetProperty("line").GetInt32() == 197);
    }

    [Fact]
    public async Task ADryRun_PrintsWordsForPeople()
    {
        var (code, output, _) = await TheProgram.RunAsync("import", TheProgram.Sample, "--municipality", "ninomiya", "--dry-run");

        Assert.Equal(0, code);
        Assert.Contains("17か所", output, StringComparison.Ordinal);
        Assert.Contains("行の値がずれている", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABrokenFile_IsRefusedWholeWithItsLine()
    {
        var broken = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(broken, (await File.ReadAllTextAsync(TheProgram.Sample)).Replace("\t36\t38\t40\t42", "\t36\t38\t40", StringComparison.Ordinal));
            var (code, output, error) = await TheProgram.RunAsync("import", broken, "--municipality", "ninomiya", "--dry-run");

            Assert.Equal((1, ""), (code, output));
            Assert.Contains("169行目", error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(broken);
        }
    }

    [Theory]
    [InlineData(2, "import")]
    [InlineData(2, "import", "a", "b", "--municipality", "ninomiya")]
    [InlineData(2, "import", "a", "--municipality")]
    [InlineData(2, "import", "a", "--colour", "red")]
    [InlineData(2, "import", "a", "--municipality", "Ninomiya", "--dry-run")]
    [InlineData(2, "import", "a", "--municipality", "ninomiya", "--first-year", "令和3")]
    [InlineData(2, "import", "a", "--municipality", "nino-miya", "--dry-run")]
    [InlineData(2, "import", "a", "--municipality", "ninomiya", "--plan", "R4 plan", "--dry-run")]
    [InlineData(2, "import", "a", "--municipality", "143420", "--dry-run")]
    [InlineData(2, "import", "a", "--municipality", "", "--dry-run")]
    [InlineData(2, "import", "a", "--municipality", "12345", "--dry-run")]
    [InlineData(2, "import", "a", "--municipality", "ninomiya", "--municipality", "oiso", "--dry-run")]
    [InlineData(2, "import", "a", "--municipality", "ninomiya", "--plan", "search")]
    [InlineData(2, "import", "a", "--municipality", "ninomiya", "--fiscal-year", "2022")]
    [InlineData(2, "import", "a", "--municipality", "ninomiya", "--person", "kikaku-tanto")]
    [InlineData(2, "import", "a", "--municipality", "ninomiya", "--fiscal-year", "R4", "--person", "kikaku-tanto")]
    [InlineData(0, "--help")]
    [InlineData(0, "import", "--help")]
    [InlineData(1, "import", "a", "--municipality", "131016", "--dry-run")]
    [InlineData(1, "import", "no-such-file.txt", "--municipality", "ninomiya", "--dry-run")]
    [InlineData(1, "import", ".", "--municipality", "ninomiya", "--dry-run")]
    [InlineData(1, "import", "appsettings.json", "--municipality", "ninomiya", "--dry-run", "--sections", "appsettings.json")]
    [InlineData(2, "sing")]
    [InlineData(0, "help")]
    public async Task EveryCommandLine_HasItsExitCode(int expected, params string[] arguments)
    {
        var (code, output, error) = await TheProgram.RunAsync(arguments);

        Assert.Equal(expected, code);
        Assert.Equal(expected == 0, error.Length == 0);
        Assert.NotEqual("", output + error);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static int Count(JsonElement counts, string name) => counts.GetProperty(name).GetInt32();
}
