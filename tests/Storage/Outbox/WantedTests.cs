using Microsoft.Extensions.Hosting;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Operating;
using ReformFlow.Notifications.Policy;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage.Outbox;

/// <summary>What is asked just before sending, what operators do, and what runs by itself.</summary>
[Collection(Stores.Name)]
public class WantedTests(Stores stores)
{
    private static readonly Domain.Approval.Actor Planner = new(PostOffice.Planner, "kikaku-tanto");

    [Theory, EachDatabase]
    public async Task AT22_WhatIsDoneAfterItWasPlanned_IsNotSent(DatabaseEngine engine)
    {
        var mail = ScriptedChannel.Working();
        await using var office = await PostOffice.OpenAsync(stores, engine, mail);
        await office.PlanAsync(2, NoticeKind.ReviewRequested, [Channel.Email]);
        var notices = office.Part<INotices>();
        var done = (await notices.OfAsync(PostOffice.Municipality, PostOffice.Reader))[0];
        await notices.MarkDoneAsync(PostOffice.Municipality, PostOffice.Reader, done.Id, office.Now);
        await office.WorkAsync();

        Assert.Equal([new(Channel.Email, DeliveryStatus.Sent, 1), new(Channel.Email, DeliveryStatus.Superseded, 1)], await office.StandingAsync());
        Assert.NotEqual(done.Notice.Title, Assert.Single(mail.Asked).Letter.Subject);
    }

    [Theory, EachDatabase]
    public async Task WhereNothingCanBeSent_NothingWaitsAndNothingDies(DatabaseEngine engine)
    {
        await using var office = await PostOffice.OpenAsync(stores, engine);
        await office.PlanAsync(2, NoticeKind.ReviewRequested, [Channel.Email, Channel.Teams]);
        await office.WorkAsync();

        Assert.Empty(await office.StandingAsync());
        Assert.Equal(2, (await office.Part<INotices>().OfAsync(PostOffice.Municipality, PostOffice.Reader)).Count);
    }

    [Theory, EachDatabase]
    public async Task WhatWaitsForItsHour_IsCountedApart_WithTheHour(DatabaseEngine engine)
    {
        await using var office = await PostOffice.OpenAsync(stores, engine, ScriptedChannel.Working());
        await office.PlanAsync(2, NoticeKind.ReviewRequested, [Channel.Email]);
        var lists = office.Part<IDeliveryLists>();

        Assert.Equal([new LaterDeliveries(Channel.Email, 2, office.Now)], await lists.LaterAsync(office.Now.AddHours(-1), PostOffice.Municipality));
        Assert.Empty(await lists.WaitingAsync(office.Now.AddHours(-1)));
        Assert.Equal([new WaitingDeliveries(Channel.Email, 2, office.Now)], await lists.WaitingAsync(office.Now));
        Assert.Empty(await lists.LaterAsync(office.Now));
        Assert.Empty(await lists.LaterAsync(office.Now.AddHours(-1), new("oiso")));
    }

    [Theory, EachDatabase]
    public async Task ThePolicyIsTold_WhatIsOnItsWay_WhatHasLeft_AndWhatReachedNobody(DatabaseEngine engine)
    {
        var mail = ScriptedChannel.Working();
        await using var office = await PostOffice.OpenAsync(stores, engine, mail);
        var start = office.Now;
        await office.PlanAsync(1, NoticeKind.ReviewRequested, [Channel.Email]);
        await office.WorkAsync();
        await office.PlanAsync(1, NoticeKind.ApprovalRequested, [Channel.Email]);
        await office.Part<DeliveryDesk>().CancelAsync(PostOffice.Municipality, (await office.Part<IDeliveryLists>().FindAsync(PostOffice.Municipality, [], "ninomiya-item-7-2022", null)).Single(line => line.Delivery.Status is DeliveryStatus.Pending).Delivery.Id, "試し", Planner);
        await office.PlanAsync(1, NoticeKind.ItemReturned, [Channel.Email]);

        var carried = await office.Part<ICarriedNotices>().SinceAsync(PostOffice.Municipality, start);
        Assert.Equal([(NoticeKind.ReviewRequested, true, false), (NoticeKind.ItemReturned, false, false)], carried.Select(each => (each.Kind, each.HasLeft, each.IsDead)).Order());
        Assert.Empty(await office.Part<ICarriedNotices>().SinceAsync(PostOffice.Municipality, start.AddDays(1)));
        Assert.Empty(await office.Part<ICarriedNotices>().SinceAsync(new("oiso"), start));
    }

    [Theory, EachDatabase]
    public async Task AT38_SentAgain_TheLetterSaysItsNextGeneration_AndTheOperationIsRecorded(DatabaseEngine engine)
    {
        var mail = ScriptedChannel.Working();
        await using var office = await PostOffice.OpenAsync(stores, engine, mail);
        await office.PlanAsync(1, NoticeKind.ReviewRequested, [Channel.Email]);
        await office.WorkAsync();
        var (id, desk) = ((await office.DeliveryAsync(Channel.Email)).Id, office.Part<DeliveryDesk>());

        Assert.False(await desk.SendAgainAsync(new("other"), id, Planner));
        Assert.True(await desk.SendAgainAsync(PostOffice.Municipality, id, Planner));
        Assert.False(await desk.SendAgainAsync(PostOffice.Municipality, id, Planner));
        await office.WorkAsync();
        Assert.False(await desk.CancelAsync(PostOffice.Municipality, id, "why", Planner));

        Assert.Equal([(id, 1), (id, 2)], mail.Asked.Select(each => (each.Letter.Delivery, each.Letter.Generation)));
        var operation = Assert.Single(await office.Part<INoticeOperations>().OfAsync(PostOffice.Municipality, 10), each => each.What is not NoticeOperationKind.ChangeContact);
        Assert.Equal((NoticeOperationKind.Resend, id, PostOffice.Planner), (operation.What, operation.Target, operation.Person));
    }

    [Theory, EachDatabase]
    public async Task ThePumpRunsByItself_WithoutAnyJob_AndOneChannelHoldsNoOtherUp(DatabaseEngine engine)
    {
        var (blocked, arrived) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var office = await PostOffice.OpenAsync(stores, engine, new Channels(Channel.Email, () => blocked.Task), new Channels(Channel.Teams, () => { arrived.TrySetResult(); return Task.CompletedTask; }));
        var services = office.All<IHostedService>();
        foreach (var service in services) await service.StartAsync(CancellationToken.None);

        await office.PlanAsync(10, NoticeKind.ItemPublished, [Channel.Email]);
        await office.PlanAsync(10, NoticeKind.ReviewRequested, [Channel.Teams]);
        await arrived.Task.WaitAsync(TimeSpan.FromMinutes(1));
        // Whoever writes meanwhile is not held up by the letter that is under way.
        await office.Part<IContacts>().SaveAsync([new(PostOffice.Municipality, PostOffice.Planner, "a@example.lg.jp", null)], office.Operation());

        blocked.SetResult();
        foreach (var service in services) await service.StopAsync(CancellationToken.None);
    }

    [Theory, EachDatabase]
    public async Task AnAddressThatWasBad_IsGoodAgainOnceItIsAnother_AndEachChangeIsRecorded(DatabaseEngine engine)
    {
        await using var office = await PostOffice.OpenAsync(stores, engine);
        var contacts = office.Part<IContacts>();
        await contacts.MarkInvalidAsync(PostOffice.Municipality, PostOffice.Reader, "another@example.lg.jp", "550", office.Now);
        Assert.Null((await FindAsync()).EmailInvalidSince);
        await contacts.MarkInvalidAsync(PostOffice.Municipality, PostOffice.Reader, "kacho@example.lg.jp", "550", office.Now);
        Assert.Null((await FindAsync()).AddressOn(Channel.Email));

        Assert.Equal(0, await contacts.SaveAsync([new(PostOffice.Municipality, PostOffice.Reader, "kacho@example.lg.jp", "11111111-2222-3333-4444-555555555555")], office.Operation()));
        Assert.NotNull((await FindAsync()).EmailInvalidSince);
        office.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await contacts.SaveAsync([new(PostOffice.Municipality, PostOffice.Reader, "new@example.lg.jp", null), new(new("other"), PostOffice.Reader, "x@example.lg.jp", null)], office.Operation()));

        Assert.Equal(("new@example.lg.jp", null, null), ((await FindAsync()).AddressOn(Channel.Email), (await FindAsync()).EntraOid, (await FindAsync()).EmailInvalidWhy));
        Assert.Empty(await contacts.OfAsync(new("other")));
        Assert.Equal(["kacho@example.lg.jp → new@example.lg.jp", "なし → kacho@example.lg.jp"], (await office.Part<INoticeOperations>().OfAsync(PostOffice.Municipality, 10)).Select(each => each.Words));

        async Task<Contact> FindAsync() => (await contacts.FindAsync(PostOffice.Municipality, PostOffice.Reader))!;
    }

    [Theory, EachDatabase]
    public async Task TheInbox_CountsWhatIsOpenPutOffAndDone_AndLeavesTheDigestOut(DatabaseEngine engine)
    {
        await using var office = await PostOffice.OpenAsync(stores, engine);
        await office.PlanAsync(4, NoticeKind.ReviewRequested, []);
        await office.PlanAsync(1, NoticeKind.DigestDaily, []);
        var (notices, today) = (office.Part<INotices>(), new DateOnly(2026, 11, 24));
        var mine = await notices.OfAsync(PostOffice.Municipality, PostOffice.Reader);
        await notices.MarkDoneAsync(PostOffice.Municipality, PostOffice.Reader, mine[0].Id, office.Now);
        await notices.PutOffAsync(PostOffice.Municipality, PostOffice.Reader, mine[1].Id, today.AddDays(1));
        await notices.PutOffAsync(PostOffice.Municipality, PostOffice.Reader, mine[2].Id, today);
        await notices.MarkDoneAsync(PostOffice.Municipality, PostOffice.Planner, mine[3].Id, office.Now);

        Assert.Equal(new InboxCounts(3, 2, 1, 1), await notices.CountsAsync(PostOffice.Municipality, PostOffice.Reader, today));
        Assert.Equal(new InboxCounts(0, 0, 0, 0), await notices.CountsAsync(PostOffice.Municipality, PostOffice.Planner, today));
        await notices.MarkDoneAsync(PostOffice.Municipality, PostOffice.Reader, mine[0].Id, null);
        Assert.Equal(new InboxCounts(3, 4, 0, 0), await notices.CountsAsync(PostOffice.Municipality, PostOffice.Reader, today.AddDays(1)));
    }

    [Theory, EachDatabase]
    public async Task ACalendarDay_SaysHowOftenItWasChanged(DatabaseEngine engine)
    {
        await using var office = await PostOffice.OpenAsync(stores, engine);
        foreach (var (key, day) in new[] { ("a", 11), ("b", 11), ("c", 18) })
        {
            await office.Part<INotices>().AddAsync([new(key, PostOffice.Municipality, PostOffice.Reader, NoticeKind.DueChanged, "s", "題", "文", "/s") { Due = new DateOnly(2026, 12, day) }], office.Now);
            office.Clock.Advance(TimeSpan.FromHours(1));
        }

        var versions = new List<int>();
        foreach (var key in new[] { "a", "b", "c" }) versions.Add(await VersionAsync(key));
        Assert.Equal([0, 0, 1], versions);
        Assert.Null(await office.Part<IDeliveries>().NoticeAsync("d"));

        async Task<int> VersionAsync(string key) => (await office.Part<IDeliveries>().NoticeAsync(key))!.Value.DueVersion;
    }

    private sealed class Channels(Channel kind, Func<Task> until) : IChannel
    {
        public Channel Kind => kind;

        public async Task<SendResult> SendAsync(Letter letter, CancellationToken cancellation)
        {
            await until();
            return ScriptedChannel.Taken;
        }
    }
}
