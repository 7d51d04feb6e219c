using System.Text.Json.Nodes;
using Dapper;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Cards;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Sending;
using ReformFlow.Notifications.Workflows;
using ReformFlow.Notifications.Workflows.Posting;
using ReformFlow.Notifications.Workflows.Settings;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage.Outbox;

/// <summary>Posts into channels, over both databases and a real line to a workflow of our own.</summary>
[Collection(Stores.Name)]
public class WorkflowTests(Stores stores)
{
    private const string Hook = "企画課チャネル";

    [Theory, EachDatabase]
    public async Task APost_IsTakenOnce_HoweverOftenItIsPlanned(DatabaseEngine engine)
    {
        using var receiver = new WorkflowReceiver(_ => (202, null));
        await using var office = await PostOffice.OpenAsync(stores, engine);
        var (desk, pump, _) = Parts(office, receiver.Url);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desk.PlanAsync(PostOffice.Municipality, [Post(office)], office.Now))));
        await pump.RunAsync();
        await desk.PlanAsync(PostOffice.Municipality, [Post(office)], office.Now);
        await pump.RunAsync();

        var message = JsonNode.Parse(Assert.Single(receiver.Bodies))!;
        Assert.Equal("message", message["type"]!.GetValue<string>());
        Assert.Equal("https://reform.example.lg.jp/cycles/gyokaku-r1/2022", message["attachments"]![0]!["content"]!["actions"]![0]!["url"]!.GetValue<string>());
        Assert.Equal((1, 0, 0, "202"), await StandingAsync(office));
    }

    [Theory, EachDatabase]
    public async Task FourASecond_AreTheMost(DatabaseEngine engine)
    {
        var times = new List<DateTimeOffset>();
        PostOffice? office = null;
        using var receiver = new WorkflowReceiver(_ => { times.Add(office!.Now); return (202, null); });
        await using (office = await PostOffice.OpenAsync(stores, engine))
        {
            var (desk, pump, _) = Parts(office, receiver.Url);
            await desk.PlanAsync(PostOffice.Municipality, [.. Enumerable.Range(0, 9).Select(number => Post(office, $"{number}"))], office.Now);

            Assert.Equal(9, await pump.RunAsync());

            Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromMilliseconds(250)));
        }
    }

    [Theory, EachDatabase]
    public async Task AskedToWait_TheWebhookWaits_AndNoTryIsCounted(DatabaseEngine engine)
    {
        using var receiver = new WorkflowReceiver(time => time == 0 ? (429, "12.5") : (202, null));
        await using var office = await PostOffice.OpenAsync(stores, engine);
        var (desk, pump, _) = Parts(office, receiver.Url);
        await desk.PlanAsync(PostOffice.Municipality, [Post(office)], office.Now);

        await pump.RunAsync();
        office.Clock.Advance(TimeSpan.FromSeconds(11));
        await pump.RunAsync();
        Assert.Single(receiver.Bodies);
        Assert.Equal(0, await office.ScalarAsync("SELECT attempts FROM workflow_post"));
        office.Clock.Advance(TimeSpan.FromSeconds(2));
        await pump.RunAsync();

        Assert.Equal((1, 0, 0, "202"), await StandingAsync(office));
    }

    [Theory, EachDatabase]
    public async Task AServerThatFails_IsTriedAgain_AndCounted(DatabaseEngine engine)
    {
        using var receiver = new WorkflowReceiver(time => time < 2 ? (503, null) : (202, null));
        await using var office = await PostOffice.OpenAsync(stores, engine);
        var (desk, pump, _) = Parts(office, receiver.Url);
        await desk.PlanAsync(PostOffice.Municipality, [Post(office)], office.Now);

        for (var minute = 0; minute < 5; minute++, office.Clock.Advance(TimeSpan.FromMinutes(1))) await pump.RunAsync();

        Assert.Equal((3, 3L), (receiver.Bodies.Count, await office.ScalarAsync("SELECT attempts FROM workflow_post")));
        Assert.Equal((1, 0, 0, "202"), await StandingAsync(office));
    }

    [Theory, EachDatabase]
    public async Task AnAddressThatIsNoMore_StopsTheWebhook_TellsOperations_AndIsStartedByHand(DatabaseEngine engine)
    {
        int[] refusals = [400, 401, 403, 404, 410, 302];
        using var receiver = new WorkflowReceiver(time => time < refusals.Length ? (refusals[time], null) : (202, null));
        await using var office = await PostOffice.OpenAsync(stores, engine);
        var (desk, pump, posts) = Parts(office, receiver.Url);
        await desk.PlanAsync(PostOffice.Municipality, [Post(office, "a"), Post(office, "b")], office.Now);

        foreach (var refusal in refusals)
        {
            await pump.RunAsync();
            await pump.RunAsync();
            var (accepted, dead, waiting, code) = await StandingAsync(office);
            Assert.Equal((0, 0, 2, $"{refusal}"), (accepted, dead, waiting, code[..3]));
            Assert.True(await posts.StartAsync(Hook, Started(office)));
            office.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.False(await posts.StartAsync(Hook, Started(office)));
        await pump.RunAsync();

        Assert.Equal((2, 0, 0, "202"), await StandingAsync(office));
        var told = (await office.Part<INotices>().OfAsync(PostOffice.Municipality, PostOffice.Planner)).Where(notice => notice.Notice.Kind is NoticeKind.OpsChannel).ToList();
        Assert.Equal(refusals.Length, told.Count);
        Assert.All(told, notice => Assert.DoesNotContain("s3cret", notice.Notice.Body, StringComparison.Ordinal));
        Assert.Equal(refusals.Length, (await office.Part<INoticeOperations>().OfAsync(PostOffice.Municipality, 10)).Count(operation => operation.What is NoticeOperationKind.StartChannel));
    }

    [Theory, EachDatabase]
    public async Task APostThatIsTooLarge_IsTriedOnceWithLess(DatabaseEngine engine)
    {
        using var receiver = new WorkflowReceiver(_ => (413, null));
        await using var office = await PostOffice.OpenAsync(stores, engine);
        var (desk, pump, _) = Parts(office, receiver.Url);
        await desk.PlanAsync(PostOffice.Municipality, [Post(office)], office.Now);

        await pump.RunAsync();

        Assert.Equal([12, 5], receiver.Bodies.Select(body => JsonNode.Parse(body)!["attachments"]![0]!["content"]!["body"]!.AsArray().Count));
        Assert.Equal((0, 1, 0, "413 too large"), await StandingAsync(office));
    }

    [Theory, EachDatabase]
    public async Task ANodeThatEndsInTheMiddle_LosesNothing(DatabaseEngine engine)
    {
        using var receiver = new WorkflowReceiver(_ => (202, null));
        await using var office = await PostOffice.OpenAsync(stores, engine);
        var (desk, pump, posts) = Parts(office, receiver.Url);
        await desk.PlanAsync(PostOffice.Municipality, [Post(office)], office.Now);
        var lost = (await posts.BeginAsync(Hook, "another node", office.Now, office.Now.AddMinutes(2), office.Now))!;

        await pump.RunAsync();
        Assert.Empty(receiver.Bodies);
        office.Clock.Advance(TimeSpan.FromMinutes(3));
        await pump.RunAsync();
        office.Clock.Advance(TimeSpan.FromMinutes(15));
        await pump.RunAsync();
        // The other node comes back and tells a result that does not count any more.
        await posts.EndAsync(lost with { Status = PostStatus.Dead }, "another node", state => state);

        Assert.Equal((1, 0, 0, "202"), await StandingAsync(office));
        Assert.Single(receiver.Bodies);
    }

    [Theory, EachDatabase]
    public async Task WhatThePlanHasNoMore_OrIsNoNews_IsNotPosted(DatabaseEngine engine)
    {
        using var receiver = new WorkflowReceiver(_ => (202, null));
        await using var office = await PostOffice.OpenAsync(stores, engine);
        var (desk, pump, _) = Parts(office, receiver.Url);
        await desk.AddAsync(PostOffice.Municipality, [Post(office, "ops") with { Kind = NoticeKind.OpsChannel, ExpiresAt = office.Now.AddHours(1) }], office.Now);
        await desk.PlanAsync(PostOffice.Municipality, [Post(office, "a"), Post(office, "b") with { ExpiresAt = office.Now.AddHours(1) }], office.Now);
        await desk.PlanAsync(PostOffice.Municipality, [Post(office, "b")], office.Now);
        office.Clock.Advance(TimeSpan.FromHours(2));

        await pump.RunAsync();

        Assert.Empty(receiver.Bodies);
        await using var connection = await office.Part<IDatabase>().OpenAsync(CancellationToken.None);
        Assert.Equal(["a Superseded", "b Dead", "ops Dead"], await connection.QueryAsync<string>("SELECT cause || ' ' || status FROM workflow_post ORDER BY cause"));
    }

    [Theory, EachDatabase]
    public async Task ANameThatLeadsInside_GetsNothing_AndNoTableHoldsTheAddress(DatabaseEngine engine)
    {
        using var receiver = new WorkflowReceiver(_ => (202, null));
        await using var office = await PostOffice.OpenAsync(stores, engine);
        var (desk, pump, _) = Parts(office, receiver.Url, allowPrivate: false);
        await desk.PlanAsync(PostOffice.Municipality, [Post(office)], office.Now);

        await pump.RunAsync();

        Assert.Empty(receiver.Bodies);
        var (_, _, waiting, code) = await StandingAsync(office);
        Assert.Equal((1, "address 127.0.0.1 leads into a private network"), (waiting, code));
        Assert.Equal(0, await office.ScalarAsync("SELECT (SELECT count(*) FROM workflow_post WHERE card LIKE '%s3cret%' OR last_code LIKE '%s3cret%') + (SELECT count(*) FROM workflow_hook WHERE last_code LIKE '%s3cret%')"));
    }

    private static (WorkflowDesk Desk, WorkflowPump Pump, IWorkflowPosts Posts) Parts(PostOffice office, string url, bool allowPrivate = true)
    {
        var (posts, clock) = (office.Part<IWorkflowPosts>(), office.Part<BusinessClock>());
        var settings = new WorkflowSettings([new() { Name = Hook, Url = url }], new() { AllowPrivate = allowPrivate }, "https://reform.example.lg.jp");
        return (new(settings, posts, office.Part<PumpSignal>()), new(settings, posts, new(settings, clock), office.Part<OperatorNews>(), clock, new SkippingClock(office.Clock)), posts);
    }

    private static PlannedPost Post(PostOffice office, string cause = "overdue") => new(cause, NoticeKind.OverduePlanning,
        new("3課 12件", CardTone.Attention, "開く", "/cycles/gyokaku-r1/2022") { Lines = [.. Enumerable.Range(1, 12).Select(number => $"・第{number}課 1件")], Counted = "課" }, office.Now, office.Now.AddDays(1));

    private static NoticeOperation Started(PostOffice office) => office.Operation() with { What = NoticeOperationKind.StartChannel, Target = Hook };

    private static async Task<(int Accepted, int Dead, int Waiting, string Code)> StandingAsync(PostOffice office) =>
        await office.Part<IWorkflowPosts>().StandingAsync(Hook, office.Now) is var standing ? (standing.Accepted, standing.Dead, standing.Waiting, standing.State.LastCode) : default;

    // Whoever waits on it moves the other clock instead.
    private sealed class SkippingClock(ManualClock clock) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            clock.Advance(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
