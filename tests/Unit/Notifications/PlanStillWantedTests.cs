using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Calendars;
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
    public async Task AT_31_WhereTwoMayAct_TheOthersNoticeIsStopped_OnceOneHasActed_AndNothingReplacesIt()
    {
        var asked = Planned(new(2023, 4, 11), Written).Where(planned => planned.Notice.Kind is NoticeKind.WriteRequested).ToList();
        var done = Line(Stage.DepartmentReview, At(4, 12));

        Assert.Equal(["zaimu-fuku", "zaimu-tanto"], asked.Select(planned => planned.Notice.Person.Value).Order(StringComparer.Ordinal));
        Assert.All(await Task.WhenAll(asked.Select(planned => AskAsync(planned.Notice, Written, Morning(4, 11)))), wanted => Assert.IsType<Wanted.Yes>(wanted));
        Assert.All(await Task.WhenAll(asked.Select(planned => AskAsync(planned.Notice, done, Morning(4, 12)))), wanted => Assert.IsType<Wanted.No>(wanted));
        Assert.DoesNotContain(Planned(new(2023, 4, 12), done), planned => asked.Any(each => each.Notice.Person == planned.Notice.Person));
    }

    [Fact]
    public async Task AnOlderReminder_GivesWayToTheNewerOne() => Assert.IsType<Wanted.No>(await AskAsync(Reminder, Written, Morning(5, 11)));

    [Fact]
    public async Task OutsideTheHours_ItWaitsForTheMorning() =>
        Assert.Equal(new Wanted.Later(new(2023, 5, 10, 8, 30, 0, TimeSpan.FromHours(9))), await AskAsync(Reminder, Written, Morning(5, 9).AddHours(9)));

    [Fact]
    public async Task WhatThePlanDidNotMake_IsJudgedByItsSheetAlone() =>
        Assert.IsType<Wanted.Yes>(await AskAsync(Reminder with { UniqueKey = "comment/1", Kind = NoticeKind.CommentMentioned }, Written, Morning(5, 11)));

    [Fact]
    public async Task ManyLetters_ShareOnePlan_UntilSomebodyDoesSomething()
    {
        var lists = new Lists([Written]);
        var asked = Asked(lists);
        for (var letter = 0; letter < 200; letter++) Assert.IsType<Wanted.Yes>(await AskAsync(asked, Reminder, Morning(5, 9).AddMilliseconds(letter)));
        Assert.Equal(1, lists.Reads);

        lists.Become([Line(Stage.DepartmentReview, At(5, 9))]);
        Assert.IsType<Wanted.No>(await AskAsync(asked, Reminder, Morning(5, 9).AddSeconds(1)));
        Assert.Equal(2, lists.Reads);
    }

    [Fact]
    public async Task APlanThatWasMadeBeforeANotice_DoesNotJudgeIt()
    {
        var lists = new Lists([Written]);
        var asked = Asked(lists);
        // A second before the reminder's own moment it is not in the plan yet.
        Assert.IsType<Wanted.No>(await AskAsync(asked, Reminder, At(5, 9).AddSeconds(-1), At(5, 9).AddSeconds(-1)));

        Assert.IsType<Wanted.Yes>(await AskAsync(asked, Reminder, At(5, 9).AddSeconds(1), At(5, 9)));
        Assert.Equal(2, lists.Reads);
    }

    [Fact]
    public async Task AListThatIsStillWanted_SaysWhatIsLeftOfIt()
    {
        var opened = Line(Stage.Draft, At(4, 11), sheet => sheet with { Done = [Entered(Verb.Open, "kikaku-tanto", Stage.NotOpened, Stage.Draft)] });
        var other = opened with { Id = opened.Id with { Item = new("item-8") } };
        var list = Plan(Snapshot(), [opened, other], Morning(4, 11)).Single(each => each.Notice.Kind is NoticeKind.CycleOpened && each.Notice.Person.Value == "zaimu-tanto").Notice;
        Assert.Contains("担当は2件", list.Preview, StringComparison.Ordinal);
        Assert.Null((await AskAsync(Asked(new([opened, other])), list, Morning(4, 11))).BodyNow);

        var left = (await AskAsync(Asked(new([opened, other with { Sheet = other.Sheet with { Stage = Stage.DepartmentReview } }])), list, Morning(4, 12))).BodyNow;

        Assert.Contains("・7 大型事業", left, StringComparison.Ordinal);
        Assert.DoesNotContain("・8 民間委託", left, StringComparison.Ordinal);
        Assert.Contains("・8 民間委託", list.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTimeAloneChanges_IsSeenWithinAMinute()
    {
        var asked = Asked(new Lists([Written]));
        Assert.IsType<Wanted.Yes>(await AskAsync(asked, Reminder, At(5, 11).AddSeconds(-30)));
        Assert.IsType<Wanted.No>(await AskAsync(asked, Reminder, At(5, 11).AddSeconds(30)));
    }

    private static Task<Wanted> AskAsync(Notice notice, SheetLine line, DateTimeOffset now) => AskAsync(Asked(new([line])), notice, now);

    private static async Task<Wanted> AskAsync(PlanStillWanted asked, Notice notice, DateTimeOffset now, DateTimeOffset? planned = null) =>
        (await asked.AskAsync(notice.Municipality, [new InboxNotice("1", notice, planned ?? Morning(5, 9), null)], now)).Single();

    private static PlanStillWanted Asked(Lists lists) => new(new(new NoPreferences(), new ReformFlow.Notifications.Texts.StandardTexts(), new Nothing(), new NoCalendarEntries(), new()), lists, new Book(), new NoPreferences());

    private sealed class Book : ITownBook
    {
        private readonly TownSnapshot _snapshot = Snapshot();

        public Task<TownSnapshot?> OfAsync(MunicipalityId municipality, CancellationToken cancellation) => Task.FromResult<TownSnapshot?>(_snapshot);

        public Task<Values<MunicipalityId>> AllAsync(CancellationToken cancellation) => Task.FromResult<Values<MunicipalityId>>([_snapshot.Town.Municipality.Id]);
    }

    private sealed class Lists(Values<SheetLine> lines) : ISheetLists
    {
        private int _version;

        public int Reads { get; private set; }

        public void Become(Values<SheetLine> now) => (lines, _version) = (now, _version + 1);

        public Task<Values<SheetLine>> OfAsync(MunicipalityId municipality, PlanId? plan, FiscalYear? year, CancellationToken cancellation)
        {
            Reads++;
            return Task.FromResult(lines);
        }

        public Task<long> VersionAsync(MunicipalityId municipality, CancellationToken cancellation) => Task.FromResult<long>(_version);
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
