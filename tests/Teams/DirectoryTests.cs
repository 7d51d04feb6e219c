using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Tenant;
using ReformFlow.Tests.Teams.Servers;

namespace ReformFlow.Tests.Teams;

/// <summary>The tenant's users as Graph tells them, page by page.</summary>
public class DirectoryTests
{
    [Fact]
    public async Task TheFirstReading_FollowsThePagesToTheEnd_AndTheNextBeginsThere()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Graph.Script = (request, _) => request.Query switch
        {
            var query when query.Contains("page-2", StringComparison.Ordinal) => Page(rig, "$deltatoken=end", """{"id":"c","mail":null,"accountEnabled":false}"""),
            var query when query.Contains("end", StringComparison.Ordinal) => Page(rig, "$deltatoken=later", """{"id":"a","@removed":{"reason":"deleted"}}"""),
            _ => Page(rig, "$skiptoken=page-2", """{"id":"a","mail":"a@example.lg.jp","userPrincipalName":"a@town.example","accountEnabled":true}""", """{"id":"b"}"""),
        };

        var first = (await rig.Directory.ReadAsync(null))!;
        var later = (await rig.Directory.ReadAsync(first.Mark))!;

        Assert.Equal<DirectoryUser>([new("a", "a@example.lg.jp", "a@town.example", false), new("b", null, null, false), new("c", null, null, true)], first.Users);
        Assert.Equal<DirectoryUser>([new("a", null, null, true)], later.Users);
        Assert.EndsWith("$deltatoken=later", later.Mark, StringComparison.Ordinal);
        Assert.Contains("$select=id,mail,userPrincipalName,accountEnabled", rig.Graph.Asked.First().Query, StringComparison.Ordinal);
        Assert.All(rig.Graph.Asked, request => Assert.Equal("secret-token-1", request.Token));
    }

    [Theory]
    [InlineData(410, "resyncRequired")]
    [InlineData(410, "")]
    [InlineData(400, "syncStateNotFound")]
    public async Task AT43_AMarkWhoseTimeIsOver_SaysSo(int status, string code)
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Graph.Script = (_, _) => GraphReply.Error(status, code, "The sync state is gone.");

        Assert.Null(await rig.Directory.ReadAsync($"{rig.Graph.Address}/users/delta?$deltatoken=old"));
        await Assert.ThrowsAsync<DirectoryUnreadException>(() => rig.Directory.ReadAsync(null));
    }

    [Theory]
    [InlineData(400, "BadRequest")]
    [InlineData(403, "Authorization_RequestDenied")]
    [InlineData(429, "TooManyRequests")]
    [InlineData(503, "")]
    public async Task WhatElseGoesWrong_IsNoReading_AndTheMarkStays(int status, string code)
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Graph.Script = (_, _) => GraphReply.Error(status, code, "no");

        var unread = await Assert.ThrowsAsync<DirectoryUnreadException>(() => rig.Directory.ReadAsync($"{rig.Graph.Address}/users/delta?$deltatoken=mark"));
        Assert.Contains($"{status}", unread.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMarkThatLeadsElsewhere_GetsNoToken()
    {
        await using var rig = await TeamsRig.StartAsync();
        await using var other = await TestGraph.StartAsync(TimeProvider.System);
        other.Script = (_, _) => GraphReply.Error(401, "InvalidAuthenticationToken", "no token");

        await Assert.ThrowsAsync<DirectoryUnreadException>(() => rig.Directory.ReadAsync($"{other.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/users/delta"));

        Assert.All(other.Asked, request => Assert.Equal("", request.Token));
        other.Broken.Clear();
    }

    [Fact]
    public async Task AT08_APersonWhomTeamsDoesNotKnow_MakesTheDirectoryBeReadAgain()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Graph.Script = (request, _) => request.IsToOne ? GraphReply.Error(404, "NotFound", "No user.") : GraphReply.Done;
        Assert.False(rig.Wanted.Take());

        Assert.Equal(FailureKind.Recipient, (await rig.FailAsync(Letters.Any)).Kind);

        Assert.True(rig.Wanted.Take());
        Assert.False(rig.Wanted.Take());
    }

    private static GraphReply Page(TeamsRig rig, string next, params string[] users) => new(200,
        $$"""{"@odata.{{(next.StartsWith("$skip", StringComparison.Ordinal) ? "nextLink" : "deltaLink")}}":"{{rig.Graph.Address}}/users/delta?{{next}}","value":[{{string.Join(',', users)}}]}""");
}
