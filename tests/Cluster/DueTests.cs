using Dapper;
using Hangfire;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Organisation;
using ReformFlow.Grains;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Due;
using ReformFlow.Notifications.Jobs;
using ReformFlow.Silo.Hosting;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Cluster;

/// <summary>Deadlines, jobs and notices over the real job storages and databases. Nothing waits for a job to run: jobs are called.</summary>
[Collection(Databases.Name)]
public class DueTests(Databases databases)
{
    private static readonly FiscalYear Year = new(2021);

    [Theory, EachDatabase]
    internal async Task TheYearAhead_IsVisible_AndComesBackAfterItWasDeleted(DatabaseEngine engine)
    {
        await using var town = await OpenedAsync(engine);
        var (maker, client) = (town.Part<JobMaker>(), new BackgroundJobClient(town.Part<JobStorage>()));
        await maker.RemakeAsync();
        string[] all = ["chief-due", "chief-reminder", "planning-due", "planning-reminder", "publish-on", "section-due", "section-reminder"];
        Assert.Equal(all, Names(maker));

        foreach (var (id, _) in maker.Scheduled()) client.Delete(id);
        Assert.Empty(Names(maker));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => maker.RemakeAsync()));
        Assert.Equal(all, Names(maker));

        await town.Cycle(Year).Command(new CycleCommand.ChangeDates(RunningTown.Dates with { SectionDue = new(2022, 5, 16), PublishOn = null }, "連休のため"), town.Next(), RunningTown.Actor("kikaku-tanto"));
        await maker.RemakeIfChangedAsync();
        Assert.Equal(all.Except(["publish-on"]), Names(maker));
        Assert.Equal(new(2022, 5, 17, 0, 0, 0, TimeSpan.FromHours(9)), maker.Scheduled().Single(job => job.Planned!.Value.Key.EndsWith("section-due", StringComparison.Ordinal)).Planned!.Value.At);
    }

    [Theory, EachDatabase]
    internal async Task OnItsDate_ASheetBecomesPublicOnce_HoweverManyLook(DatabaseEngine engine)
    {
        await using var town = await OpenedAsync(engine);
        await ApprovesAsync(town, "item-7");
        var due = town.Part<DueWork>();
        await due.RunAsync(town.Part<BusinessClock>().Now);
        Assert.Equal(Stage.Approved, (await town.Item("item-7").Read(Year))!.Stage);
        var before = (await town.Item("item-7").Read(Year))!.StateVersion;

        // Nobody looked for days.
        town.Clock.SetUtcNow(new(2022, 7, 4, 0, 0, 0, TimeSpan.Zero));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => due.RunAsync(town.Part<BusinessClock>().Now)));
        await due.RunAsync(town.Part<BusinessClock>().Now);

        var sheet = (await town.Item("item-7").Read(Year))!;
        Assert.Equal((Stage.Published, 1, before + 1), (sheet.Stage, sheet.PublishedVersion, sheet.StateVersion));
        Assert.Equal(1, await CountAsync(town, "SELECT count(*) FROM journal WHERE operation = 'publish-on-2022-06-30-ninomiya-item-7-2021-1'"));
        Assert.Single(await OfAsync(town, "zaimu-tanto"), notice => notice.Notice is { Kind: NoticeKind.ItemPublished, Subject: "ninomiya-item-7-2021" });
    }

    [Theory, EachDatabase]
    internal async Task AReturn_ReachesTheDrafters_WithItsReason(DatabaseEngine engine)
    {
        await using var town = await OpenedAsync(engine);
        await town.Writes("item-7", Year);
        await town.Does("item-7", Year, "zaimu-tanto", Verb.Submit);
        await town.LooksAsync();
        Assert.Single(await OfAsync(town, "zaimu-kacho"), notice => notice.Notice is { Kind: NoticeKind.ReviewRequested, Subject: "ninomiya-item-7-2021" });

        town.Clock.Advance(TimeSpan.FromHours(1));
        await town.Does("item-7", Year, "zaimu-kacho", Verb.Return, act => act with { Words = "件数が違う" });
        await town.LooksAsync();
        await town.LooksAsync();

        var returned = Assert.Single(await OfAsync(town, "zaimu-tanto"), notice => notice.Notice.Kind is NoticeKind.ItemReturned);
        Assert.Contains("件数が違う", returned.Notice.Body, StringComparison.Ordinal);
    }

    // An act and its journal are one commit, so nothing has to be copied after it: whoever looks next sees it.
    [Theory, EachDatabase]
    internal async Task AT20_AnActAfterWhichTheProcessEnded_IsToldByTheNextProcess_Once(DatabaseEngine engine)
    {
        var settings = await databases.NewAsync(engine);
        await using (var before = await (await RunningTown.StartAsync(settings)).WithPlanAsync(Year))
        {
            Assert.IsType<CycleAnswer.Done>(await before.Open(Year));
            await before.Writes("item-7", Year);
            await before.Does("item-7", Year, "zaimu-tanto", Verb.Submit);
        }

        await using var town = await RunningTown.StartAsync(settings);
        await town.LooksAsync();
        await town.LooksAsync();

        Assert.Single(await OfAsync(town, "zaimu-kacho"), notice => notice.Notice is { Kind: NoticeKind.ReviewRequested, Subject: "ninomiya-item-7-2021" });
    }

    [Theory, EachDatabase]
    internal async Task WhatPassedWhileNothingRan_TakesEffectAtTheStart_Once(DatabaseEngine engine)
    {
        var settings = await databases.NewAsync(engine);
        await using (var before = await (await RunningTown.StartAsync(settings)).WithPlanAsync(Year))
        {
            var friday = new DateOnly(2022, 7, 1);
            Assert.IsType<CycleAnswer.Done>(await before.Open(Year, new(friday, friday, friday, friday)));
            await before.Approves("item-7", Year);
        }

        // Every date and every reminder before it passed over a weekend; Monday morning says how things stand.
        await using var town = await RunningTown.StartAsync(settings, at: new(2022, 7, 4, 10, 10, 0, TimeSpan.FromHours(9)));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => town.LooksAsync()));

        Assert.Equal((Stage.Published, 1), ((await town.Item("item-7").Read(Year))!.Stage, (await town.Item("item-7").Read(Year))!.PublishedVersion));
        Assert.Equal(1, await CountAsync(town, "SELECT count(*) FROM journal WHERE operation = 'publish-on-2022-07-01-ninomiya-item-7-2021-1'"));
        var reminders = (await OfAsync(town, "somu-tanto")).Select(notice => notice.Notice.Kind).Where(kind => kind is not NoticeKind.CycleOpened).ToList();
        Assert.NotEmpty(reminders);
        Assert.All(reminders, kind => Assert.Equal(NoticeKind.OverduePerson, kind));
        var keys = (await OfAsync(town, "somu-tanto")).Select(notice => notice.Notice.UniqueKey).ToList();
        Assert.Equal(keys.Distinct(), keys);
    }

    [Theory, EachDatabase]
    internal async Task AnExtension_StandsInTheJournal_MovesItsOwnJob_AndSurvivesARestart(DatabaseEngine engine)
    {
        var settings = await databases.NewAsync(engine);
        var wanted = new DateOnly(2022, 5, 21);
        await using (var before = await (await RunningTown.StartAsync(settings)).WithPlanAsync(Year))
        {
            Assert.IsType<CycleAnswer.Done>(await before.Open(Year));
            await before.Does("item-7", Year, "zaimu-tanto", Verb.AskExtension, act => act with { Words = "決算待ち", Day = wanted });
            await before.Does("item-7", Year, "kikaku-tanto", Verb.GrantExtension, act => act with { Day = wanted });
            Assert.IsType<CycleAnswer.Done>(await before.Cycle(Year).Command(new CycleCommand.HoldPublication(new(new(2022, 7, 11), "議会")), before.Next(), RunningTown.Actor("kikaku-tanto")));
        }

        await using var town = await RunningTown.StartAsync(settings);
        var maker = town.Part<JobMaker>();
        await maker.RemakeAsync();

        Assert.Equal(wanted, (await town.Item("item-7").Read(Year))!.Extension!.Granted);
        // 21 May is a Saturday, so the term ends with Monday.
        Assert.Equal(new(2022, 5, 24, 0, 0, 0, TimeSpan.FromHours(9)), At(maker, "item-7/section-due"));
        Assert.Equal(new(2022, 7, 11, 0, 0, 0, TimeSpan.FromHours(9)), At(maker, "2021/publish-on"));
        Assert.Equal(new(2022, 5, 14, 0, 0, 0, TimeSpan.FromHours(9)), At(maker, "2021/section-due"));
        Assert.Single((await town.Part<IJournal>().OfAsync("item-ninomiya-item-7", 0)), line => line.Entry.Contains("GrantExtension", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    internal async Task AListOfHolidays_IsTheTownsOwn_AndMovesItsDeadlines(DatabaseEngine engine)
    {
        await using var town = await OpenedAsync(engine);
        var list = NationalHolidays.Standard.All.Where(holiday => holiday.Day.Year == 2022).Append(new(new(2022, 5, 13), "臨時の休日")).OrderBy(holiday => holiday.Day).ToValues();
        var answer = await town.Grains.GetGrain<ITownGrain>(GrainKeys.Town(RunningTown.Municipality)).Change(new TownChange.ImportHolidays(list), town.Next(), RunningTown.Actor("kikaku-tanto"));
        Assert.Equal(list, Assert.IsType<TownAnswer.Accepted>(answer).Town.Holidays);
        var maker = town.Part<JobMaker>();
        await maker.RemakeAsync();
        Assert.Equal(new(2022, 5, 17, 0, 0, 0, TimeSpan.FromHours(9)), At(maker, "2021/section-due"));
    }

    private static DateTimeOffset At(JobMaker maker, string key) => maker.Scheduled().Single(job => job.Planned!.Value.Key.EndsWith(key, StringComparison.Ordinal)).Planned!.Value.At;

    [Theory, EachDatabase]
    internal async Task ANotice_IsThereOnce_AndIsReadByItsOwnerAlone(DatabaseEngine engine)
    {
        await using var town = await RunningTown.StartAsync(await databases.NewAsync(engine));
        var notices = town.Part<INotices>();
        var (mine, other) = (new PersonId("zaimu-tanto"), new PersonId("somu-tanto"));
        var planned = Enumerable.Range(0, 900).Select(number => new Notice($"key-{number}", RunningTown.Municipality, mine, NoticeKind.ReminderBefore, "s", "題", "文", "/sheets/s")).ToValues();

        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => notices.AddAsync(planned, town.Part<BusinessClock>().Now)));

        Assert.Equal(900, added.Sum());
        Assert.Equal((900, 0), (await notices.UnreadAsync(RunningTown.Municipality, mine), await notices.UnreadAsync(RunningTown.Municipality, other)));
        var one = (await notices.OfAsync(RunningTown.Municipality, mine))[0];
        Assert.Equal((planned.Single(notice => notice.UniqueKey == one.Notice.UniqueKey), null), (one.Notice, one.ReadAt));
        await notices.MarkReadAsync(RunningTown.Municipality, other, one.Id, town.Part<BusinessClock>().Now);
        Assert.Equal(900, await notices.UnreadAsync(RunningTown.Municipality, mine));
        await notices.MarkReadAsync(RunningTown.Municipality, mine, one.Id, town.Part<BusinessClock>().Now);
        Assert.Equal(899, await notices.UnreadAsync(RunningTown.Municipality, mine));
        await notices.MarkReadAsync(RunningTown.Municipality, mine, null, town.Part<BusinessClock>().Now);
        Assert.Equal(0, await notices.UnreadAsync(RunningTown.Municipality, mine));
    }

    [Theory, EachDatabase]
    internal async Task ARunningNode_SaysHowItsPartsAre(DatabaseEngine engine)
    {
        await using var town = await RunningTown.StartAsync(await databases.NewAsync(engine));

        var parts = await town.Part<NodeHealth>().LookAsync();

        Assert.Equal(["database", "silo", "jobs", "mail", "notices"], parts.Select(part => part.Name));
        // The workers report a moment after the start.
        Assert.All(parts.Take(2), part => Assert.True(part.IsHealthy, part.Says.En));
    }

    private async Task<RunningTown> OpenedAsync(DatabaseEngine engine)
    {
        var town = await (await RunningTown.StartAsync(await databases.NewAsync(engine))).WithPlanAsync(Year);
        Assert.IsType<CycleAnswer.Done>(await town.Open(Year));
        return town;
    }

    private static async Task ApprovesAsync(RunningTown town, string item)
    {
        await town.Writes(item, Year);
        foreach (var verb in new[] { Verb.Submit, Verb.Endorse, Verb.Approve }) await town.DoneByAnyone(item, Year, verb);
    }

    private static Task<Values<InboxNotice>> OfAsync(RunningTown town, string person) => town.Part<INotices>().OfAsync(RunningTown.Municipality, new(person));

    private static async Task<long> CountAsync(RunningTown town, string sql)
    {
        await using var connection = await town.Part<IDatabase>().OpenAsync(CancellationToken.None);
        return await connection.ExecuteScalarAsync<long>(sql);
    }

    private static IEnumerable<string> Names(JobMaker maker) => maker.Scheduled().Select(job => job.Planned!.Value.Key["ninomiya/gyokaku-r1/2021/".Length..]).Order(StringComparer.Ordinal);
}
