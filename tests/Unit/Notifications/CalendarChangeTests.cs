using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Inbox;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;
using static ReformFlow.Tests.Unit.Notifications.Years;

namespace ReformFlow.Tests.Unit.Notifications;

/// <summary>The calendar of 財務課's drafter, who was sent the submission's date of item 7, 12 May.</summary>
public class CalendarChangeTests
{
    private const string Draft = "ninomiya-item-7-2022/draft";
    private static readonly PersonId Drafter = new("zaimu-tanto");
    private static readonly CalendarEntry Sent = new(Snapshot().Town.Municipality.Id, Drafter, Draft, "提出期限", Dates.SectionDue, 0, "7 経常経費の節減", "/sheets/ninomiya-item-7-2022", false);

    [Fact]
    public void WhileTheDateHolds_NothingIsSaid() => Assert.Empty(Changed(Line(Stage.Draft, At(4, 11)), Morning(4, 25)));

    [Fact]
    public void OnceTheSheetIsSubmitted_TheDayIsTakenAway_ByOneMailOnTheDay()
    {
        var planned = Assert.Single(Changed(Line(Stage.DepartmentReview, At(4, 24)), Morning(4, 25)));

        Assert.Equal((Drafter, "【予定の変更】期限の予定 1件"), (planned.Notice.Person, planned.Notice.Title));
        Assert.Contains("提出期限：7 経常経費の節減（5/12(金)）取消し", planned.Notice.Body, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2023, 4, 25, 8, 30, 0, TimeSpan.FromHours(9)), Assert.Single(planned.Carriages).NotBefore);
        var gone = new DayChange(Sent, null).Sent;
        Assert.Equal((1, true, Dates.SectionDue), (gone.Sequence, gone.IsCancelled, gone.Day));
    }

    [Fact]
    public void WhatWasTakenAway_ComesBack_OnceItHoldsAgain()
    {
        var gone = new DayChange(Sent, null).Sent;
        Assert.Empty(Changed(Line(Stage.DepartmentReview, At(4, 24)), Morning(4, 25), entries: [gone]));

        var back = Assert.Single(Changed(Line(Stage.Draft, At(4, 25)), Morning(4, 26), entries: [gone]));

        Assert.Contains("（5/12(金)）→ 5/12(金)（再び載せます）", back.Notice.Body, StringComparison.Ordinal);
        var again = new DayChange(gone, Dates.SectionDue).Sent;
        Assert.Equal((2, false, Dates.SectionDue), (again.Sequence, again.IsCancelled, again.Day));
    }

    [Fact]
    public void TheDayOfTheYearsEnd_Holds_WhileSomethingIsOpen_WhetherItWasJustTouchedOrNot()
    {
        // Told ten working days before; the sheet came to its stage after that rung.
        var end = Sent with { Person = new("zaimu-kacho"), Thread = "gyokaku-r1/2022", What = "期限", Day = Dates.PublishOn!.Value, Item = null, Link = "/tasks" };

        Assert.Empty(Changed(Line(Stage.DepartmentReview, At(6, 20)), Morning(6, 21), entries: [end]));
        Assert.Single(Changed(Line(Stage.PlanningApproval, At(6, 20)), Morning(6, 21), entries: [end]));
    }

    [Fact]
    public void WhereTheDateMoved_TheDayMovesToo()
    {
        var later = Snapshot(Dates with { SectionDue = new(2023, 5, 19) });
        var planned = Assert.Single(Changed(Line(Stage.Draft, At(4, 11)), Morning(4, 25), later));

        Assert.Contains("（5/12(金)）→ 5/19(金)", planned.Notice.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void WhoeverIsToldOfTheNewDateByMail_HasItThere_AndGetsNoSecondMail()
    {
        var later = Snapshot(Dates with { SectionDue = new(2023, 5, 19) });
        var moved = later with { Cycles = [later.Cycles[0] with { Changed = new(Dates, "議会の日程のため", At(4, 24), 1) }] };
        var scene = Scene(Line(Stage.Draft, At(4, 11)), Morning(4, 25), moved, [Sent]);

        Assert.Contains(NoticePlan.Of(scene), planned => planned.Notice is { Kind: NoticeKind.DueChanged, Person.Value: "zaimu-tanto" });
        Assert.DoesNotContain(NoticePlan.Of(scene), planned => planned.Notice.Kind is NoticeKind.CalendarChanged);
    }

    [Fact]
    public void WhoeverWritesItNoMore_LosesTheDay()
    {
        var other = Sent with { Person = new("somu-tanto") };

        Assert.Equal("somu-tanto", Assert.Single(Changed(Line(Stage.Draft, At(4, 11)), Morning(4, 25), entries: [other])).Notice.Person.Value);
    }

    [Fact]
    public void TheDayOfAListOfSheets_IsTheListsOwn()
    {
        var opened = Line(Stage.Draft, At(4, 11), sheet => sheet with { Done = [Entered(Verb.Open, "kikaku-tanto", Stage.NotOpened, Stage.Draft)] });
        var list = Sent with { Thread = "gyokaku-r1/2022", Item = null, Link = "/tasks" };

        Assert.Empty(Changed(opened, Morning(4, 25), entries: [list]));
        Assert.Single(Changed(Line(Stage.DepartmentReview, At(4, 24)), Morning(4, 25), entries: [list]));
    }

    [Theory]
    [InlineData("2023-05-13", "a Saturday")]
    [InlineData("2023-05-15", "the day has passed")]
    public void WhatHasPassed_AndWhatFallsOnAHoliday_SaysNothing(string today, string why) =>
        Assert.False(Changed(Line(Stage.DepartmentReview, At(4, 24)), new(DateOnly.Parse(today).ToDateTime(new(10, 10)), TimeSpan.FromHours(9))).Count > 0, why);

    [Fact]
    public void WhoWantsNoDaysAnyMore_OrCouldNotBeReached_IsLeftAlone()
    {
        var (line, now) = (Line(Stage.DepartmentReview, At(4, 24)), Morning(4, 25));

        Assert.Empty(Changed(line, now, wants: false));
        Assert.Empty(Changed(line, now, carried: [new("calendar.changed/ninomiya/2023-04-24/zaimu-tanto", Drafter, NoticeKind.CalendarChanged, At(4, 24), IsDead: true)]));
    }

    [Fact]
    public void ADayThatIsSentAgain_IsNewerThanWhatTheCalendarHas()
    {
        Assert.Equal(2, CalendarEntry.SequenceOf(null, Sent.Day, 2));
        Assert.Equal(0, CalendarEntry.SequenceOf(Sent, Sent.Day, 0));
        Assert.Equal(1, CalendarEntry.SequenceOf(Sent, Sent.Day.AddDays(1), 0));
        Assert.Equal(1, CalendarEntry.SequenceOf(Sent with { IsCancelled = true }, Sent.Day, 0));
        Assert.Equal(5, CalendarEntry.SequenceOf(Sent with { Sequence = 5 }, Sent.Day, 1));
    }

    [Fact]
    public void WhoeverIsToldFromNineOn_GetsHisDigestAtNine()
    {
        var late = new PreferenceBook(NoticePreference.None, new Dictionary<PersonId, NoticePreference> { [Drafter] = NoticePreference.None with { Hours = new(new(9, 0), new(17, 0)) } });
        var digest = Assert.Single(NoticePlan.Of(Snapshot(), [Line(Stage.Draft, At(4, 11))], Working, At(4, 19), late, new(), []), planned => planned.Notice.Kind is NoticeKind.DigestDaily);

        Assert.Equal(At(4, 19), Assert.Single(digest.Carriages).NotBefore);
    }

    private static List<PlannedNotice> Changed(SheetLine line, DateTimeOffset now, TownSnapshot? snapshot = null, Values<CalendarEntry>? entries = null, bool wants = true, Values<Carried>? carried = null)
    {
        var scene = Scene(line, now, snapshot ?? Snapshot(), entries ?? [Sent], wants, carried);
        return [.. NoticePlan.Of(scene).Where(planned => planned.Notice.Kind is NoticeKind.CalendarChanged)];
    }

    private static PlanScene Scene(SheetLine line, DateTimeOffset now, TownSnapshot snapshot, Values<CalendarEntry> entries, bool wants = true, Values<Carried>? carried = null) =>
        new(snapshot, [line], Working, now, new(NoticePreference.None with { HasCalendarPart = wants }, PreferenceBook.Standard.Own), new(), carried ?? []) { Entries = entries };
}
