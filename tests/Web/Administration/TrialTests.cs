using System.Net;
using Microsoft.Data.Sqlite;
using ReformFlow.Tests.Web.Teams;

namespace ReformFlow.Tests.Web.Administration;

/// <summary>An administrator sends one message to himself.</summary>
public class TrialTests(TrialTests.WithAdministrator server) : IClassFixture<TrialTests.WithAdministrator>
{
    public sealed class WithAdministrator : TeamsServer, IAsyncLifetime
    {
        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await DoAsync("UPDATE account SET is_administrator = 1 WHERE name IN ('kikaku-tanto', 'somu-tanto'); UPDATE contact SET entra_oid = '11111111-2222-3333-4444-555555555555' WHERE person = 'kikaku-tanto'; UPDATE contact SET email = NULL, entra_oid = NULL WHERE person = 'somu-tanto'");
        }

        internal async Task DoAsync(string sql)
        {
            await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False;Default Timeout=30");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }

    [Fact]
    public async Task AMail_GoesTheRealWay_AndThePageSaysSo()
    {
        using var officer = await TriesAsync("kikaku-tanto", "Email", HttpStatusCode.OK);
        Assert.Contains("メールを送りました。受信箱に「接続試験」のメールがあるか", officer.Words, StringComparison.Ordinal);
        Assert.Contains("【接続試験】ReformFlowからの通知が届いています", WebUtility.HtmlDecode(await server.Client.GetStringAsync("/dev/mail")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TeamsThatCannotBeReached_IsToldInWords()
    {
        using var officer = await TriesAsync("kikaku-tanto", "Teams", HttpStatusCode.OK);
        Assert.Contains("Teams：", officer.Words, StringComparison.Ordinal);
        Assert.Contains("通信とプロキシの設定を確かめてください", officer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", officer.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("somu-tanto", "Email", "メールアドレスが登録されていません"), InlineData("somu-tanto", "Teams", "オブジェクトIDが登録されていません")]
    public async Task WhoHasNoAddress_IsToldWhatToDo(string account, string channel, string words)
    {
        using var officer = await TriesAsync(account, channel, HttpStatusCode.OK);
        Assert.Contains(words, officer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheAdministrator_ReadsJapanese_AndWhoIsNobodyOfTheTown_FindsNoButton()
    {
        using var officer = await server.Browser().AsAsync("admin");
        await officer.GetAsync("/admin");
        Assert.DoesNotContain("/admin/trial/", officer.Page, StringComparison.Ordinal);
        foreach (var words in new[] { "職員でもある管理者", "（応答あり）", "（稼働中）", "/dev/mail で見られます", "PDFの作成" }) Assert.Contains(words, officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await officer.PostAsync("/admin/trial/Email", new Dictionary<string, string> { ["__RequestVerificationToken"] = officer.Fields("/sign-out")["__RequestVerificationToken"] }));
        Assert.Contains("メール：このアカウントは職員のものではない", officer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherChannel_AndAnotherPerson_FindNothing()
    {
        using var officer = await server.Browser().AsAsync("admin");
        await officer.GetAsync("/admin");
        var token = new Dictionary<string, string> { ["__RequestVerificationToken"] = officer.Fields("/sign-out")["__RequestVerificationToken"] };
        Assert.Equal(HttpStatusCode.NotFound, await officer.PostAsync("/admin/trial/0", token));
        using var chief = await server.Browser().AsAsync("zaimu-kacho");
        await chief.GetAsync("/tasks");
        Assert.Equal(HttpStatusCode.NotFound, await chief.PostAsync("/admin/trial/Email", new Dictionary<string, string> { ["__RequestVerificationToken"] = chief.Fields("/sign-out")["__RequestVerificationToken"] }));
    }

    private async Task<Browser> TriesAsync(string account, string channel, HttpStatusCode answer)
    {
        var officer = await server.Browser().AsAsync(account);
        await officer.GetAsync("/admin");
        Assert.Equal(answer, await officer.SendAsync($"/admin/trial/{channel}"));
        return officer;
    }
}
