using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Inbox;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Notifications.Rehearsal;
using static ReformFlow.Tests.Unit.Notifications.Years;

namespace ReformFlow.Tests.Unit.Notifications;

/// <summary>When and by what a notice goes out; acceptance tests of the specification by their numbers.</summary>
public class CarryingTests
{
    private static readonly string[] Zaimu = ["item-7", "item-8", "item-11", "item-13"];

    [Theory]
    [InlineData("2023-05-02T17:16:00+09:00", "2023-05-08T08:30:00+09:00")]
    [InlineData("2023-05-13T11:00:00+09:00", "2023-05-15T08:30:00+09:00")]
    [InlineData("2023-05-15T08:00:00+09:00", "2023-05-15T08:30:00+09:00")]
    [InlineData("2023-05-15T17:15:00+09:00", "2023-05-15T17:15:00+09:00")]
    public void AT_26_WhatHappensOutsideTheHours_IsCarriedFromTheNextOpenMorningOn(string at, string from)
    {
        var moment = DateTimeOffset.Parse(at);
        var planned = Plan(Snapshot(), [Line(Stage.DepartmentReview, moment)], moment).Single(each => each.Notice.Kind is NoticeKind.ReviewRequested);

        Assert.Equal(DateTimeOffset.Parse(from), planned.Carriages.Single().NotBefore);
    }

    [Fact]
    public void AT_24_OverTheTurnOfTheYear_NothingIsCarried_AndTheOfficeHearsOnTheFirstOpenDay()
    {
        var working = new TownCalendar(NationalHolidays.Standard, []);
        var line = Line(Stage.DepartmentReview, new(2026, 12, 29, 10, 0, 0, TimeSpan.FromHours(9)));

        var planned = NoticePlan.Of(Snapshot(Dates with { ChiefDue = new(2027, 1, 20) }), [line], working, line.StageSince, PreferenceBook.Standard, new(), []);

        Assert.Equal([new DateTimeOffset(2027, 1, 4, 8, 30, 0, TimeSpan.FromHours(9))], planned.SelectMany(each => each.Carriages).Select(carriage => carriage.NotBefore).Distinct());
    }

    [Fact]
    public void AT_27_OfNineRemindersOnOneMorning_FiveComeSingly_AndTheNextDigestHasTheRest()
    {
        // Somebody drafts for every section.
        var (town, lines) = DraftedByOne(9);
        var (room, day) = (new Mailroom(Working, PreferenceBook.Standard, new()), new DateOnly(2023, 5, 9));
        room.Look(town, lines, At(5, 9));

        var gone = YearRehearsal.LooksOn(day).Concat(YearRehearsal.LooksOn(day.AddDays(1))).Where(look => look > At(5, 9)).SelectMany(look => room.Look(town, lines, look)).ToList();

        var first = Plan(town, lines, At(5, 9)).Where(each => each.Notice.Kind is NoticeKind.ReminderBefore).ToList();
        Assert.Equal((9, 5), (first.Count, first.Count(each => each.Carriages.Count > 0)));
        var digest = Assert.Single(gone).Notice;
        Assert.Equal(NoticeKind.DigestDaily, digest.Kind);
        Assert.Contains("近く期限を迎えるもの（9件）", digest.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void AT_28_WithoutNews_ThereIsNoDigest() =>
        Assert.DoesNotContain(On(new(2023, 4, 26), Line(Stage.Draft, At(4, 11))), notice => notice.Kind is NoticeKind.DigestDaily);

    [Fact]
    public void AT_29_AfterThreeDaysOfSilence_OnlyTheNewestReminderComes_AndOnce()
    {
        var (town, line) = (Snapshot(), Line(Stage.Draft, At(4, 11)));
        var room = new Mailroom(Working, PreferenceBook.Standard, new());
        room.Look(town, [line], At(4, 12));

        var back = room.Look(town, [line], Morning(5, 12));

        Assert.Equal([NoticeKind.ReminderToday], back.Where(gone => gone.Channel is not null).Select(gone => gone.Notice.Kind));
        Assert.Empty(room.Look(town, [line], Morning(5, 12).AddMinutes(1)));
    }

    [Fact]
    public void AT_30_WhoeverWasNeverReached_IsNotComplainedAbout()
    {
        var line = Line(Stage.Draft, At(4, 11));
        var told = Plan(Snapshot(), [line], Morning(5, 15)).Single(each => each.Notice.Kind is NoticeKind.OverduePerson).Notice;
        var dead = new Carried(told.UniqueKey, told.Person, told.Kind, Morning(5, 15), IsDead: true);

        Assert.Contains(Plan(Snapshot(), [line], Morning(5, 17), [dead with { IsDead = false }]), each => each.Notice.Kind is NoticeKind.OverdueChief);
        Assert.DoesNotContain(Plan(Snapshot(), [line], Morning(5, 17), [dead]), each => each.Notice.Kind is NoticeKind.OverdueChief);
    }

    [Fact]
    public void AT_23_AnotherDate_MakesOtherReminders_AndTheOldOnesAreNotWantedAnyMore()
    {
        var line = Line(Stage.Draft, At(4, 11));
        var later = Dates with { SectionDue = new(2023, 5, 19) };
        string[] Keys(DateOnly day, Domain.Cycles.CycleDates dates) => [.. On(day, line, dates).Where(notice => notice.Kind is NoticeKind.ReminderBefore).Select(notice => notice.UniqueKey)];

        Assert.NotEmpty(Keys(new(2023, 5, 9), Dates));
        Assert.Empty(Keys(new(2023, 5, 9), later));
        Assert.Empty(Keys(new(2023, 5, 16), later).Intersect(Keys(new(2023, 5, 9), Dates)));
    }

    [Fact]
    public void OfManyRequestsInTenMinutes_FourComeSingly_AndTheOthersAsOne_AlsoWhenTheFirstIsDoneMeanwhile()
    {
        var (room, town) = (new Mailroom(Working, PreferenceBook.Standard, new()), Snapshot());
        var lines = TownInMemory.Items.Take(6).Select((item, number) => Line(Stage.PlanningApproval, At(5, 15).AddMinutes(number), sheet => sheet with { Agreed = [new("zaimu-kacho")] }) is var line ? line with { Id = line.Id with { Item = item } } : null!).ToValues();

        var gone = Enumerable.Range(0, 20).SelectMany(minute => room.Look(town, lines.Where(line => line.StageSince <= At(5, 15).AddMinutes(minute)).Skip(minute > 8 ? 1 : 0).ToValues(), At(5, 15).AddMinutes(minute))).ToList();

        Assert.Equal(4, gone.Count(each => each is { Channel: not null, Notice.Kind: NoticeKind.ApprovalRequested }));
        Assert.Equal(2, gone.Count(each => each is { Channel: null, Notice.Kind: NoticeKind.ApprovalRequested }));
        Assert.Contains("5件", Assert.Single(gone, each => each.Notice.Kind is NoticeKind.ApprovalReminder).Notice.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void ALapsedNotice_IsNotCarriedAnyMore()
    {
        var line = Line(Stage.Published, At(6, 30), sheet => sheet with { PublishedVersion = 1 });
        var choice = new NoticePreference([new(ReformFlow.Notifications.Events.NoticeGroup.Results, ReformFlow.Notifications.Channels.Channel.Email, Way.AtOnce)], null);
        Values<PlannedNotice> On(DateTimeOffset now) => NoticePlan.Of(Snapshot(), [line], Working, now, new(choice, PreferenceBook.Standard.Own), new(), []);

        Assert.All(On(Morning(6, 30)).Where(each => each.Notice.Kind is NoticeKind.ItemPublished), each => Assert.NotEmpty(each.Carriages));
        Assert.All(On(Morning(7, 10)).Where(each => each.Notice.Kind is NoticeKind.ItemPublished), each => Assert.Empty(each.Carriages));
    }

    private static (TownSnapshot Town, Values<SheetLine> Lines) DraftedByOne(int sheets)
    {
        var town = Snapshot();
        var posts = town.Town.Posts.Select(post => post.Role is Role.Drafter ? post with { Holders = [new(new("zaimu-tanto"), new(2019, 4, 1))] } : post).ToValues();
        var items = Zaimu.Concat(TownInMemory.Items.Select(item => item.Value).Except(Zaimu)).Take(sheets);
        return (town with { Town = new(town.Town.Municipality, town.Town.Sections, town.Town.People, posts, [], town.Town.Routes, []) },
            items.Select(item => Line(Stage.Draft, At(4, 11)) is var line ? line with { Id = line.Id with { Item = new(item) } } : null!).ToValues());
    }
}
