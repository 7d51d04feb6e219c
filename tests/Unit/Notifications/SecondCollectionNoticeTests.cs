using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Due;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Notifications.Rehearsal;
using ReformFlow.Notifications.Texts;
using static ReformFlow.Tests.Unit.Notifications.Years;

namespace ReformFlow.Tests.Unit.Notifications;

/// <summary>確定照会 from 1 June 2023, values due on 23 June, decided by 27 June.</summary>
public class SecondCollectionNoticeTests
{
    private static readonly CycleDates Twice = Dates with { SecondCollectionDue = new(2023, 6, 23), SecondDecisionDue = new(2023, 6, 27) };
    private static readonly SheetContent Open = new([new Answer(new("item-7-s1"), Cell.Read("未確定"))]);

    private static SheetLine Settling(Stage stage, DateTimeOffset since, Verb entered = Verb.CollectFinal) => Line(stage, since, sheet => sheet with
    {
        PublishedVersion = 1,
        Settlement = new(true, Stage.Published, Open, null, [], []),
        Done = [Receipt.Of(new(new(new("op-1"), entered, 2), Actor.Clock, since, Stage.Published, stage, 3, 1, 1))],
    });

    private static SheetLine Public(SheetContent content, Settlement? settlement = null) => Line(Stage.Published, At(5, 20), sheet => sheet with { PublishedVersion = 1, Content = content, Settlement = settlement });

    [Theory]
    [InlineData("2023-05-31", 0)]
    [InlineData("2023-06-01", 1)]
    [InlineData("2023-08-01", 1)]
    public void WhatIsOpen_IsAskedAgainFromTheDayOn(string today, int due) => Assert.Equal(due, Collections.Due(Snapshot(Twice), [Public(Open)], DateOnly.Parse(today)).Count);

    [Fact]
    public void WhatIsFinal_OrWasAsked_OrWhoseYearIsClosed_IsNotAskedAgain()
    {
        Assert.Empty(Collections.Due(Snapshot(Twice), [Public(SheetContent.Empty)], new(2023, 6, 1)));
        Assert.Empty(Collections.Due(Snapshot(Twice), [Public(Open, new(false, Stage.Published, SheetContent.Empty, null, [], []))], new(2023, 6, 1)));
        Assert.Empty(Collections.Due(Snapshot(Twice, CyclePhase.Closed), [Public(Open)], new(2023, 6, 1)));
        Assert.Empty(Collections.Due(Snapshot(Twice with { SecondCollectionFrom = null }), [Public(Open)], new(2023, 6, 1)));
        Assert.Empty(Collections.Due(Snapshot(Twice with { SecondCollectionFrom = new(2023, 5, 1) }), [Public(Open)], new(2023, 5, 31)));
    }

    [Fact]
    public void TheSecondCollection_IsOneRequestForEachWriter_WithItsOwnDate()
    {
        var notices = On(new(2023, 6, 1), Settling(Stage.Draft, At(6, 1)), Twice).Where(notice => notice.Kind is NoticeKind.CycleOpened).ToList();

        Assert.Equal(["zaimu-tanto"], notices.Select(notice => notice.Person.Value));
        Assert.All(notices, notice => Assert.StartsWith("【確定照会】", notice.Title, StringComparison.Ordinal));
        Assert.All(notices, notice => Assert.Contains("令和5年6月23日(金)までに", notice.Body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2023-06-19", "")]
    [InlineData("2023-06-20", "ReminderBefore")]
    [InlineData("2023-06-23", "ReminderToday")]
    [InlineData("2023-06-26", "OverduePerson")]
    public void WhoHasOpenValues_IsRemindedOfTheSecondDate(string today, string kind)
    {
        var told = On(DateOnly.Parse(today), Settling(Stage.Draft, At(6, 1)), Twice).Where(notice => notice.Kind is NoticeKind.ReminderBefore or NoticeKind.ReminderToday or NoticeKind.OverduePerson);

        Assert.Equal(kind.Length == 0 ? [] : [$"{kind} zaimu-tanto"], told.Select(notice => $"{notice.Kind} {notice.Person}"));
    }

    [Theory]
    [InlineData("2023-06-20")]
    [InlineData("2023-06-23")]
    [InlineData("2023-06-26")]
    public void WhoHasNone_IsNot(string today) => Assert.DoesNotContain(Told(DateOnly.Parse(today), Public(SheetContent.Empty), Twice),
        told => told.StartsWith("Reminder", StringComparison.Ordinal) || told.StartsWith("Overdue", StringComparison.Ordinal));

    [Fact]
    public void ARehearsal_GoesOnIntoTheSecondCollection()
    {
        var gone = YearRehearsal.Of(Snapshot(Twice), [Public(Open)], PreferenceBook.Standard, TextCatalogue.Standard, new NoticeOptions(), new(2023, 5, 25), new(2023, 6, 26), At(5, 24), []);

        Assert.Equal(
        [
            "06-01 08:30 zaimu-tanto 【確定照会】", "06-14 08:30 zaimu-tanto 【本日のまとめ】", "06-20 09:00 zaimu-tanto 【期限3開庁日前】",
            "06-22 09:00 zaimu-tanto 【期限1開庁日前】", "06-23 09:00 zaimu-tanto 【本日期限】", "06-26 09:00 zaimu-tanto 【期限超過】",
        ], gone.Select(each => $"{each.At:MM-dd HH:mm} {each.Notice.Person} {each.Notice.Title[..(each.Notice.Title.IndexOf('】', StringComparison.Ordinal) + 1)]}"));
        Assert.Empty(YearRehearsal.Of(Snapshot(Twice), [Public(SheetContent.Empty)], PreferenceBook.Standard, TextCatalogue.Standard, new NoticeOptions(), new(2023, 5, 25), new(2023, 6, 26), At(5, 24), []));
    }

    [Fact]
    public void TheChief_IsAskedForTheChangedValuesAlone()
    {
        var notice = Assert.Single(On(new(2023, 6, 12), Settling(Stage.DepartmentReview, At(6, 12), Verb.Submit), Twice), notice => notice.Kind is NoticeKind.ReviewRequested);

        Assert.Contains("確定値の審査依頼", notice.Title, StringComparison.Ordinal);
        Assert.Contains("変わった値だけ", notice.Body, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2023, 6, 27), notice.Due);
    }
}
