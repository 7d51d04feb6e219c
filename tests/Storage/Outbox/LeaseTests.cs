using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Sending;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage.Outbox;

/// <summary>One delivery is with one node at a time, and what a node took with it when it died is found again.</summary>
[Collection(Stores.Name)]
public class LeaseTests(Stores stores)
{
    [Theory, EachDatabase]
    public async Task AT18_TwoNodesWithEightPumps_SendEachOfTwoThousandOnce(DatabaseEngine engine)
    {
        var channel = ScriptedChannel.Working();
        await using var office = await PostOffice.OpenAsync(stores, engine, channel);
        await office.PlanAsync(2_000, NoticeKind.ReviewRequested, [Channel.Email]);
        await using var other = office.Another();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => (number % 2 == 0 ? office : other).Part<Pump>().RunAsync(channel))));

        Assert.Equal(2_000, await office.CountAsync("status = 'Sent'"));
        Assert.Equal(2_000, channel.Asked.Count);
        Assert.Equal(2_000, channel.Asked.Select(each => each.Letter.Delivery).Distinct().Count());
    }

    [Theory, EachDatabase]
    public async Task AT19_PlannedTenTimesByEight_ItIsThereOnce(DatabaseEngine engine)
    {
        var channel = ScriptedChannel.Working();
        await using var office = await PostOffice.OpenAsync(stores, engine, channel);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var time = 0; time < 10; time++) await office.PlanAsync(20, NoticeKind.ReviewRequested, [Channel.Email]);
        })));
        await office.WorkAsync();

        Assert.Equal((20, 20), (await office.CountAsync("1 = 1"), channel.Asked.Count));
    }

    [Theory, EachDatabase]
    public async Task AT17_ANodeThatDiesBetweenAttemptAndOutcome_LeavesAnUncertainDelivery_SentAgainUnderTheSameId(DatabaseEngine engine)
    {
        var channel = ScriptedChannel.Working();
        await using var office = await PostOffice.OpenAsync(stores, engine, channel);
        await office.PlanAsync(1, NoticeKind.ReviewRequested, [Channel.Email]);
        var taken = Assert.Single(await TakeAsync(office));
        var attempt = await office.Part<IDeliveries>().BeginAsync(taken, "kacho@example.lg.jp", office.Now, office.Now.AddMinutes(2));

        office.Clock.Advance(TimeSpan.FromMinutes(3));
        await office.WorkAsync();
        Assert.Equal(DeliveryStatus.Uncertain, (await office.DeliveryAsync(Channel.Email)).Status);
        Assert.Empty(channel.Asked);
        office.Clock.Advance(TimeSpan.FromMinutes(15));
        await office.WorkAsync();

        var way = (await office.Part<IDeliveryLists>().WayAsync(PostOffice.Municipality, taken.Id))!;
        Assert.Equal((DeliveryStatus.Sent, 1), (way.Delivery.Status, way.Delivery.Generation));
        Assert.Equal((taken.Id, 1), (Assert.Single(channel.Asked).Letter.Delivery, channel.Asked.First().Letter.Generation));
        Assert.Equal([(1, attempt, true, "Uncertain"), (2, way.Attempts[1].Id, false, "Sent")], way.Attempts.Select(each => (each.Number, (string?)each.Id, each.IsUncertain, each.Outcome)));
    }

    [Theory, EachDatabase]
    public async Task ALease_IsRenewedOnlyByWhomItIsWith(DatabaseEngine engine)
    {
        await using var office = await PostOffice.OpenAsync(stores, engine, ScriptedChannel.Working());
        await office.PlanAsync(1, NoticeKind.ReviewRequested, [Channel.Email]);
        var (deliveries, taken) = (office.Part<IDeliveries>(), Assert.Single(await TakeAsync(office)));

        office.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await deliveries.RenewAsync(taken, office.Now.AddMinutes(2)));
        office.Clock.Advance(TimeSpan.FromSeconds(90));
        await office.WorkAsync();
        Assert.Equal(DeliveryStatus.Sending, (await office.DeliveryAsync(Channel.Email)).Status);

        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.Part<Sweeper>().RunAsync();
        Assert.False(await deliveries.RenewAsync(taken, office.Now.AddMinutes(2)));
    }

    [Theory, EachDatabase]
    public async Task ANodeThatDiesBeforeItsAttempt_LeavesNothingUncertain(DatabaseEngine engine)
    {
        var channel = ScriptedChannel.Working();
        await using var office = await PostOffice.OpenAsync(stores, engine, channel);
        await office.PlanAsync(1, NoticeKind.ReviewRequested, [Channel.Email]);
        await TakeAsync(office);

        await office.WorkAsync();
        Assert.Empty(channel.Asked);
        office.Clock.Advance(TimeSpan.FromMinutes(3));
        await office.WorkAsync();

        Assert.Equal(DeliveryStatus.Sent, (await office.DeliveryAsync(Channel.Email)).Status);
        Assert.Equal(1, await office.ScalarAsync("SELECT count(*) FROM delivery_attempt"));
    }

    [Theory, EachDatabase]
    public async Task ANodeThatIsTooLate_SendsNothing_AndItsResultIsOnlyNoted(DatabaseEngine engine)
    {
        await using var office = await PostOffice.OpenAsync(stores, engine, ScriptedChannel.Working());
        await office.PlanAsync(2, NoticeKind.ReviewRequested, [Channel.Email]);
        var (deliveries, taken) = (office.Part<IDeliveries>(), await TakeAsync(office));
        var attempt = await deliveries.BeginAsync(taken[0], "kacho@example.lg.jp", office.Now, office.Now.AddMinutes(2));
        office.Clock.Advance(TimeSpan.FromMinutes(3));
        await office.Part<Sweeper>().RunAsync();

        Assert.Null(await deliveries.BeginAsync(taken[1], "kacho@example.lg.jp", office.Now, office.Now.AddMinutes(2)));
        Assert.Null(await deliveries.ChangeAsync(taken[0].Id, taken[0].LeaseOwner, pair => pair with { It = pair.It with { Status = DeliveryStatus.Sent } }, new(attempt, ScriptedChannel.Taken, office.Now)));

        var way = (await office.Part<IDeliveryLists>().WayAsync(PostOffice.Municipality, taken[0].Id))!;
        Assert.Equal((DeliveryStatus.Uncertain, "Sent", true), (way.Delivery.Status, way.Attempts[0].Outcome, way.Attempts[0].IsUncertain));
    }

    [Theory, EachDatabase]
    public async Task TheOldestGoesFirst(DatabaseEngine engine)
    {
        await using var office = await PostOffice.OpenAsync(stores, engine, ScriptedChannel.Working());
        await office.PlanAsync(1, NoticeKind.ItemPublished, [Channel.Email]);
        office.Clock.Advance(TimeSpan.FromSeconds(1));
        await office.PlanAsync(1, NoticeKind.ReviewRequested, [Channel.Email]);

        Assert.Equal([NoticeKind.ItemPublished, NoticeKind.ReviewRequested], (await TakeAsync(office)).Select(each => each.Kind));
    }

    private static Task<Domain.Values<Delivery>> TakeAsync(PostOffice office) =>
        office.Part<IDeliveries>().TakeAsync(Channel.Email, TakeOrder.Oldest, 10, "a node", office.Now, office.Now.AddMinutes(2));
}
