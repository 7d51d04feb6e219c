using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Silo.Storage;
using ReformFlow.Tests.Storage.Outbox;
using ReformFlow.Tests.Teams.Servers;

namespace ReformFlow.Tests.Teams;

/// <summary>Teams under the outbox: nothing is lost, whatever Graph does.</summary>
[Collection(Databases.Name)]
public class OutboxTests(Databases databases)
{
    private const int Notices = 200;

    /// <summary>What a Graph does to every fifth notice, or to all of them; and how often a notification may then come twice.</summary>
    private static readonly Dictionary<string, (Func<GraphRequest, int, GraphReply> Script, bool MayRepeat)> Faults = new()
    {
        ["401 once"] = (Once(GraphReply.Error(401, "InvalidAuthenticationToken", "expired")), false),
        ["401 always"] = (Always(GraphReply.Error(401, "InvalidAuthenticationToken", "no")), false),
        ["403 not installed"] = (Fifth(GraphReply.NotInstalled), false),
        ["403 no right"] = (Always(GraphReply.NoRight), false),
        ["403 of another kind"] = (Fifth(GraphReply.Error(403, "Forbidden", "Something new.")), false),
        ["404"] = (Fifth(GraphReply.Error(404, "NotFound", "No user.")), false),
        ["409 once"] = (Once(GraphReply.Error(409, "Conflict", "Found multiple applications.")), false),
        ["409 always"] = (Always(GraphReply.Error(409, "Conflict", "Found multiple applications.")), false),
        ["412 once"] = (Once(GraphReply.Error(412, "PreconditionFailed", "token")), false),
        ["429 with a wait"] = (Once(GraphReply.Throttled("120")), false),
        ["429 without"] = (Once(GraphReply.Throttled(null)), false),
        ["400"] = (Fifth(GraphReply.Error(400, "BadRequest", "activityType")), false),
        ["500 twice"] = (Twice(GraphReply.Error(500, "InternalServerError", "x")), false),
        ["503 always"] = (Always(GraphReply.Error(503, "ServiceUnavailable", "x")), false),
        ["504 after it was taken"] = (Once(GraphReply.Error(504, "GatewayTimeout", "x") with { IsTaken = true }), true),
        ["no answer after it was taken"] = (Once(GraphReply.TakenButSilent), true),
        ["no JSON"] = (Twice(GraphReply.NotJson), false),
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    [Theory, MemberData(nameof(FaultNames))]
    public async Task TwoHundredNotices_UnderOneFault_AllArriveOrAreDeadForAReason(string fault)
    {
        var (script, mayRepeat) = Faults[fault];
        await using var town = await Town.OpenAsync(databases, DatabaseEngine.Sqlite, options => options with { Timeout = TimeSpan.FromSeconds(2) });
        await JudgeAsync(town, script, mayRepeat);
    }

    [Theory, EachDatabase]
    public async Task TwoHundredNotices_UnderAllFaultsByTurns_AllArriveOrAreDeadForAReason(DatabaseEngine engine)
    {
        GraphReply[] by = [GraphReply.Done, GraphReply.TakenButSilent, GraphReply.NotJson, GraphReply.Error(404, "NotFound", "x"), GraphReply.Done, GraphReply.Throttled("30"), GraphReply.NotInstalled,
            GraphReply.Error(504, "GatewayTimeout", "x") with { IsTaken = true }, GraphReply.Error(409, "Conflict", "x"), GraphReply.Error(401, "x", "x"), GraphReply.Done];
        await using var town = await Town.OpenAsync(databases, engine, options => options with { Timeout = TimeSpan.FromSeconds(2) });
        await JudgeAsync(town, (request, before) => before < 2 ? by[(int)((request.Chain + before) % by.Length)] : GraphReply.Done, mayRepeat: true);
    }

    [Theory, EachDatabase]
    public async Task AT07_WhoLacksTheApp_GetsHisMailAtOnce_AndTeamsIsNotTriedAgainForADay(DatabaseEngine engine)
    {
        await using var town = await Town.OpenAsync(databases, engine);
        town.Rig.Graph.Script = (request, _) => request.IsToOne ? GraphReply.NotInstalled : GraphReply.Done;
        await town.Office.PlanAsync(20, NoticeKind.ReviewRequested, [Channel.Teams]);
        await town.Office.WorkAsync();

        Assert.Equal(20, town.Mail.Asked.Count);
        Assert.Equal(["Superseded 20"], await town.StandingAsync(Channel.Teams));
        // As many as were on their way at once when the first answer came.
        Assert.InRange(town.Rig.Graph.Tellings.Count(), 1, 4);
        Assert.Equal(1, await town.Office.ScalarAsync("SELECT count(*) FROM teams_person WHERE NOT has_app"));
    }

    [Fact]
    public async Task AT09_ABusyGraph_IsNotAskedAtAllUntilItsTimeIsOver_AndNoAttemptCounts()
    {
        await using var town = await Town.OpenAsync(databases, DatabaseEngine.Sqlite);
        town.Rig.Graph.Script = (request, _) => request.IsToOne ? GraphReply.Throttled("120") : GraphReply.Done;
        await town.Office.PlanAsync(50, NoticeKind.ReviewRequested, [Channel.Teams]);
        await town.Office.WorkAsync();
        var asked = town.Rig.Graph.Tellings.Count();
        Assert.InRange(asked, 1, 4);

        town.Office.Clock.Advance(TimeSpan.FromSeconds(119));
        await town.Office.WorkAsync();
        Assert.Equal((asked, 0), (town.Rig.Graph.Tellings.Count(), await town.Office.CountAsync("attempts > 0")));

        town.Rig.Graph.Script = (_, _) => GraphReply.Done;
        town.Office.Clock.Advance(TimeSpan.FromSeconds(1));
        await town.Office.WorkAsync();
        Assert.Equal(["Sent 50"], await town.StandingAsync(Channel.Teams));
    }

    [Theory, EachDatabase]
    public async Task AT14_ALetterThatNobodyKnowsOf_ComesAgain_InItsOwnPlace(DatabaseEngine engine)
    {
        await using var town = await Town.OpenAsync(databases, engine, options => options with { Timeout = TimeSpan.FromSeconds(2) });
        town.Rig.Graph.Script = (request, before) => request.IsToOne && before == 0 ? GraphReply.TakenButSilent : GraphReply.Done;
        await town.Office.PlanAsync(1, NoticeKind.ReviewRequested, [Channel.Teams]);
        await town.Office.WorkAsync();
        Assert.Equal(["Uncertain 1"], await town.StandingAsync(Channel.Teams));
        town.Office.Clock.Advance(TimeSpan.FromMinutes(2));
        await town.Office.WorkAsync();

        Assert.Equal(["Sent 1"], await town.StandingAsync(Channel.Teams));
        Assert.Equal(2, Assert.Single(town.Rig.Graph.Feed).Value);
        Assert.Empty(town.Mail.Asked);
    }

    [Fact]
    public async Task WhoHasNoObjectId_GetsAMail()
    {
        await using var town = await Town.OpenAsync(databases, DatabaseEngine.Sqlite);
        await town.Office.Part<IContacts>().SaveAsync([new(PostOffice.Municipality, PostOffice.Reader, "kacho@example.lg.jp", null)], town.Office.Operation());
        await town.Office.PlanAsync(3, NoticeKind.ReviewRequested, [Channel.Teams]);
        await town.Office.WorkAsync();
        Assert.Equal((3, 0), (town.Mail.Asked.Count, town.Rig.Graph.Asked.Count));
    }

    // Every notice has one end; what is in the feed or the mailbox is there once, but where Graph took what it did not answer.
    private static async Task JudgeAsync(Town town, Func<GraphRequest, int, GraphReply> script, bool mayRepeat)
    {
        town.Rig.Graph.Script = (request, before) => request.IsToOne ? script(request, before) : GraphReply.Done;
        await town.Office.PlanAsync(Notices, NoticeKind.ReviewRequested, [Channel.Teams]);
        await town.Office.WorkUntilAllHasEndedAsync(TimeSpan.FromMinutes(8));

        var mails = town.Mail.Asked.Select(each => each.Letter.Thread).ToList();
        Assert.Equal(mails.Count, mails.Distinct().Count());
        Assert.All(town.Rig.Graph.Feed.Values, times => Assert.InRange(times, 1, mayRepeat ? 2 : 1));
        var arrived = await town.Office.CountAsync("status = 'Sent'");
        var dead = await town.Office.ScalarAsync("SELECT count(DISTINCT notice) FROM delivery d WHERE status = 'Dead' AND last_code <> '' AND NOT EXISTS (SELECT 1 FROM delivery o WHERE o.notice = d.notice AND o.status = 'Sent')");
        Assert.Equal(Notices, arrived + dead);
        Assert.Equal(mails.Count, await town.Office.CountAsync("channel = 'Email' AND status = 'Sent'"));
    }

    private static Func<GraphRequest, int, GraphReply> Always(GraphReply reply) => (_, _) => reply;

    private static Func<GraphRequest, int, GraphReply> Fifth(GraphReply reply) => (request, _) => request.Chain % 5 == 0 ? reply : GraphReply.Done;

    private static Func<GraphRequest, int, GraphReply> Once(GraphReply reply) => (request, before) => before == 0 && request.Chain % 5 == 0 ? reply : GraphReply.Done;

    private static Func<GraphRequest, int, GraphReply> Twice(GraphReply reply) => (request, before) => before < 2 && request.Chain % 5 == 0 ? reply : GraphReply.Done;
}
