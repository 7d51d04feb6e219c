using ReformFlow.Domain;
using ReformFlow.Notifications.Teams;
using ReformFlow.Tests.Teams.Servers;

namespace ReformFlow.Tests.Teams;

/// <summary>接続試験: what an operator is told.</summary>
public class TrialTests
{
    private static readonly MunicipalityId Municipality = Letters.Any.Municipality;
    private static readonly PersonId Person = Letters.Any.To.Person;

    [Fact]
    public async Task OneThatArrives_SaysWhereToLook_AndForgetsThatTheAppWasLacking()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Graph.Script = (request, _) => request.IsToOne ? GraphReply.NotInstalled : GraphReply.Done;
        await rig.FailAsync(Letters.Any);
        rig.Graph.Script = (_, _) => GraphReply.Done;

        var result = await TryAsync(rig);
        Assert.True(result.IsTaken);
        Assert.Contains("アクティビティ", result.Japanese, StringComparison.Ordinal);
        Assert.Contains("graph-4711", result.Answer, StringComparison.Ordinal);
        Assert.Equal("ReformFlowからの通知が届いています", (string?)rig.Graph.Tellings.Last().Body!["topic"]!["value"]);
        Assert.True((await rig.People.FindAsync(Municipality, Person))!.HasApp);
    }

    [Fact]
    public async Task APersonWithoutAnObjectId_IsNotTried()
    {
        await using var rig = await TeamsRig.StartAsync();
        var result = await rig.Trial(new OneContact(null)).SendToAsync(Municipality, Person);
        Assert.Equal((false, 0), (result.IsTaken, rig.Graph.Asked.Count));
        Assert.Contains("オブジェクトID", result.Japanese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lack", "アプリ設定ポリシー", "403 not-installed")]
    [InlineData("slow", "しばらく待って", "403 not-installed")]
    [InlineData("right", "TeamsActivity.Send", "403 Forbidden")]
    [InlineData("nobody", "Entra に見つかりません", "404 NotFound")]
    [InlineData("licence", "ライセンス", "404 NotFound")]
    [InlineData("old", "アプリを更新", "400 BadRequest")]
    [InlineData("busy", "混み合って", "429")]
    [InlineData("broken", "障害", "502")]
    [InlineData("catalogue", "Teams 管理センターでアプリを登録", "409 no-app")]
    [InlineData("no catalogue", "AppCatalog.Read.All", "403 Authorization_RequestDenied")]
    public async Task WhatDoesNotWork_IsToldWithWhatToDo(string fault, string japanese, string english)
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Graph.Script = (request, _) => (fault, request) switch
        {
            ("catalogue", _) => new(200, """{"value":[]}"""),
            ("no catalogue", _) => GraphReply.Denied,
            ("lack" or "slow", { IsToOne: true }) => GraphReply.NotInstalled,
            ("slow", { Method: "GET" }) when request.Path.EndsWith("installedApps", StringComparison.Ordinal) => new(200, """{"value":[{"id":"there"}]}"""),
            ("right", { IsToOne: true }) => GraphReply.NoRight,
            ("nobody" or "licence", { IsToOne: true }) => GraphReply.Error(404, "NotFound", "x"),
            ("nobody", { Method: "GET" }) when request.Path.StartsWith("/users", StringComparison.Ordinal) => GraphReply.Error(404, "NotFound", "x"),
            ("old", { IsToOne: true }) => GraphReply.Error(400, "BadRequest", "x"),
            ("busy", { IsToOne: true }) => GraphReply.Throttled("7"),
            ("broken", { IsToOne: true }) => GraphReply.NotJson,
            _ => GraphReply.Done,
        };
        var result = await TryAsync(rig);
        Assert.False(result.IsTaken);
        Assert.Contains(japanese, result.Japanese, StringComparison.Ordinal);
        Assert.StartsWith(english, result.Answer, StringComparison.Ordinal);
    }

    private static Task<TrialResult> TryAsync(TeamsRig rig) => rig.Trial(new OneContact(Letters.Oid)).SendToAsync(Municipality, Person);
}
