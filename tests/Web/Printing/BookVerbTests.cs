using System.Text;
using ReformFlow.Tests.Cluster;
using ReformFlow.Tests.Web.Published;

namespace ReformFlow.Tests.Web.Printing;

/// <summary>The book from the tool, where no server runs.</summary>
public sealed class BookVerbTests
{
    [Fact]
    public async Task TheVerb_MakesTheBookOnce_OrSaysWhatItLacks()
    {
        using var data = new TemporaryFolder();
        var database = data.File("reformflow.db");
        await using (var town = await (await RunningTown.StartAsync(new() { ["ReformFlow:Database:Path"] = database })).WithPlanAsync(WorkedServer.Year))
        {
            await town.Open(WorkedServer.Year);
            await town.Publishes("item-1", WorkedServer.Year);
        }
        Task<(int ExitCode, string Output, string Error)> Write(string name, string year, params string[] more) =>
            TheProgram.RunAsync(["export", "--plan", "gyokaku-r1", "--fiscal-year", year, "--format", "pdf", "--out", data.File(name), $"--ReformFlow:Database:Path={database}", .. more]);

        var lacking = await Write("none.pdf", "2022", $"--ReformFlow:Pdf:Browser={data.File("nothing")}");
        Assert.Equal(1, lacking.ExitCode);
        Assert.Contains("ReformFlow:Pdf:Browser", lacking.Error, StringComparison.Ordinal);
        var another = await Write("none.pdf", "2021");
        Assert.Equal(1, another.ExitCode);
        Assert.Contains("2021年度", another.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(data.File("none.pdf")));

        Assert.Equal((0, ""), await Write("one.pdf", "2022") is var (code, _, error) ? (code, error) : default);
        // Nothing is printed a second time: without a browser it is the same file.
        Assert.Equal(0, (await Write("two.pdf", "2022", $"--ReformFlow:Pdf:Browser={data.File("nothing")}")).ExitCode);

        var bytes = await File.ReadAllBytesAsync(data.File("one.pdf"));
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(bytes, 0, 5));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(data.File("two.pdf")));
        var verified = await TheProgram.RunAsync("verify", $"--ReformFlow:Database:Path={database}");
        Assert.Equal(0, verified.ExitCode);
        Assert.Contains("PDF 1。", verified.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--layout", "form")]
    [InlineData("--encoding", "utf8")]
    public async Task WhatIsForOtherFormats_IsWrongUsage(string option, string value) =>
        Assert.Equal(2, (await TheProgram.RunAsync("export", "--plan", "gyokaku-r1", "--fiscal-year", "2022", "--format", "pdf", "--out", "a.pdf", option, value)).ExitCode);
}
