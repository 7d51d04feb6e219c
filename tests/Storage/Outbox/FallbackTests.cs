using Microsoft.Extensions.Logging.Abstractions;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Bounces;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Operating;
using ReformFlow.Notifications.Outbox.Sending;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage.Outbox;

/// <summary>What the one channel cannot carry goes by the other, and never by both.</summary>
[Collection(Stores.Name)]
public class FallbackTests(Stores stores)
{
    [Theory, EachDatabase]
    public async Task AT06_AReviewRequest_IsOneLetter_AndOneNoticeInTheInbox(DatabaseEngine engine)
    {
        var teams = ScriptedChannel.Working(Channel.Teams);
        await using var office = await PostOffice.OpenAsync(stores, engine, teams, ScriptedChannel.Working());
        await office.PlanAsync(1, NoticeKind.ReviewRequested, [Channel.Teams]);
        await office.WorkAsync();

        var letter = Assert.Single(teams.Asked).Letter;
        Assert.Equal(("review.requested", "題0", "11111111-2222-3333-4444-555555555555", "財務課長"), (letter.Event, letter.Subject, letter.To.Address, letter.To.Name));
        Assert.Equal([new(Channel.Teams, DeliveryStatus.Sent, 1)], await office.StandingAsync());
        Assert.Equal(1, await office.Part<INotices>().UnreadAsync(PostOffice.Municipality, PostOffice.Reader));
    }

    [Theory, EachDatabase]
    public async Task AT07_APersonWithoutTheApp_GetsAMailAtOnce_AndTeamsIsNotTriedAgain(DatabaseEngine engine)
    {
        var (teams, mail) = (ScriptedChannel.Failing(FailureKind.Recipient, int.MaxValue, Channel.Teams), ScriptedChannel.Working());
        await using var office = await PostOffice.OpenAsync(stores, engine, teams, mail);
        await office.PlanAsync(20, NoticeKind.ReviewRequested, [Channel.Teams]);
        await office.Part<Pump>().RunAsync(teams);
        Assert.Equal([new(Channel.Email, DeliveryStatus.Pending, 20), new(Channel.Teams, DeliveryStatus.Fallback, 20)], await office.StandingAsync());

        await office.WorkAsync();
        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.WorkAsync();

        Assert.Equal([new(Channel.Email, DeliveryStatus.Sent, 20), new(Channel.Teams, DeliveryStatus.Superseded, 20)], await office.StandingAsync());
        Assert.Equal((20, 20), (teams.Asked.Count, mail.Asked.Count));
        Assert.Equal((await office.CountAsync("fallback_of IS NOT NULL"), 0), (20, await office.CountAsync("channel = 'Email' AND fallback_of NOT IN (SELECT id FROM delivery)")));
    }

    [Fact]
    public async Task AStoppedChannel_HandsOverWhatIsUrgentAfterAQuarterOfAnHour_AndKeepsTheRest()
    {
        var (teams, mail) = (ScriptedChannel.Working(Channel.Teams), ScriptedChannel.Working());
        await using var office = await PostOffice.OpenAsync(stores, DatabaseEngine.Sqlite, teams, mail);
        await office.Part<DeliveryDesk>().StopAsync(PostOffice.Municipality, Channel.Teams, "保守のため", new(PostOffice.Planner, "kikaku-tanto"));
        await office.PlanAsync(10, NoticeKind.ReviewRequested, [Channel.Teams]);
        await office.PlanAsync(10, NoticeKind.ItemPublished, [Channel.Teams]);

        office.Clock.Advance(TimeSpan.FromMinutes(14));
        await office.WorkAsync();
        Assert.Empty(mail.Asked);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.WorkAsync();
        Assert.Equal(10, mail.Asked.Count);
        await office.Part<DeliveryDesk>().StartAsync(PostOffice.Municipality, Channel.Teams, new(PostOffice.Planner, "kikaku-tanto"));
        await office.WorkAsync();

        Assert.Equal(10, teams.Asked.Count);
        Assert.All(teams.Asked, each => Assert.Equal("item.published", each.Letter.Event));
    }

    [Fact]
    public async Task AChannelThatTheProgramDoesNotHave_HandsOverToo()
    {
        var mail = ScriptedChannel.Working();
        await using var office = await PostOffice.OpenAsync(stores, DatabaseEngine.Sqlite, mail);
        await office.PlanAsync(5, NoticeKind.OverduePerson, [Channel.Teams]);
        office.Clock.Advance(TimeSpan.FromMinutes(15));
        await office.WorkAsync();

        Assert.Equal(5, mail.Asked.Count);
    }

    [Fact]
    public async Task WhoHasNoAddress_IsADeadLetter_WithoutAnAttempt()
    {
        var mail = ScriptedChannel.Working();
        await using var office = await PostOffice.OpenAsync(stores, DatabaseEngine.Sqlite, mail);
        await office.Part<IContacts>().SaveAsync([new(PostOffice.Municipality, PostOffice.Reader, null, null)], office.Operation());
        await office.PlanAsync(1, NoticeKind.ReviewRequested, [Channel.Email]);
        await office.WorkAsync();

        var dead = await office.DeliveryAsync(Channel.Email);
        Assert.Equal([dead.Notice], await office.Part<IDeliveryLists>().UndeliveredAsync(PostOffice.Municipality, [dead.Notice, "another"]));
        Assert.Equal((DeliveryStatus.Dead, EndCodes.NoAddress, "No mail address is registered."), (dead.Status, dead.LastCode, dead.LastDetail));
        Assert.Empty(mail.Asked);
        Assert.Equal(0, await office.ScalarAsync("SELECT count(*) FROM delivery_attempt"));
    }

    [Theory, EachDatabase]
    public async Task ADeliveryThatWaitsForOneThatHasEnded_IsFoundAndFreed(DatabaseEngine engine)
    {
        var (teams, mail) = (ScriptedChannel.Working(Channel.Teams), ScriptedChannel.Working());
        await using var office = await PostOffice.OpenAsync(stores, engine, teams, mail);
        await office.PlanAsync(1, NoticeKind.ReviewRequested, [Channel.Email, Channel.Teams]);
        await office.WorkAsync();
        var id = (await office.DeliveryAsync(Channel.Teams)).Id;
        await office.Part<IDeliveries>().ChangeAsync(id, null, pair => pair with { It = pair.It with { Status = DeliveryStatus.Fallback } });

        await office.WorkAsync();

        Assert.Equal(DeliveryStatus.Superseded, (await office.DeliveryAsync(Channel.Teams)).Status);
        Assert.Empty(await office.Part<IDeliveryLists>().UndeliveredAsync(PostOffice.Municipality, [(await office.DeliveryAsync(Channel.Teams)).Notice]));
    }

    [Fact]
    public async Task TheMailboxOfReports_IsRead_AndARelayThatGoesOnTryingIsLeftAlone()
    {
        await using var office = await PostOffice.OpenAsync(stores, DatabaseEngine.Sqlite, ScriptedChannel.Working());
        await office.PlanAsync(1, NoticeKind.ReviewRequested, [Channel.Email]);
        await office.WorkAsync();
        var id = (await office.DeliveryAsync(Channel.Email)).Id;
        var job = new BounceJob([new Mailbox([new(null, null, "x@example.lg.jp", "5.1.1", ""), new(id, 1, "kacho@example.lg.jp", "4.4.1", "later")])], office.Part<Reports>(), NullLogger<BounceJob>.Instance);
        await job.ReadAsync(CancellationToken.None);
        Assert.Equal(DeliveryStatus.Sent, (await office.DeliveryAsync(Channel.Email)).Status);

        await new BounceJob([new Mailbox([new(id, 1, "kacho@example.lg.jp", "5.1.1", "unknown")])], office.Part<Reports>(), NullLogger<BounceJob>.Instance).ReadAsync(CancellationToken.None);
        var dead = await office.DeliveryAsync(Channel.Email);
        Assert.Equal((DeliveryStatus.Dead, "bounced 5.1.1"), (dead.Status, dead.LastCode));
    }

    private sealed class Mailbox(Bounce[] bounces) : IBounces
    {
        public async Task<BounceLook> ReadAsync(Func<Bounce, CancellationToken, Task> take, CancellationToken cancellation)
        {
            foreach (var bounce in bounces) await take(bounce, cancellation);
            return new(bounces.Length, null);
        }
    }

    [Fact]
    public async Task AReportOfALostMail_IsBelievedOnlyWhereItFits()
    {
        var (mail, teams) = (ScriptedChannel.Working(), ScriptedChannel.Working(Channel.Teams));
        await using var office = await PostOffice.OpenAsync(stores, DatabaseEngine.Sqlite, mail, teams);
        await office.PlanAsync(1, NoticeKind.ReviewRequested, [Channel.Email]);
        await office.WorkAsync();
        var (id, reports) = ((await office.DeliveryAsync(Channel.Email)).Id, office.Part<Reports>());

        Assert.False(await reports.TakeAsync("nothing", 1, "kacho@example.lg.jp", "5.1.1", "unknown"));
        Assert.False(await reports.TakeAsync(id, 2, "kacho@example.lg.jp", "5.1.1", "unknown"));
        Assert.False(await reports.TakeAsync(id, 1, "other@example.lg.jp", "5.1.1", "unknown"));
        Assert.True(await reports.TakeAsync(id, 1, "Kacho@example.lg.jp", "5.1.1", "unknown"));
        Assert.False(await reports.TakeAsync(id, 1, "kacho@example.lg.jp", "5.1.1", "unknown"));
        await office.WorkAsync();

        Assert.Single(teams.Asked);
        Assert.Equal("5.1.1 unknown", (await office.Part<IContacts>().FindAsync(PostOffice.Municipality, PostOffice.Reader))!.EmailInvalidWhy);
    }
}
