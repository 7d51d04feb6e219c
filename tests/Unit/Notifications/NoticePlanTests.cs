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
    [InlineData("2023-05-08", 0, 0)]
    [InlineData("2023-05-09", 2, 0)]
    [InlineData("2023-05-12", 2, 0)]
    [InlineData("2023-05-13", 0, 2)]
    [InlineData("2023-07-01", 0, 2)]
    public void BeforeTheDate_DraftersAreReminded_AndAfterItTheyAreLate(string today, int reminded, int late)
    {
        var notices = On(DateOnly.Parse(today), Line(Stage.Draft, At(4, 11)));

        Assert.Equal((reminded, late), (notices.Count(notice => notice.Kind is NoticeKind.ReminderBefore), notices.Count(notice => notice.Kind is NoticeKind.OverduePerson)));
    }

    [Fact]
    public void WhoeverGetsTheSheetShortlyBeforeItsDate_IsNotRemindedOnTop() => Assert.Equal(DraftersTurn, Told(new(2023, 5, 10), Line(Stage.Draft, At(5, 9))));

    [Fact]
    public void WhoeverGetsTheSheetTooLate_IsNotBlamedForIt() => Assert.Equal(["ReviewRequested zaimu-kacho"], Told(new(2023, 5, 25), Line(Stage.DepartmentReview, At(5, 24))));

    [Fact]
    public void FinishedWork_IsNeverLate()
    {
        Assert.Empty(On(new(2023, 7, 1), Line(Stage.ClosedWithoutSheet, At(4, 11))));
        Assert.DoesNotContain(On(new(2023, 7, 1), Line(Stage.Published, At(4, 11))), notice => notice.Kind is not NoticeKind.ItemPublished);
        Assert.Empty(On(new(2023, 6, 29), Line(Stage.Approved, At(4, 11))));
    }

    [Fact]
    public void ACorrection_HasNoDate() => Assert.Equal(DraftersTurn, Told(new(2023, 7, 10), Line(Stage.Draft, At(4, 11), sheet => sheet with { PublishedVersion = 1 })));

    [Fact]
    public void WhatBecamePublic_IsToldToTheSection_ButNotToWhoeverDidIt()
    {
        var line = Line(Stage.Published, At(6, 30), sheet => sheet with { PublishedVersion = 1, Done = [Entered(Verb.Publish, "zaimu-kacho", Stage.Approved, Stage.Published)] });

        Assert.Equal(["ItemPublished zaimu-fuku", "ItemPublished zaimu-tanto"], Told(new(2023, 6, 30), line));
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
