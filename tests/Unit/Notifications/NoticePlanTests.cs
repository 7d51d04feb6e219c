using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Ports;
using static ReformFlow.Tests.Unit.Notifications.Years;

namespace ReformFlow.Tests.Unit.Notifications;

public class NoticePlanTests
{
    private static readonly string[] DraftersTurn = ["WriteRequested zaimu-fuku", "WriteRequested zaimu-tanto"];

    [Fact]
    public void ADraft_IsItsDraftersTurn() => Assert.Equal(DraftersTurn, Told(new(2023, 4, 11), Line(Stage.Draft, At(4, 11))));

    [Fact]
    public void ASubmittedSheet_IsItsChiefsTurnAlone() => Assert.Equal(["ReviewRequested zaimu-kacho"], Told(new(2023, 5, 2), Line(Stage.DepartmentReview, At(5, 2))));

    [Fact]
    public void AnEndorsedSheet_IsTheApproversTurn() => Assert.Equal(["ApprovalRequested kikaku-seisaku-kacho"],
        Told(new(2023, 5, 15), Line(Stage.PlanningApproval, At(5, 15), sheet => sheet with { Agreed = [new("zaimu-kacho")] })));

    [Fact]
    public void AnApprovedSheet_WaitsForItsDate_AndIsPlanningsTurnWhereThereIsNone()
    {
        var line = Line(Stage.Approved, At(6, 1));

        Assert.Empty(Told(new(2023, 6, 12), line));
        Assert.Contains("PublicationRequested kikaku-tanto", Told(new(2023, 6, 12), line, Dates with { PublishOn = null }));
    }

    [Fact]
    public void AReturn_ComesWithItsReason()
    {
        var line = Line(Stage.Draft, At(5, 1), sheet => sheet with { Done = [Entered(Verb.Return, "zaimu-kacho", Stage.DepartmentReview, Stage.Draft, "件数が違う")] });

        var notices = On(new(2023, 5, 1), line);

        Assert.Equal(["zaimu-fuku", "zaimu-tanto"], notices.Select(notice => notice.Person.Value).Order(StringComparer.Ordinal));
        Assert.All(notices, notice => Assert.Equal(NoticeKind.ItemReturned, notice.Kind));
        Assert.All(notices, notice => Assert.Contains("件数が違う", notice.Body, StringComparison.Ordinal));
        Assert.All(notices, notice => Assert.Equal("/sheets/ninomiya-item-7-2022", notice.Link));
    }

    [Theory]
    [InlineData("2023-04-19", "")]
    [InlineData("2023-05-08", "")]
    [InlineData("2023-05-09", "ReminderBefore")]
    [InlineData("2023-05-10", "ReminderBefore")]
    [InlineData("2023-05-11", "ReminderBefore")]
    [InlineData("2023-05-12", "ReminderToday")]
    [InlineData("2023-05-13", "ReminderToday")]
    [InlineData("2023-05-15", "OverduePerson")]
    [InlineData("2023-05-17", "")]
    [InlineData("2023-07-31", "")]
    public void OnlyTheNewestReminder_IsWanted_AndOnlyByTheDrafter(string today, string kind)
    {
        var notices = On(DateOnly.Parse(today), Line(Stage.Draft, At(4, 11))).Where(notice => notice.Kind is NoticeKind.ReminderBefore or NoticeKind.ReminderToday or NoticeKind.OverduePerson);

        Assert.Equal(kind.Length == 0 ? [] : [$"{kind} zaimu-tanto"], notices.Select(notice => $"{notice.Kind} {notice.Person}"));
    }

    [Fact]
    public void WhoeverGetsTheSheetShortlyBeforeItsDate_IsNotRemindedOnTop() => Assert.Equal(DraftersTurn, Told(new(2023, 5, 10), Line(Stage.Draft, At(5, 9))));

    [Fact]
    public void WhoeverWorksOnIt_IsNotRemindedOfTheDayBefore()
    {
        var line = Line(Stage.Draft, At(4, 11)) with { ChangedAt = At(5, 10) };

        Assert.Equal(DraftersTurn, Told(new(2023, 5, 11), line));
        Assert.Contains("ReminderToday zaimu-tanto", Told(new(2023, 5, 12), line));
    }

    [Fact]
    public void TheChief_ThenPlanning_HearOfWhatIsLate()
    {
        var line = Line(Stage.Draft, At(4, 11));

        Assert.DoesNotContain("OverdueChief zaimu-kacho", Told(new(2023, 5, 16), line));
        Assert.Contains("OverdueChief zaimu-kacho", Told(new(2023, 5, 17), line));
        Assert.DoesNotContain("OverduePlanning kikaku-tanto", Told(new(2023, 5, 22), line));
        Assert.Contains("OverduePlanning kikaku-tanto", Told(new(2023, 5, 23), line));
    }

    [Fact]
    public void WhileItsDrafterIsAway_TheDeputyIsReminded()
    {
        var town = Snapshot();
        var away = new Domain.Organisation.Town(town.Town.Municipality, town.Town.Sections, town.Town.People, town.Town.Posts, [new(new("zaimu-tanto"), new(2023, 5, 8), new(2023, 5, 31))], town.Town.Routes, []);

        Assert.Equal(["zaimu-fuku"], Plan(town with { Town = away }, [Line(Stage.Draft, At(4, 11))], Morning(5, 9)).Where(planned => planned.Notice.Kind is NoticeKind.ReminderBefore).Select(planned => planned.Notice.Person.Value));
    }

    [Fact]
    public void WhatWaits_IsCalledToMindAfterTwoDays_AndAfterFour()
    {
        var line = Line(Stage.DepartmentReview, At(5, 8));

        Assert.DoesNotContain("ApprovalReminder zaimu-kacho", Told(new(2023, 5, 9), line));
        Assert.Contains("ApprovalReminder zaimu-kacho", Told(new(2023, 5, 10), line));
        Assert.NotEqual(ReminderOn(5, 11), ReminderOn(5, 12));
        Assert.Equal(ReminderOn(5, 10), ReminderOn(5, 11));

        string ReminderOn(int month, int day) => On(new(2023, month, day), line).Single(notice => notice.Kind is NoticeKind.ApprovalReminder).UniqueKey;
    }

    [Fact]
    public void FinishedWork_IsNeverLate()
    {
        Assert.Empty(On(new(2023, 7, 1), Line(Stage.ClosedWithoutSheet, At(4, 11))));
        Assert.DoesNotContain(On(new(2023, 7, 1), Line(Stage.Published, At(4, 11))), notice => notice.Kind is not (NoticeKind.ItemPublished or NoticeKind.DigestDaily));
        Assert.Empty(On(new(2023, 6, 29), Line(Stage.Approved, At(4, 11))));
    }

    [Fact]
    public void ACorrection_HasNoDate() => Assert.Equal(DraftersTurn, Told(new(2023, 7, 10), Line(Stage.Draft, At(4, 11), sheet => sheet with { PublishedVersion = 1 })));

    [Fact]
    public void WhatBecamePublic_IsToldToTheSection_ButNotToWhoeverDidIt()
    {
        var line = Line(Stage.Published, At(6, 30), sheet => sheet with { PublishedVersion = 1, Done = [Entered(Verb.Publish, "zaimu-kacho", Stage.Approved, Stage.Published)] });

        Assert.Equal(["DigestDaily zaimu-tanto", "ItemPublished zaimu-tanto"], Told(new(2023, 7, 3), line));
    }

    [Fact]
    public void WhoeverWasPassedOver_IsAskedToRead() => Assert.Contains("ToRead zaimu-kacho",
        Told(new(2023, 6, 12), Line(Stage.Approved, At(6, 1), sheet => sheet with { ToPostView = [new("zaimu-kacho")] })));

    [Fact]
    public void TheSameSheet_GivesTheSameKeys_AndAnotherTurnAnother()
    {
        string[] Keys(SheetLine line) => [.. On(new(2023, 5, 2), line).Select(notice => notice.UniqueKey)];
        var first = Line(Stage.DepartmentReview, At(5, 1));

        Assert.Equal(Keys(first), Keys(first with { ChangedAt = At(5, 2), Sheet = first.Sheet with { StateVersion = 9 } }));
        Assert.Empty(Keys(first).Intersect(Keys(first with { StageSince = At(5, 2) })));
    }

    [Fact]
    public void AnItemThatThePlanDoesNotHave_IsNobodysTurn() =>
        Assert.Empty(On(new(2023, 5, 2), Line(Stage.Draft, At(4, 11)) is var line ? line with { Id = line.Id with { Item = new("item-99") } } : null!));
}
