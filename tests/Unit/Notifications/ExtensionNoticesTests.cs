using CsCheck;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Boards;
using ReformFlow.Domain.Cycles;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Due;
using ReformFlow.Notifications.Jobs;
using static ReformFlow.Tests.Unit.Notifications.Years;

namespace ReformFlow.Tests.Unit.Notifications;

/// <summary>期限の相談, changed dates, grace and held publication, as people are told of them.</summary>
public class ExtensionNoticesTests
{
    private static readonly NoticeKind[] Reminding = [NoticeKind.ReminderBefore, NoticeKind.ReminderToday, NoticeKind.OverduePerson, NoticeKind.OverdueChief, NoticeKind.OverduePlanning];
    private static readonly ExtensionQuestion Question = new(new(2023, 5, 23), "決算待ち", new("zaimu-tanto"), At(5, 9), 4);

    [Theory]
    [InlineData("2023-05-09")]
    [InlineData("2023-05-12")]
    [InlineData("2023-05-15")]
    [InlineData("2023-05-24")]
    public void WhoHasAsked_IsLeftAlone_UntilPlanningAnswers(string today)
    {
        var told = On(DateOnly.Parse(today), Asked());
        Assert.DoesNotContain(told, notice => Reminding.Contains(notice.Kind));
        var notice = Assert.Single(told, notice => notice.Kind is NoticeKind.ExtensionAsked);
        Assert.Equal("kikaku-tanto", notice.Person.Value);
        Assert.Contains("決算待ち", notice.Body, StringComparison.Ordinal);
        Assert.Contains("5/12(金)→5/23(火)", notice.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-05-17", "")]
    [InlineData("2023-05-18", "ReminderBefore")]
    [InlineData("2023-05-23", "ReminderToday")]
    [InlineData("2023-05-24", "OverduePerson")]
    public void AfterAGrant_RemindersKeepTheNewDate(string today, string kind) =>
        Assert.Equal(kind, string.Join(' ', On(DateOnly.Parse(today), Answered(new(2023, 5, 23))).Where(notice => Reminding.Contains(notice.Kind)).Select(notice => notice.Kind)));

    [Fact]
    public void TheSection_HearsWhatWasAnswered_OnceForEachAnswer()
    {
        var granted = Assert.Single(On(new(2023, 5, 10), Answered(new(2023, 5, 23))), notice => notice.Kind is NoticeKind.ExtensionAnswered);
        Assert.Equal(("zaimu-tanto", new(2023, 5, 23)), (granted.Person.Value, granted.Due));
        Assert.Contains("令和5年5月12日(金)", granted.Body, StringComparison.Ordinal);
        Assert.Contains("5/12(金)→5/23(火)", granted.Title, StringComparison.Ordinal);

        var refused = Assert.Single(On(new(2023, 5, 10), Answered(null)), notice => notice.Kind is NoticeKind.ExtensionAnswered);
        Assert.Contains("5/12(金)のまま", refused.Title, StringComparison.Ordinal);
        Assert.NotEqual(granted.Body, refused.Body);
    }

    [Fact]
    public void AQuestion_IsNoLongerWanted_OnceItIsAnswered() =>
        Assert.DoesNotContain(On(new(2023, 5, 10), Answered(null)), notice => notice.Kind is NoticeKind.ExtensionAsked);

    [Fact]
    public void AT23_AChangedDate_IsToldToThoseWhomItConcerns_AndOldRemindersLapse()
    {
        var before = Snapshot();
        var changed = Changed(Dates with { SectionDue = new(2023, 5, 17) });
        var line = Line(Stage.Draft, At(4, 11));

        var earlier = Plan(before, [line], Morning(5, 10)).Select(planned => planned.Notice).Where(notice => Reminding.Contains(notice.Kind)).ToList();
        var later = Plan(changed, [line], Morning(5, 12)).Select(planned => planned.Notice).ToList();

        Assert.Empty(earlier.Select(notice => notice.UniqueKey).Intersect(later.Select(notice => notice.UniqueKey)));
        var told = later.Where(notice => notice.Kind is NoticeKind.DueChanged).ToList();
        Assert.Equal(["zaimu-fuku", "zaimu-kacho", "zaimu-tanto"], told.Select(notice => notice.Person.Value).Order(StringComparer.Ordinal));
        Assert.All(told, notice => Assert.Equal((new(2023, 5, 17), earlier[0].Thread), (notice.Due, notice.Thread)));
        Assert.All(told, notice => Assert.Contains("5/12(金)→5/17(水)", notice.Title, StringComparison.Ordinal));
        Assert.All(told, notice => Assert.Contains("連休のため", notice.Body, StringComparison.Ordinal));
        Assert.Single(later, notice => Reminding.Contains(notice.Kind));
    }

    [Fact]
    public void AChangedDate_IsNobodysConcern_WhereTheSheetHasAnotherOne_OrCameLater()
    {
        var changed = Changed(Dates with { PlanningDue = new(2023, 6, 14) });
        Assert.DoesNotContain(Plan(changed, [Line(Stage.Draft, At(4, 11))], Morning(5, 12)), planned => planned.Notice.Kind is NoticeKind.DueChanged);
        Assert.DoesNotContain(Plan(Changed(Dates with { SectionDue = new(2023, 5, 17) }), [Line(Stage.Draft, At(5, 12))], Morning(5, 15)), planned => planned.Notice.Kind is NoticeKind.DueChanged);
    }

    // Without grace the writer is told on 15 May, the chief on 17.
    [Theory]
    [InlineData("2023-05-15", "ReminderToday zaimu-tanto")]
    [InlineData("2023-05-17", "OverduePerson zaimu-tanto")]
    [InlineData("2023-05-19", "OverdueChief zaimu-kacho")]
    public void Grace_HoldsBackWhatComesAfterTheDate_AndNothingBeforeIt(string today, string told) =>
        Assert.Equal(told, string.Join(' ', Plan(Snapshot(Dates with { GraceDays = 2 }), [Line(Stage.Draft, At(4, 11))], new(DateOnly.Parse(today).ToDateTime(new(10, 10)), TimeSpan.FromHours(9)))
            .Where(planned => Reminding.Contains(planned.Notice.Kind)).Select(planned => $"{planned.Notice.Kind} {planned.Notice.Person}")));

    [Fact]
    public void AGrantedDate_HasJobsOfItsOwn()
    {
        var jobs = Schedule.Of(Snapshot(), [Answered(new(2023, 5, 23))], Working);
        Assert.Equal(["ninomiya/gyokaku-r1/2022/item-7/section-due", "ninomiya/gyokaku-r1/2022/item-7/section-reminder"], jobs.Select(job => job.Key).Where(key => key.Contains("item-7", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(new(2023, 5, 24, 0, 0, 0, TimeSpan.FromHours(9)), jobs.Single(job => job.Key.EndsWith("item-7/section-due", StringComparison.Ordinal)).At);
        Assert.Equal(Schedule.Of(Snapshot(), [], Working).Count, Schedule.Of(Snapshot(), [Answered(null)], Working).Count);
    }

    [Theory]
    [InlineData("2023-06-30", 0)]
    [InlineData("2023-07-09", 0)]
    [InlineData("2023-07-10", 1)]
    public void WhatIsHeld_BecomesPublicByItself_WhenTheHoldEnds(string today, int due)
    {
        var town = Snapshot();
        var held = town with { Cycles = [town.Cycles[0] with { Hold = new(new(2023, 7, 10), "議会") }] };
        Assert.Equal(due, Publications.Due(held, [Line(Stage.Approved, At(6, 1))], DateOnly.Parse(today)).Count);
        Assert.Equal(new(2023, 7, 10, 0, 0, 0, TimeSpan.FromHours(9)), Schedule.Of(held, [], Working).Single(job => job.Kind is DeadlineKind.PublishOn).At);
    }

    [Fact]
    public void AGrantedExtension_MovesNoOtherItemsDates() => Gen.Int[1, 60].Sample(days =>
    {
        var (town, plan) = (Snapshot(), Snapshot().Plans[0].Plan!);
        BoardSheet Sheet(ItemId item, DateOnly? granted) => new(item, new(2023, 4, 11), SheetState.For(Year, []) with { Stage = Stage.Draft, Extension = granted is null ? null : new() { Granted = granted } });
        CycleBoard Board(DateOnly? granted) => CycleBoard.Of(town.Town, plan, town.Cycles[0], plan.Items.Select(item => Sheet(item.Id, item.Id.Value == "item-7" ? granted : null)).ToValues(), Working, new(2023, 5, 10));

        var changed = Board(null).Rows.Zip(Board(Dates.SectionDue.AddDays(days)).Rows).Where(pair => pair.First.Due != pair.Second.Due).Select(pair => pair.First.Item.Id.Value).ToList();

        // Days that end on the same open day move nothing at all.
        Assert.Equal(Working.OnOrAfter(Dates.SectionDue.AddDays(days)) == Dates.SectionDue ? [] : ["item-7"], changed);
    });

    private static TownSnapshot Changed(CycleDates dates)
    {
        var town = Snapshot(dates);
        return town with { Cycles = [town.Cycles[0] with { Changed = new(Dates, "連休のため", At(5, 11), 1) }] };
    }

    private static SheetLine Asked() => Line(Stage.Draft, At(4, 11), sheet => sheet with { Extension = new() { Open = Question } });

    private static SheetLine Answered(DateOnly? granted) => Line(Stage.Draft, At(4, 11), sheet => sheet with
    {
        Extension = new() { Granted = granted, Answered = new(granted, "調整しました。", new("kikaku-tanto"), At(5, 10), 5, Question, null) },
    });
}
