using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Operating;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage.Outbox;

/// <summary>Two hundred notices against each way in which a channel can fail: every one arrives or is a dead letter with a reason.</summary>
[Collection(Stores.Name)]
public class FaultTests(Stores stores)
{
    private const int Notices = 200;

    [Theory]
    [InlineData(DatabaseEngine.Sqlite, FailureKind.Temporary), InlineData(DatabaseEngine.Sqlite, FailureKind.Throttled), InlineData(DatabaseEngine.Sqlite, FailureKind.Uncertain)]
    [InlineData(DatabaseEngine.PostgreSql, FailureKind.Temporary), InlineData(DatabaseEngine.PostgreSql, FailureKind.Uncertain)]
    internal async Task WhatPasses_LosesNothing_AndDoublesOnlyWhatNobodyKnows(DatabaseEngine engine, FailureKind failure)
    {
        // Each third letter fails twice.
        var channel = new ScriptedChannel(Channel.Email, (letter, before) => before < 2 && letter.Subject[^1] is '1' or '4' or '7' ? ScriptedChannel.Failed(failure) : ScriptedChannel.Taken);
        await using var office = await PostOffice.OpenAsync(stores, engine, channel);
        await office.PlanAsync(Notices, NoticeKind.ReviewRequested, [Channel.Email]);

        await office.WorkUntilAllHasEndedAsync(TimeSpan.FromMinutes(5));

        Assert.Equal([new(Channel.Email, DeliveryStatus.Sent, Notices)], await office.StandingAsync());
        Assert.Equal(Notices, channel.Arrived.Select(letter => letter.Delivery).Distinct().Count());
        Assert.All(channel.Arrived.GroupBy(letter => letter.Delivery).Where(same => same.Count() > 1), same => Assert.Equal(FailureKind.Uncertain, failure));
        Assert.All(channel.Asked, each => Assert.Equal(1, each.Letter.Generation));
    }

    [Theory]
    [InlineData(FailureKind.Recipient), InlineData(FailureKind.Letter)]
    internal async Task AT36_WhatIsRefusedForGood_IsADeadLetterWithItsReason_AndIsNotTriedAgain(FailureKind failure)
    {
        var channel = ScriptedChannel.Failing(failure, int.MaxValue);
        await using var office = await PostOffice.OpenAsync(stores, DatabaseEngine.Sqlite, channel);
        await office.PlanAsync(Notices, NoticeKind.ReviewRequested, [Channel.Email]);

        await office.WorkUntilAllHasEndedAsync(TimeSpan.FromHours(1));

        Assert.Equal([new(Channel.Email, DeliveryStatus.Dead, Notices)], await office.StandingAsync());
        Assert.Equal(0, await office.CountAsync("last_code IS NULL OR ended_at IS NULL"));
        // A bad address is known to all letters after the first few that were on their way.
        Assert.InRange(channel.Asked.Count, failure is FailureKind.Letter ? Notices : 1, failure is FailureKind.Letter ? Notices : 8);
        var contact = await office.Part<IContacts>().FindAsync(PostOffice.Municipality, PostOffice.Reader);
        Assert.Equal(failure is FailureKind.Recipient ? "code-Recipient said so" : null, contact!.EmailInvalidWhy);
        Assert.Single(await office.Part<INotices>().OfAsync(PostOffice.Municipality, PostOffice.Planner), notice => notice.Notice.Kind is NoticeKind.OpsDeadLetter);
    }

    [Theory, EachDatabase]
    public async Task AWrongSetting_StopsTheChannelOnce_TellsPlanningOnce_AndLosesNothing(DatabaseEngine engine)
    {
        var isMended = false;
        var channel = new ScriptedChannel(Channel.Email, (_, _) => isMended ? ScriptedChannel.Taken : ScriptedChannel.Failed(FailureKind.Configuration));
        await using var office = await PostOffice.OpenAsync(stores, engine, channel);
        await office.PlanAsync(Notices, NoticeKind.ReviewRequested, [Channel.Email]);

        await office.WorkAsync();
        office.Clock.Advance(TimeSpan.FromHours(1));
        await office.WorkAsync();
        Assert.InRange(channel.Asked.Count, 1, 4);
        Assert.Single(await OperatorsAsync(office));
        var state = await office.Part<IChannelStates>().OfAsync(Channel.Email, office.Now);
        Assert.Equal((ChannelCondition.Stopped, "code-Configuration said so"), (state.Condition, state.Reason));

        isMended = true;
        await office.Part<DeliveryDesk>().StartAsync(PostOffice.Municipality, Channel.Email, new(PostOffice.Planner, "kikaku-tanto"));
        await office.WorkAsync();
        Assert.Equal([new(Channel.Email, DeliveryStatus.Sent, Notices)], await office.StandingAsync());
        Assert.Equal(2, (await OperatorsAsync(office)).Count);
        Assert.Contains(await office.Part<INoticeOperations>().OfAsync(PostOffice.Municipality, 10), operation => operation is { What: NoticeOperationKind.StartChannel, Target: "Email", Account: "kikaku-tanto" });
    }

    [Fact]
    public async Task AChannelThatThrows_IsTakenForUncertain()
    {
        var channel = new ScriptedChannel(Channel.Email, (_, before) => before == 0 ? throw new InvalidOperationException("broken") : ScriptedChannel.Taken);
        await using var office = await PostOffice.OpenAsync(stores, DatabaseEngine.Sqlite, channel);
        await office.PlanAsync(3, NoticeKind.ReviewRequested, [Channel.Email]);

        await office.WorkUntilAllHasEndedAsync(TimeSpan.FromMinutes(5));

        Assert.Equal([new(Channel.Email, DeliveryStatus.Sent, 3)], await office.StandingAsync());
        Assert.Equal(3, await office.ScalarAsync("SELECT count(*) FROM delivery_attempt WHERE uncertain AND code = 'thrown'"));
    }

    [Fact]
    public async Task AT13_AFailingChannel_RestsAndIsTriedWithOneLetter_AndPlanningIsToldTwice()
    {
        var isBroken = true;
        var channel = new ScriptedChannel(Channel.Email, (_, _) => isBroken ? ScriptedChannel.Failed(FailureKind.Temporary) : ScriptedChannel.Taken);
        await using var office = await PostOffice.OpenAsync(stores, DatabaseEngine.Sqlite, channel);
        await office.PlanAsync(Notices, NoticeKind.ItemPublished, [Channel.Email]);

        await office.WorkAsync();
        var first = channel.Asked.Count;
        Assert.InRange(first, 5, 8);
        office.Clock.Advance(TimeSpan.FromSeconds(61));
        await office.WorkAsync();
        Assert.Equal(first + 1, channel.Asked.Count);
        isBroken = false;
        await office.WorkUntilAllHasEndedAsync(TimeSpan.FromMinutes(1));

        Assert.Equal([new(Channel.Email, DeliveryStatus.Sent, Notices)], await office.StandingAsync());
        Assert.Equal(2, (await OperatorsAsync(office)).Count);
    }

    [Fact]
    public async Task AServerThatTakesEachLetterAtTheSecondTime_IsDoneWithinTwoHours()
    {
        await using var office = await PostOffice.OpenAsync(stores, DatabaseEngine.Sqlite, ScriptedChannel.Failing(FailureKind.Temporary, 1));
        await office.PlanAsync(Notices, NoticeKind.ReviewRequested, [Channel.Email]);

        await office.WorkUntilAllHasEndedAsync(TimeSpan.FromSeconds(30), 2 * 60 * 2);

        Assert.Equal([new(Channel.Email, DeliveryStatus.Sent, Notices)], await office.StandingAsync());
    }

    [Fact]
    public async Task OneLetterThatIsNeverTaken_HoldsNoOtherUp()
    {
        var channel = new ScriptedChannel(Channel.Email, (letter, _) => letter.Subject is "題0" ? ScriptedChannel.Failed(FailureKind.Temporary) : ScriptedChannel.Taken);
        await using var office = await PostOffice.OpenAsync(stores, DatabaseEngine.Sqlite, channel);
        await office.PlanAsync(1, NoticeKind.ReviewRequested, [Channel.Email]);
        for (var hour = 0; hour < 24; hour++)
        {
            await office.WorkAsync();
            office.Clock.Advance(TimeSpan.FromHours(1));
        }
        await office.PlanAsync(20, NoticeKind.ItemPublished, [Channel.Email]);
        var late = await office.CountAsync("status = 'Sent'");
        // Half an hour's rest at the most, and by turns with the letter that was tried most: the fourth probe has another one, whatever the waits' chance.
        for (var minute = 0; minute < 180; minute++)
        {
            await office.WorkAsync();
            office.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal((0, 19), (late, await office.CountAsync("status = 'Sent'")));
    }

    [Fact]
    public async Task AT09_AThrottledChannel_IsLeftAloneForAsLongAsItAsks()
    {
        string? first = null;
        var channel = new ScriptedChannel(Channel.Email, (letter, _) => Interlocked.CompareExchange(ref first, letter.Delivery, null) is null ? ScriptedChannel.Failed(FailureKind.Throttled, TimeSpan.FromSeconds(7)) : ScriptedChannel.Taken);
        await using var office = await PostOffice.OpenAsync(stores, DatabaseEngine.Sqlite, channel);
        await office.PlanAsync(Notices, NoticeKind.ReviewRequested, [Channel.Email]);

        await office.WorkAsync();
        Assert.InRange(channel.Asked.Count, 1, 8);
        var before = channel.Asked.Count;
        office.Clock.Advance(TimeSpan.FromSeconds(6));
        await office.WorkAsync();
        Assert.Equal(before, channel.Asked.Count);
        office.Clock.Advance(TimeSpan.FromSeconds(1));
        await office.WorkAsync();

        Assert.Equal([new(Channel.Email, DeliveryStatus.Sent, Notices)], await office.StandingAsync());
        Assert.Equal(0, await office.CountAsync("attempts > 0"));
    }

    [Fact]
    public async Task AT16_FourHoursWithoutAServer_LoseNothing_DoubleNothing_AndSendNothingTooLate()
    {
        ManualClock? clock = null;
        DateTimeOffset end = default;
        var channel = new ScriptedChannel(Channel.Email, (_, _) => clock!.GetUtcNow() < end ? ScriptedChannel.Failed(FailureKind.Temporary) : ScriptedChannel.Taken);
        await using var office = await PostOffice.OpenAsync(stores, DatabaseEngine.Sqlite, channel);
        (clock, end) = (office.Clock, office.Clock.GetUtcNow().AddHours(4));
        await office.PlanAsync(Notices, NoticeKind.ReviewRequested, [Channel.Email], TimeSpan.FromDays(5));
        await office.PlanAsync(50, NoticeKind.ReminderBefore, [Channel.Email], TimeSpan.FromHours(2));

        await office.WorkUntilAllHasEndedAsync(TimeSpan.FromMinutes(5));

        Assert.Equal([new(Channel.Email, DeliveryStatus.Sent, Notices), new(Channel.Email, DeliveryStatus.Superseded, 50)], await office.StandingAsync());
        Assert.Equal(Notices, channel.Arrived.Count());
        Assert.All(channel.Arrived, letter => Assert.Equal("review.requested", letter.Event));
    }

    private static async Task<List<InboxNotice>> OperatorsAsync(PostOffice office) =>
        [.. (await office.Part<INotices>().OfAsync(PostOffice.Municipality, PostOffice.Planner)).Where(notice => notice.Notice.Kind is NoticeKind.OpsChannel)];
}
