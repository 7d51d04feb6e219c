using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Inbox;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;
using static ReformFlow.Tests.Unit.Notifications.Years;

namespace ReformFlow.Tests.Unit.Notifications;

public class PlanStillWantedTests
{
    private static readonly SheetLine Written = Line(Stage.Draft, At(4, 11));
    private static readonly Notice Reminder = Plan(Snapshot(), [Written], Morning(5, 9)).Single(each => each.Notice.Kind is NoticeKind.ReminderBefore).Notice;

    [Fact]
    public async Task AT_21_AReminder_IsNotSentAfterTheSubmission()
    {
        Assert.IsType<Wanted.Yes>(await AskAsync(Reminder, Written, Morning(5, 9)));
        Assert.IsType<Wanted.No>(await AskAsync(Reminder, Line(Stage.DepartmentReview, At(5, 9)), Morning(5, 9)));
    }

    [Fact]
    public async Task AnOlderReminder_GivesWayToTheNewerOne() => Assert.IsType<Wanted.No>(await AskAsync(Reminder, Written, Morning(5, 11)));

    [Fact]
    public async Task OutsideTheHours_ItWaitsForTheMorning() =>
        Assert.Equal(new Wanted.Later(new(2023, 5, 10, 8, 30, 0, TimeSpan.FromHours(9))), await AskAsync(Reminder, Written, Morning(5, 9).AddHours(9)));

    [Fact]
    public async Task WhatThePlanDidNotMake_IsJudgedByItsSheetAlone() =>
        Assert.IsType<Wanted.Yes>(await AskAsync(Reminder with { UniqueKey = "comment/1", Kind = NoticeKind.CommentMentioned }, Written, Morning(5, 11)));

    private static async Task<Wanted> AskAsync(Notice notice, SheetLine line, DateTimeOffset now)
    {
        var (book, lists, preferences) = (new Book(), new Lists([line]), new NoPreferences());
        var asked = new PlanStillWanted(new(book, lists, preferences, new Nothing(), new()), lists, book, preferences);
        return (await asked.AskAsync(notice.Municipality, [new InboxNotice("1", notice, Morning(5, 9), null)], now)).Single();
    }

    private sealed class Book : ITownBook
    {
        public Task<TownSnapshot?> OfAsync(MunicipalityId municipality, CancellationToken cancellation) => Task.FromResult<TownSnapshot?>(Snapshot());

        public Task<Values<MunicipalityId>> AllAsync(CancellationToken cancellation) => Task.FromResult<Values<MunicipalityId>>([Snapshot().Town.Municipality.Id]);
    }

    private sealed class Lists(Values<SheetLine> lines) : ISheetLists
    {
        public Task<Values<SheetLine>> OfAsync(MunicipalityId municipality, PlanId? plan, FiscalYear? year, CancellationToken cancellation) => Task.FromResult(lines);
    }

    private sealed class NoPreferences : INoticePreferences
    {
        public Task<PreferenceBook> OfAsync(MunicipalityId municipality, CancellationToken cancellation) => Task.FromResult(PreferenceBook.Standard);
    }

    private sealed class Nothing : ICarriedNotices
    {
        public Task<Values<Carried>> SinceAsync(MunicipalityId municipality, DateTimeOffset since, CancellationToken cancellation) => Task.FromResult<Values<Carried>>([]);
    }
}
