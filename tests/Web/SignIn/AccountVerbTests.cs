namespace ReformFlow.Tests.Web.SignIn;

/// <summary>How a town's officers come to have accounts: by the administrator's tool, beside the running server.</summary>
public class AccountVerbTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task AnAccount_IsMadeDisabledAndReset()
    {
        var first = await NewPasswordAsync("create", "--person", "gesuido-tanto", "--name", "new-officer");
        using var browser = await server.Browser().AsAsync("new-officer", first);
        Assert.Equal("/tasks", browser.Location);
        Assert.Equal(1, (await RunAsync("create", "--person", "gesuido-tanto", "--name", "new-officer")).ExitCode);

        Assert.Equal(0, (await RunAsync("disable", "--name", "new-officer")).ExitCode);
        await browser.GetAsync("/tasks");
        Assert.StartsWith("/sign-in", browser.Location, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync("enable", "--name", "new-officer")).ExitCode);
        var second = await NewPasswordAsync("reset", "--name", "new-officer");
        using var again = await server.Browser().AsAsync("new-officer", second);
        Assert.Equal("/tasks", again.Location);
        Assert.NotEqual(first, second);
    }

    private async Task<string> NewPasswordAsync(params string[] arguments)
    {
        var (code, output, error) = await RunAsync(arguments);
        Assert.Equal((0, ""), (code, error));
        return output.Trim().Split('\t')[1];
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) =>
        TheProgram.RunAsync(["account", .. arguments, $"--ReformFlow:Database:Path={server.Database}"]);
}
