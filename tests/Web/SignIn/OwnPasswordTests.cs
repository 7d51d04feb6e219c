using System.Net;

namespace ReformFlow.Tests.Web.SignIn;

/// <summary>One's own password, what an administrator sees, and how much may be sent.</summary>
public class OwnPasswordTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Address = "/account/password", Old = "demo-reformflow", New = "another-long-word";

    [Fact]
    public async Task AnotherPassword_EndsEveryOtherSession()
    {
        using var here = await server.Browser().AsAsync("gesuido-kacho");
        using var there = await server.Browser().AsAsync("gesuido-kacho");
        await here.GetAsync("/rules");
        Assert.Contains($"href=\"{Address}\"", here.Page, StringComparison.Ordinal);
        await here.GetAsync(Address);
        foreach (var (old, first, second, words) in new[]
        {
            ("wrong-password", New, New, "今のパスワードが違います"), (Old, New, New + "x", "二つの欄が違います"), (Old, "short", "short", "10字以上"),
            (Old, "gesuido-kacho", "gesuido-kacho", "アカウント名と違うもの"), (Old, Old, Old, "今と同じ"),
        })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await here.SendAsync(Address, new() { ["old"] = old, ["new"] = first, ["again"] = second }));
            Assert.Contains(words, here.Words, StringComparison.Ordinal);
            Assert.DoesNotContain($"value=\"{first}\"", here.Page, StringComparison.Ordinal);
        }
        await there.GetAsync("/tasks");
        Assert.Equal(HttpStatusCode.OK, there.Answer.StatusCode);

        Assert.Equal(HttpStatusCode.SeeOther, await here.SendAsync(Address, new() { ["old"] = Old, ["new"] = New, ["again"] = New }));
        Assert.Equal(HttpStatusCode.OK, await here.GetAsync(here.Location!));
        Assert.Contains("パスワードを変えました", here.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await there.GetAsync("/tasks"));
        using var before = await server.Browser().AsAsync("gesuido-kacho");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, before.Answer.StatusCode);
        using var after = await server.Browser().AsAsync("gesuido-kacho", New);
        Assert.Equal("/tasks", after.Location);
    }

    [Fact]
    public async Task TheAdministratorsPage_IsForAdministratorsAndShowsAccountsAndTokens()
    {
        Assert.Equal(0, (await TheProgram.RunAsync("token", "create", "--person", "zaimu-tanto", "--label", "集計の表", $"--ReformFlow:Database:Path={server.Database}")).ExitCode);
        using var administrator = await server.Browser().AsAsync("admin");
        Assert.Equal("/admin", administrator.Location);
        await administrator.GetAsync("/rules");
        Assert.Contains("href=\"/admin\"", administrator.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await administrator.GetAsync("/admin"));
        foreach (var words in new[] { "どの部分も動いています", "href=\"/hangfire\"", "somu-tanto", "admin（管理者）", "使えます", "集計の表", "ReformFlowの版" })
            Assert.Contains(words, administrator.Words, StringComparison.Ordinal);

        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        Assert.Equal(HttpStatusCode.NotFound, await officer.GetAsync("/admin"));
    }

    [Fact]
    public async Task AFormThatIsTooLarge_IsRefusedInWords()
    {
        using var officer = await server.Browser().AsAsync("somu-tanto");
        await officer.GetAsync("/sheets/ninomiya-item-6-2022/edit");
        var fields = officer.Fields("/sheets/ninomiya-item-6-2022/edit");
        fields["narrative"] = new('a', 3 * 1024 * 1024);
        var status = await officer.PostAsync("/sheets/ninomiya-item-6-2022/draft", fields);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("一度に送れるのは1 MiBまで", officer.Words, StringComparison.Ordinal);
        Assert.Contains("20,000字", officer.Words, StringComparison.Ordinal);
    }
}
