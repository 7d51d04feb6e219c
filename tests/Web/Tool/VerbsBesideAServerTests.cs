using System.Text.Json;
using ReformFlow.Documents;
using ReformFlow.Documents.Previews;
using ReformFlow.Documents.Sample;

namespace ReformFlow.Tests.Web.Tool;

/// <summary>Verbs beside a running server, which has the database: they go through its socket.</summary>
public class VerbsBesideAServerTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Verbs_GoThroughTheSocketOfItsOwner()
    {
        var socket = new FileInfo($"{server.Database}.socket");
        Assert.True(socket.Exists);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(socket.FullName));

        Assert.Equal((0, ""), Code(await RunAsync("verify")));
        Assert.Equal(0, (await RunAsync("rebuild")).ExitCode);
        var second = await RunAsync("import", TheProgram.Sample, "--municipality", "ninomiya");
        Assert.Equal(1, second.ExitCode);
        Assert.Contains("すでにあります", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExport_IsTheSameEveryTime()
    {
        using var folder = new TemporaryFolder();
        string[] files = [folder.File("a.json"), folder.File("b.json")];
        foreach (var file in files)
            Assert.Equal((0, ""), Code(await RunAsync("export", "--plan", "gyokaku-r1", "--fiscal-year", "2022", "--format", "json", "--out", file)));

        var text = await File.ReadAllTextAsync(files[0]);
        Assert.Equal(text, await File.ReadAllTextAsync(files[1]));
        Assert.Equal(16, JsonElement.Parse(text).GetProperty("sheets").GetArrayLength());
    }

    [Fact]
    public async Task ExportsOfEveryFormat_AreReadBackAlike()
    {
        using var folder = new TemporaryFolder();
        (string File, string[] Words)[] files =
        [
            (folder.File("tidy.xlsx"), ["--format", "xlsx", "--layout", "tidy"]),
            (folder.File("form.xlsx"), ["--format", "xlsx"]),
            (folder.File("utf8.csv"), ["--format", "csv"]),
            (folder.File("cp932.csv"), ["--format", "csv", "--encoding", "cp932"]),
        ];
        var read = new List<PlanReading.Read>();
        foreach (var (file, words) in files)
        {
            Assert.Equal((0, ""), Code(await RunAsync(["export", "--plan", "gyokaku-r1", "--fiscal-year", "2022", "--out", file, .. words])));
            read.Add(Assert.IsType<PlanReading.Read>(PlanFile.Read(new(Path.GetFileName(file), await File.ReadAllBytesAsync(file)), SamplePlan.Options)));
        }

        Assert.NotEmpty(read[0].Book.Sheets);
        Assert.All(read, each => Assert.Empty(PlanPreview.Between(read[0].Book, each).Changes));
    }

    [Theory]
    [InlineData("--format", "docx")]
    [InlineData("--format", "json", "--layout", "tidy")]
    [InlineData("--format", "xlsx", "--encoding", "cp932")]
    [InlineData("--format", "csv", "--encoding", "utf16")]
    public async Task AnExportThatThereIsNot_IsAWrongUsage(params string[] words)
    {
        var (code, _, error) = await RunAsync(["export", "--plan", "gyokaku-r1", "--fiscal-year", "2022", "--out", "a", .. words]);
        Assert.Equal(2, code);
        Assert.Contains("--format", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AKeyRotation_IsDoneByTheServer_AndKeepsTheOldKeyForVerifying()
    {
        var keys = Path.Combine(Path.GetDirectoryName(server.Database)!, "keys");
        var (first, second) = (await RunAsync("key", "rotate"), await RunAsync("key", "rotate"));

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        var (old, now) = (first.Output.Split('\n')[0].Trim(), second.Output.Split('\n')[0].Trim());
        Assert.Contains(old, second.Output, StringComparison.Ordinal);
        Assert.Equal(now, (await File.ReadAllTextAsync(Path.Combine(keys, "current"))).Trim());
        Assert.True(File.Exists(Path.Combine(keys, $"{old}.pub.pem")));
        Assert.False(File.Exists(Path.Combine(keys, $"{old}.key.pem")));
        Assert.Contains("key rotate", (await RunAsync("help")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARestore_IsRefusedWhileTheServerRuns()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await RunAsync("backup", folder.File("backup"))).ExitCode);
        var (code, _, error) = await RunAsync("restore", folder.File("backup"), "--replace");
        Assert.Equal(1, code);
        Assert.Contains("使用中", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheVerbsAddress_IsNotOnTheNetwork()
    {
        using var answer = await server.Client.PostAsync(new Uri("/verb", UriKind.Relative), new StringContent("{}"));
        Assert.False(answer.IsSuccessStatusCode);
    }

    private static (int, string) Code((int ExitCode, string Output, string Error) run) => (run.ExitCode, run.Error);

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) =>
        TheProgram.RunAsync([.. arguments, $"--ReformFlow:Database:Path={server.Database}"]);
}
