using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Notifications.Rehearsal;
using ReformFlow.Notifications.Texts;
using static ReformFlow.Tests.Unit.Notifications.Years;

namespace ReformFlow.Tests.Unit.Notifications;

public class RehearsalTests
{
    [Fact]
    public void IfNobodyActs_EveryRungComes_OnItsDay()
    {
        var gone = YearRehearsal.Of(Snapshot(), [Line(Stage.Draft, At(4, 11))], PreferenceBook.Standard, TextCatalogue.Standard, new NoticeOptions(), new(2023, 4, 12), new(2023, 5, 31), At(4, 11), []);

        Assert.Equal(
        [
            "04-19 08:30 zaimu-tanto DigestDaily", "04-28 08:30 zaimu-tanto DigestDaily", "05-09 09:00 zaimu-tanto ReminderBefore", "05-11 09:00 zaimu-tanto ReminderBefore", "05-12 09:00 zaimu-tanto ReminderToday",
            "05-15 09:00 zaimu-tanto OverduePerson", "05-17 08:30 zaimu-tanto DigestDaily", "05-17 09:30 zaimu-kacho OverdueChief", "05-22 08:30 zaimu-tanto DigestDaily", "05-23 08:30 zaimu-kacho DigestDaily",
            "05-23 09:45 kikaku-tanto OverduePlanning", "05-29 08:30 kikaku-tanto DigestDaily", "05-29 08:30 zaimu-kacho DigestDaily", "05-29 08:30 zaimu-tanto DigestDaily",
        ], gone.Select(each => $"{each.At:MM-dd HH:mm} {each.Notice.Person} {each.Notice.Kind}"));
    }

    [Fact]
    public void FromToday_ItBeginsNow_SoThatTonightsNewsIsNotToldAgain()
    {
        var published = Line(Stage.Published, At(4, 11).AddHours(10), sheet => sheet with { PublishedVersion = 1, Done = [Entered(Verb.Publish, "kikaku-tanto", Stage.Approved, Stage.Published)] });

        Assert.Contains(Rehearsed(At(4, 10)), each => each.Notice.Kind is NoticeKind.ItemPublished);
        Assert.DoesNotContain(Rehearsed(At(4, 11).AddHours(12)), each => each.Notice.Kind is NoticeKind.ItemPublished);

        Values<Rehearsed> Rehearsed(DateTimeOffset now) =>
            YearRehearsal.Of(Snapshot(), [published], PreferenceBook.Standard, TextCatalogue.Standard, new NoticeOptions(), new(2023, 4, 11), new(2023, 4, 12), now, []);
    }

    [Fact]
    public void WhatWaitsForTheMorning_StillGoesOut_AndNothingElseTwice()
    {
        var (opened, now) = (Line(Stage.Draft, At(4, 11).AddHours(10)), At(4, 11).AddHours(12));
        var waiting = Plan(Snapshot(), [opened], now).Where(planned => planned.Notice.Kind is NoticeKind.WriteRequested).Select(planned => planned.Notice).ToList();
        var carried = waiting.Take(1).Select(notice => new Carried(notice.UniqueKey, notice.Person, notice.Kind, At(4, 12).AddMinutes(-30))).ToValues();

        var asked = Gone(carried).Single(each => each.Notice.Kind is NoticeKind.WriteRequested && each.At.Day == 12);
        Assert.Equal((waiting[0].UniqueKey, At(4, 12).AddMinutes(-30)), (asked.Notice.UniqueKey, asked.At));
        Assert.DoesNotContain(Gone([]), each => each.Notice.Kind is NoticeKind.WriteRequested && each.At.Day == 12);

        Values<Rehearsed> Gone(Values<Carried> known) =>
            YearRehearsal.Of(Snapshot(), [opened], PreferenceBook.Standard, TextCatalogue.Standard, new NoticeOptions(), new(2023, 4, 11), new(2023, 4, 13), now, known);
    }

    [Fact]
    public void ARehearsal_SpeaksInTheTownsOwnWords()
    {
        var own = TextCatalogue.Standard.Of("reminder.today") is var text ? text with { Version = 2, Subject = $"【本町】{text.Subject}" } : null!;
        var gone = YearRehearsal.Of(Snapshot(), [Line(Stage.Draft, At(4, 11))], PreferenceBook.Standard, new([.. TextCatalogue.Standard.Texts, own]), new NoticeOptions(), new(2023, 5, 12), new(2023, 5, 12), At(4, 11), []);

        Assert.Contains(gone, each => each.Notice.Title.StartsWith("【本町】", StringComparison.Ordinal));
    }

    [Fact]
    public void TheTable_SaysWhenToWhomByWhatAndWhy_AndQuotesWhatNeedsIt()
    {
        var notice = new Notice("key", Snapshot().Town.Municipality.Id, new("zaimu-tanto"), NoticeKind.ReminderBefore, "subject", "題に,と\"がある", "body", "/tasks") { Reason = "あなたが担当者のため", Cause = "due:2023-05-12/T-3" };

        Assert.Equal("2023-04-11,09:00,zaimu-tanto,財務課担当者,画面,期限前のお知らせ reminder.before,\"題に,と\"\"がある\",あなたが担当者のため,due:2023-05-12/T-3,/tasks",
            RehearsalTable.Csv([new(At(4, 11), null, notice)], Snapshot().Town).Split("\r\n")[1]);
    }
}
