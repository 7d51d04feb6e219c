using System.Net;

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

    [Fact]
    public async Task ThePasswordThatAnAdministratorMade_IsChangedBeforeAnythingElse()
    {
        const string own = "my-own-long-word";
        var first = await NewPasswordAsync("create", "--person", "gesuido-tanto", "--name", "newcomer");
        using var browser = await server.Browser().AsAsync("newcomer", first);
        foreach (var address in new[] { "/tasks", "/notices", "/sheets/ninomiya-item-7-2022" })
        {
            Assert.Equal(HttpStatusCode.SeeOther, await browser.GetAsync(address));
            Assert.Equal("/account/password", browser.Location);
        }
        await browser.GetAsync("/account/password");
        Assert.Contains("管理者が発行したもの", browser.Words, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, await browser.SendAsync("/account/password", new() { ["old"] = first, ["new"] = own, ["again"] = own }));
        Assert.Equal("/tasks", browser.Location);
        Assert.Equal(HttpStatusCode.OK, await browser.GetAsync("/tasks"));
        using var later = await server.Browser().AsAsync("newcomer", own);
        Assert.Equal(HttpStatusCode.OK, await later.GetAsync("/tasks"));

        var reset = await NewPasswordAsync("reset", "--name", "newcomer");
        using var again = await server.Browser().AsAsync("newcomer", reset);
        Assert.Equal(HttpStatusCode.SeeOther, await again.GetAsync("/tasks"));
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
