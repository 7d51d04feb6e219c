using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ReformFlow.Tests.Web.Tool;

/// <summary>Verbs without a server: the tool opens the database itself.</summary>
public sealed class VerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Database => _folder.File("reformflow.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AnImport_TakesThePlanOnceAndIsRefusedThen()
    {
        var (code, output, error) = await RunAsync("import", TheProgram.Sample, "--municipality", "143421");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("取り込みました: ninomiya gyokaku-r1、取り組み事項 16件、過去の調書 64枚", output, StringComparison.Ordinal);

        var again = await RunAsync("import", TheProgram.Sample, "--municipality", "ninomiya");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("すでにあります", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("verify")).ExitCode);
    }

    [Fact]
    public async Task AnImport_TakesOnlySheetsBeforeTheFirstYearThatIsWorkedOnHere()
    {
        var (code, output, error) = await RunAsync("import", TheProgram.Sample, "--municipality", "ninomiya", "--first-year", "2021");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("取り組み事項 16件、過去の調書 32枚", output, StringComparison.Ordinal);
        Assert.Contains("ここで作業する年度の調書 32枚は取り込みません", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("rebuild")]
    [InlineData("backup", "kept")]
    [InlineData("token", "create", "--person", "zaimu-tanto")]
    public async Task WhereThereIsNoDatabase_NoneIsMadeAndTakenForTheTowns(params string[] verb)
    {
        ArgumentNullException.ThrowIfNull(verb);
        var (code, _, error) = await RunAsync([.. verb.Select(word => word is "kept" ? _folder.File(word) : word)]);

        Assert.Equal(1, code);
        Assert.Contains(Database, error, StringComparison.Ordinal);
        Assert.False(File.Exists(Database));
        Assert.False(Directory.Exists(_folder.File("kept")));
    }

    [Fact]
    public async Task ANewDatabase_IsForItsOwnerOnly()
    {
        await RunAsync("import", TheProgram.Sample, "--municipality", "ninomiya");
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Database));
    }

    [Fact]
    public async Task ABrokenImport_TakesNothing()
    {
        var broken = _folder.File("broken.txt");
        await File.WriteAllTextAsync(broken, (await File.ReadAllTextAsync(TheProgram.Sample)).Replace("\t36\t38\t40\t42", "\t36\t38\t40", StringComparison.Ordinal));
        var (code, _, error) = await RunAsync("import", broken, "--municipality", "ninomiya");
        Assert.Equal(1, code);
        Assert.Contains("169行目", error, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("import", TheProgram.Sample, "--municipality", "ninomiya")).ExitCode);
    }

    [Fact]
    public async Task ARehearsal_NeedsTwoDays_AndATown()
    {
        // An empty file is an empty database: nobody is registered.
        await File.WriteAllBytesAsync(Database, []);
        var reversed = await RunAsync("rehearse", "--from", "2023-10-31", "--to", "2023-04-01");
        Assert.Equal(2, reversed.ExitCode);
        Assert.Contains("--from と --to", reversed.Error, StringComparison.Ordinal);

        var nobody = await RunAsync("rehearse", "--from", "2023-04-01", "--to", "2023-10-31");
        Assert.Equal(1, nobody.ExitCode);
        Assert.Contains("登録されていません", nobody.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABackup_ComesBackIntoAnotherDatabase()
    {
        await RunAsync("import", TheProgram.Sample, "--municipality", "ninomiya");
        var (backup, other) = (_folder.File("backup"), _folder.File("other.db"));

        Assert.Equal(0, (await RunAsync("backup", backup)).ExitCode);
        Assert.Equal(1, (await RunAsync("backup", backup)).ExitCode);
        Assert.Equal(1, (await RunAsync("restore", backup)).ExitCode);
        Assert.Equal(0, (await RunAsync("restore", backup, "--replace")).ExitCode);
        Assert.Equal(0, (await TheProgram.RunAsync("restore", backup, $"--ReformFlow:Database:Path={other}")).ExitCode);
        var restored = await TheProgram.RunAsync("import", TheProgram.Sample, "--municipality", "ninomiya", $"--ReformFlow:Database:Path={other}");
        Assert.Contains("すでにあります", restored.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_FindsWhatWasChangedBehindTheProgram()
    {
        await RunAsync("import", TheProgram.Sample, "--municipality", "ninomiya");
        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            connection.Open();
            using var change = connection.CreateCommand();
            change.CommandText = "DROP TRIGGER journal_no_update; UPDATE journal SET entry = replace(entry, 'administrator', 'administratos')";
            change.ExecuteNonQuery();
        }

        var (code, output, _) = await RunAsync("verify", "--json");

        Assert.Equal(1, code);
        Assert.False(JsonElement.Parse(output).GetProperty("clean").GetBoolean());
    }

    [Theory]
    [InlineData(2, "export")]
    [InlineData(2, "export", "--plan", "gyokaku-r1", "--fiscal-year", "22", "--format", "json", "--out", "x")]
    [InlineData(2, "export", "--plan", "gyokaku-r1", "--fiscal-year", "2022", "--format", "doc", "--out", "x")]
    [InlineData(1, "export", "--plan", "gyokaku-r1", "--fiscal-year", "2022", "--format", "json", "--out", "x")]
    [InlineData(2, "export", "--plan", "gyokaku-r1", "--fiscal-year", "2022", "--format", "html", "--out", "x")]
    [InlineData(2, "export", "--plan", "gyokaku-r1", "--format", "html")]
    [InlineData(1, "export", "--plan", "gyokaku-r1", "--format", "html", "--out", "x")]
    [InlineData(2, "verify", "all")]
    [InlineData(0, "verify")]
    [InlineData(0, "rebuild")]
    [InlineData(2, "rebuild", "--json")]
    [InlineData(2, "backup")]
    [InlineData(2, "restore", "a", "b")]
    [InlineData(1, "restore", "no-such-folder")]
    [InlineData(2, "token", "create")]
    [InlineData(2, "token", "make", "--person", "a")]
    [InlineData(2, "token", "create", "--person", "a", "--days", "0")]
    [InlineData(1, "token", "create", "--person", "a")]
    [InlineData(0, "key", "rotate")]
    [InlineData(2, "key")]
    [InlineData(2, "key", "rotate", "now")]
    [InlineData(2, "account")]
    [InlineData(2, "account", "create")]
    [InlineData(2, "account", "disable", "--name", "a", "--person", "b")]
    [InlineData(1, "account", "create", "--person", "a")]
    [InlineData(1, "account", "reset", "--name", "nobody")]
    [InlineData(1, "account", "disable", "--name", "nobody")]
    public async Task EveryCommandLine_HasItsExitCode(int expected, params string[] arguments)
    {
        // An installation of which nothing is known yet: an empty file is an empty database.
        await File.WriteAllBytesAsync(Database, []);
        var (code, output, error) = await RunAsync(arguments);
        Assert.True(expected == code, $"{code}: {output}{error}");
        Assert.Equal(expected == 0, error.Length == 0);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) =>
        TheProgram.RunAsync([.. arguments, $"--ReformFlow:Database:Path={Database}"]);
}

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
