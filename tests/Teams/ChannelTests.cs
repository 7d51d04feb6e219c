using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Teams.Composing;
using ReformFlow.Tests.Teams.Servers;

namespace ReformFlow.Tests.Teams;

/// <summary>What follows from each answer of Graph (notifications.md §2).</summary>
public class ChannelTests
{
    [Fact]
    public async Task AT06_AReviewRequest_IsOneRequest_WithThisProgramsTokenAndTheDeliverysId()
    {
        await using var rig = await TeamsRig.StartAsync();
        Assert.Equal(new SendResult.Sent("graph-4711"), await rig.Channel.SendAsync(Letters.Any));

        var request = Assert.Single(rig.Graph.Tellings);
        Assert.Equal(($"/users/{Letters.Oid}/teamwork/sendActivityNotification", "019ab4e4-c0a8-7c10-bd3f-3b9f5a1e7d11", "secret-token-1"), (request.Path, request.Id, request.Token));
        Assert.Equal((ChainId.Of(Letters.Oid, "ninomiya-item-7-2022/review"), null), (request.Chain, request.AppId));
        Assert.Equal("7 補助金の見直し", (string?)request.Body!["topic"]!["value"]);
        Assert.Equal("text", (string?)request.Body["previewText"]!["contentType"]);
    }

    [Fact]
    public async Task TheCatalogue_IsAskedOnce_AndNotAtAllWhereTheOptionSaysTheId()
    {
        await using var asking = await TeamsRig.StartAsync();
        await asking.Channel.SendAsync(Letters.Any);
        await asking.Channel.SendAsync(Letters.Any);
        Assert.Contains("externalId eq '7f3a1c52-", Assert.Single(asking.Graph.Asked, request => request.Path == "/appCatalogs/teamsApps").Query, StringComparison.Ordinal);

        await using var knowing = await TeamsRig.StartAsync(options => options with { CatalogAppId = TestGraph.App });
        await knowing.Channel.SendAsync(Letters.Any);
        Assert.Single(knowing.Graph.Asked);
    }

    [Fact]
    public async Task ACatalogueWithoutTheApp_StopsTheChannel()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Graph.Script = (_, _) => new(200, """{"value":[]}""");
        Assert.Equal((FailureKind.Configuration, "409 no-app"), Of(await rig.FailAsync(Letters.Any)));
    }

    [Fact]
    public async Task AT07_APersonWithoutTheApp_IsNotAskedAboutAgainFor24Hours()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Graph.Script = (request, _) => request.IsToOne ? GraphReply.NotInstalled : GraphReply.Done;

        Assert.Equal((FailureKind.Recipient, "403 not-installed"), Of(await rig.FailAsync(Letters.Any)));
        rig.Clock.Advance(TimeSpan.FromHours(23.9));
        Assert.Equal((FailureKind.Recipient, "403 not-installed"), Of(await rig.FailAsync(Letters.Any)));
        Assert.Single(rig.Graph.Tellings);

        rig.Clock.Advance(TimeSpan.FromHours(0.2));
        rig.Graph.Script = (_, _) => GraphReply.Done;
        Assert.IsType<SendResult.Sent>(await rig.Channel.SendAsync(Letters.Any));
    }

    [Fact]
    public async Task AnotherObjectId_IsAnotherPerson_OfWhomNothingIsKnown()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Graph.Script = (request, _) => request.IsToOne && request.People[0] == Letters.Oid ? GraphReply.NotInstalled : GraphReply.Done;
        await rig.FailAsync(Letters.Any);
        Assert.IsType<SendResult.Sent>(await rig.Channel.SendAsync(Letters.Any with { To = Letters.Any.To with { Address = "99999999-2222-3333-4444-555555555555" } }));
    }

    [Theory]
    [InlineData(201)]
    [InlineData(409)]
    public async Task WithAutoInstall_TheAppIsInstalledOnce_AndTheLetterSentAgain(int installed)
    {
        await using var rig = await TeamsRig.StartAsync(options => options with { AutoInstall = true });
        rig.Graph.Script = (request, before) => request.IsToOne && before == 0 ? GraphReply.NotInstalled : request.IsInstall && installed == 409 ? GraphReply.Error(409, "Conflict", "App is already installed.") : GraphReply.Done;
        Assert.IsType<SendResult.Sent>(await rig.Channel.SendAsync(Letters.Any));
        Assert.Equal((1, 2), (rig.Graph.Asked.Count(request => request.IsInstall), rig.Graph.Tellings.Count()));
    }

    [Fact]
    public async Task WithAutoInstall_WhatDoesNotHelp_IsTriedOnceADay()
    {
        await using var rig = await TeamsRig.StartAsync(options => options with { AutoInstall = true });
        rig.Graph.Script = (request, _) => request.IsToOne ? GraphReply.NotInstalled : GraphReply.Done;
        await rig.FailAsync(Letters.Any);
        await rig.FailAsync(Letters.Any);
        Assert.Single(rig.Graph.Asked, request => request.IsInstall);
        rig.Clock.Advance(TimeSpan.FromHours(25));
        await rig.FailAsync(Letters.Any);
        Assert.Equal(2, rig.Graph.Asked.Count(request => request.IsInstall));
    }

    [Fact]
    public async Task AMissingRight_StopsTheChannel_AndSaysNothingOfThePerson()
    {
        await using var rig = await TeamsRig.StartAsync();
        foreach (var answer in new[] { GraphReply.NoRight, GraphReply.Denied })
        {
            rig.Graph.Script = (request, _) => request.IsToOne ? answer : GraphReply.Done;
            Assert.Equal(FailureKind.Configuration, (await rig.FailAsync(Letters.Any)).Kind);
        }
        Assert.Null(await rig.People.FindAsync(Letters.Any.Municipality, Letters.Any.To.Person, default));
    }

    [Theory]
    [InlineData(404, FailureKind.Recipient)]
    [InlineData(403, FailureKind.Recipient)]
    [InlineData(500, FailureKind.Temporary)]
    [InlineData(502, FailureKind.Temporary)]
    [InlineData(503, FailureKind.Temporary)]
    [InlineData(504, FailureKind.Temporary)]
    [InlineData(412, FailureKind.Temporary)]
    [InlineData(401, FailureKind.Configuration)]
    [InlineData(409, FailureKind.Configuration)]
    [InlineData(400, FailureKind.Letter)]
    [InlineData(413, FailureKind.Letter)]
    [InlineData(302, FailureKind.Configuration)]
    public async Task AT08_EachStatus_HasOneMeaning_AlsoWhereTheAnswerIsNoJson(int status, FailureKind kind)
    {
        foreach (var answer in new[] { GraphReply.Error(status, "Word", "Words."), new(status, "<html>no</html>"), new(status), new(status, "{"), new(status, "[]") })
        {
            await using var rig = await TeamsRig.StartAsync();
            rig.Graph.Script = (request, _) => request.IsToOne ? answer : GraphReply.Done;
            Assert.Equal(kind, (await rig.FailAsync(Letters.Any)).Kind);
        }
    }

    [Fact]
    public async Task AT12_WhereSeveralAppsHaveThisId_ItSaysWhichOne_Once()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Graph.Script = (request, _) => request.IsToOne && request.AppId is null ? GraphReply.Error(409, "Conflict", "Found multiple applications with the same Microsoft Entra App ID 'x'.") : GraphReply.Done;
        Assert.IsType<SendResult.Sent>(await rig.Channel.SendAsync(Letters.Any));
        Assert.Equal([null, TestGraph.App], rig.Graph.Tellings.Select(request => request.AppId));
    }

    [Fact]
    public async Task ARefusedToken_IsRenewedOnce()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Graph.Script = (request, _) => request.IsToOne && TestTokens.Number(request.Token) == 1 ? GraphReply.Error(401, "InvalidAuthenticationToken", "Access token has expired.") : GraphReply.Done;
        Assert.IsType<SendResult.Sent>(await rig.Channel.SendAsync(Letters.Any));
        Assert.Equal(2, rig.Tokens.Given);

        rig.Graph.Script = (request, _) => GraphReply.Error(401, "InvalidAuthenticationToken", "No.");
        Assert.Equal((FailureKind.Configuration, "401 InvalidAuthenticationToken"), Of(await rig.FailAsync(Letters.Any)));
        Assert.Equal(3, rig.Tokens.Given);
    }

    [Fact]
    public async Task AKindThatTheManifestDoesNotKnow_IsNotTriedFurtherForAnHour_AndOthersAre()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Graph.Script = (request, _) => (string?)request.Body?["activityType"] == "reviewRequested" ? GraphReply.Error(400, "BadRequest", "activityType") : GraphReply.Done;
        Assert.Equal(FailureKind.Letter, (await rig.FailAsync(Letters.Any)).Kind);
        Assert.Equal((FailureKind.Letter, "400 stopped"), Of(await rig.FailAsync(Letters.Any)));
        Assert.Single(rig.Graph.Tellings);
        Assert.IsType<SendResult.Sent>(await rig.Channel.SendAsync(Letters.Any with { Event = "approval.requested" }));
        rig.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("400 BadRequest", (await rig.FailAsync(Letters.Any)).Code);
    }

    private static (FailureKind, string) Of(SendResult.Failed failed) => (failed.Kind, failed.Code);
}
