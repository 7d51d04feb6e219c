using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Sending;
using ReformFlow.Notifications.Teams.People;
using ReformFlow.Silo.Storage;
using ReformFlow.Tests.Storage.Outbox;
using ReformFlow.Tests.Teams.Servers;

namespace ReformFlow.Tests.Teams;

/// <summary>The same words to many people in one request.</summary>
[Collection(Databases.Name)]
public class BulkTests(Databases databases)
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("REFORMFLOW_FULL") == "1";

    [Fact]
    public async Task AT11_ATokenThatIsTooOldForManyPeople_IsRenewed_AndOnceIsEnough()
    {
        await using var rig = await TeamsRig.StartAsync();
        rig.Graph.Script = (request, _) => request.IsToMany && TestTokens.Number(request.Token) == 1 ? GraphReply.Error(412, "PreconditionFailed", "The token has less than 45 minutes left.") : GraphReply.Done;
        Assert.Equal(new SendResult.Sent("accepted graph-4711"), await rig.Channel.SendTogetherAsync([Letters.News(1), Letters.News(2)]));
        Assert.Equal(["secret-token-1", "secret-token-2"], rig.Graph.Tellings.Select(request => request.Token));
    }

    [Fact]
    public async Task ATokenWithLessThanFiftyMinutes_IsRenewedBeforeItIsRefused()
    {
        await using var rig = await TeamsRig.StartAsync(lives: [TimeSpan.FromMinutes(49), TimeSpan.FromMinutes(60)]);
        Assert.IsType<SendResult.Sent>(await rig.Channel.SendAsync(Letters.Any));
        Assert.IsType<SendResult.Sent>(await rig.Channel.SendTogetherAsync([Letters.News(1), Letters.News(2)]));
        Assert.Equal(["secret-token-1", "secret-token-2"], rig.Graph.Tellings.Select(request => request.Token));
    }

    [Fact]
    public async Task OnlyWhatInforms_AndOnlyWhoHasTheApp_GoesTogether()
    {
        await using var rig = await TeamsRig.StartAsync();
        Assert.Null(await rig.Channel.TogetherWithAsync(Letters.News(1)));
        await rig.Channel.SendAsync(Letters.News(1));
        await rig.Channel.SendAsync(Letters.News(2));
        await rig.Channel.SendAsync(Letters.Any);
        Assert.NotNull(await rig.Channel.TogetherWithAsync(Letters.News(1)));
        Assert.Equal(await rig.Channel.TogetherWithAsync(Letters.News(1)), await rig.Channel.TogetherWithAsync(Letters.News(2)));
        Assert.NotEqual(await rig.Channel.TogetherWithAsync(Letters.News(1)), await rig.Channel.TogetherWithAsync(Letters.News(2) with { Preview = "other" }));
        Assert.Null(await rig.Channel.TogetherWithAsync(Letters.Any));
        rig.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Null(await rig.Channel.TogetherWithAsync(Letters.News(1)));
    }

    [Fact]
    public async Task WithoutBulkForInfo_EverybodyIsToldAlone()
    {
        await using var rig = await TeamsRig.StartAsync(options => options with { BulkForInfo = false });
        await rig.Channel.SendAsync(Letters.News(1));
        Assert.Null(await rig.Channel.TogetherWithAsync(Letters.News(1)));
    }

    [Fact]
    public async Task AT45_TheWholeTownLearnsOfTheClose_InFewRequests_NotTooFast()
    {
        var (people, time) = (IsFull ? 5000 : 1000, new JumpingClock());
        await using var town = await Town.OpenAsync(databases, DatabaseEngine.Sqlite, options => options with { Rps = 4 }, time);
        await PlanAsync(town, people, people);
        await town.Office.Part<Pump>().RunAsync(town.Rig.Channel);

        var requests = town.Rig.Graph.Tellings.ToList();
        Assert.Equal((people / 100, people), (requests.Count(request => request.IsToMany), requests.Sum(request => request.People.Count)));
        Assert.Equal([$"Sent {people}"], await town.StandingAsync(Channel.Teams));
        Assert.Equal(people, await town.Office.CountAsync("receipt = 'accepted graph-4711'"));
        // Each left on a turn of its own, half a second after the one before.
        Assert.True(time.Waited >= TimeSpan.FromSeconds(0.5) * (people / 100 - 1), $"{requests.Count} requests waited {time.Waited} for their turns");
    }

    [Fact]
    public async Task AMixedTown_GoesTogetherAsFarAsItCan_AndNobodyIsToldTwice()
    {
        await using var town = await Town.OpenAsync(databases, DatabaseEngine.Sqlite);
        await PlanAsync(town, 100, 60);
        await town.Office.WorkAsync();
        Assert.Equal((60, 40), (Assert.Single(town.Rig.Graph.Tellings, request => request.IsToMany).People.Count, town.Rig.Graph.Tellings.Count(request => request.IsToOne)));
        Assert.All(town.Rig.Graph.Feed.Values, times => Assert.Equal(1, times));
        Assert.Equal(["Sent 100"], await town.StandingAsync(Channel.Teams));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    public async Task ARefusedRequestToMany_IsTriedOneByOne(int status)
    {
        await using var town = await Town.OpenAsync(databases, DatabaseEngine.Sqlite);
        var kind = 0;
        town.Rig.Graph.Script = (request, _) => request.IsToMany && Interlocked.Increment(ref kind) == 1 ? GraphReply.Error(status, "x", "One of them.") : GraphReply.Done;
        await PlanAsync(town, 10, 10);
        await town.Office.WorkAsync();
        Assert.Equal(status == 404 ? 10 : 0, town.Rig.Graph.Feed.Count);
        // What the manifest lacks is told by mail instead.
        Assert.Equal(status == 404 ? 0 : 10, town.Mail.Asked.Count);
    }

    [Fact]
    public async Task AnAnswerThatNeverComes_MakesAllOfThemUncertain_AndNobodySeesItTwice()
    {
        await using var town = await Town.OpenAsync(databases, DatabaseEngine.Sqlite, options => options with { Timeout = TimeSpan.FromSeconds(2) });
        town.Rig.Graph.Script = (request, before) => request.IsToMany && before == 0 ? GraphReply.TakenButSilent : GraphReply.Done;
        await PlanAsync(town, 20, 20);
        await town.Office.WorkUntilAllHasEndedAsync(TimeSpan.FromMinutes(16));
        Assert.Equal(["Sent 20"], await town.StandingAsync(Channel.Teams));
        // One chain each: the second takes the first one's place.
        Assert.Equal(20, town.Rig.Graph.Feed.Count);
    }

    // The notices of a close, to so many people, of whom the first have been seen with the app.
    private static async Task PlanAsync(Town town, int people, int known)
    {
        var letters = Enumerable.Range(1, people).Select(Letters.News).ToList();
        var (office, now) = (town.Office, town.Office.Now);
        await office.Part<IContacts>().SaveAsync(letters.Select(letter => new Contact(PostOffice.Municipality, letter.To.Person, $"{letter.To.Person}@example.lg.jp", letter.To.Address)).ToValues(), office.Operation());
        foreach (var letter in letters.Take(known)) await town.Rig.People.SaveAsync(new TeamsPerson(PostOffice.Municipality, letter.To.Person, letter.To.Address, true, now, null));
        var notices = letters.Select(letter => new Notice($"closed/{letter.To.Person}", PostOffice.Municipality, letter.To.Person, NoticeKind.YearCloseDone, "gyokaku-r1-2022", letter.Subject, letter.Text, letter.Link)).ToValues();
        await office.Part<INotices>().AddAsync(notices, now);
        await office.Part<ICarriages>().AddAsync(notices.Select(notice => new Carriage(notice.UniqueKey, Channel.Teams, now, null)).ToValues(), now);
    }
}
