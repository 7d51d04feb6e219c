using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Tasks;
using ReformFlow.Tests.Unit.Approval;

namespace ReformFlow.Tests.Unit.Tasks;

public class TaskListTests
{
    private static readonly DateOnly Today = new(2023, 5, 10);
    private static readonly TownCalendar Calendar = new(NationalHolidays.Standard, []);
    private static readonly CycleDates Dates = new(new(2023, 5, 8), new(2023, 5, 10), new(2023, 5, 19));

    [Theory]
    [InlineData(Stage.Draft, "zaimu-tanto", "Write")]
    [InlineData(Stage.Draft, "zaimu-fuku", "Write")]
    [InlineData(Stage.Draft, "zaimu-kacho", "Write Coming")]
    [InlineData(Stage.Draft, "kikaku-kacho", "Coming")]
    [InlineData(Stage.Draft, "gesui-kacho", "")]
    [InlineData(Stage.DepartmentReview, "zaimu-tanto", "")]
    [InlineData(Stage.DepartmentReview, "zaimu-kacho", "Decide")]
    [InlineData(Stage.DepartmentReview, "kikaku-kacho", "Coming")]
    [InlineData(Stage.PlanningApproval, "zaimu-kacho", "")]
    [InlineData(Stage.PlanningApproval, "kikaku-kacho", "Decide")]
    [InlineData(Stage.Approved, "kikaku-kakari", "Publish")]
    [InlineData(Stage.Published, "zaimu-tanto", "")]
    public void APerson_IsToldWhatTheStageWantsOfHim(Stage stage, string person, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', Of(person, Sheet(Story.At(stage), Dates)).Select(task => task.Kind)));

    [Fact]
    public void ADateBeyondTheKnownHolidays_IsShownWithoutACountdown()
    {
        var task = Assert.Single(Of("zaimu-tanto", Sheet(Story.At(Stage.Draft), Dates with { SectionDue = new(2040, 6, 20), ChiefDue = new(2040, 6, 20), PlanningDue = new(2040, 6, 20) })));

        Assert.Equal((new DateOnly(2040, 6, 20), null), (task.Due, task.WorkingDaysLeft));
    }

    [Fact]
    public void ASheetBeingSettled_IsDueOnTheDatesOfTheSecondCollection()
    {
        var story = Story.At(Stage.Draft, new Setup { Settles = true });
        var twice = Dates with { SecondCollectionFrom = new(2023, 6, 1), SecondCollectionDue = new(2023, 6, 20), SecondDecisionDue = new(2023, 6, 27) };

        Assert.Equal(new(2023, 6, 20), Assert.Single(Of("zaimu-tanto", Sheet(story, twice))).Due);
        Assert.Equal(new(2023, 6, 27), Assert.Single(Of("kikaku-kacho", Sheet(story, twice))).Due);
    }

    [Fact]
    public void APostThatDecidesForAnAbsentOne_IsToldThatItComes()
    {
        var story = Story.At(Stage.Draft);
        story.Around = Town.Around(change: post => post.Id.Value == "zaimu-kacho" ? post with { IsAbsent = true } : post);
        Assert.Equal([TaskKind.Coming], Of("somu-bucho", Sheet(story, Dates)).Select(task => task.Kind));
    }

    [Fact]
    public void WhoWasPassedOverOrCirculatedTo_ReadsAfterwards()
    {
        var story = Story.At(Stage.DepartmentReview).Does("zaimu-tanto", Verb.Circulate, change: act => act with { Readers = [new("gesui-kacho")] });
        story.Around = Town.Around(change: post => post.Id.Value == "zaimu-kacho" ? post with { IsAbsent = true } : post);
        story.Does("somu-bucho", Verb.Endorse);
        Assert.Equal([TaskKind.Read], Of("gesui-kacho", Sheet(story, Dates)).Select(task => task.Kind));
        Assert.Equal([TaskKind.PostView], Of("zaimu-kacho", Sheet(story, Dates)).Select(task => task.Kind));
    }

    [Fact]
    public void WhatIsDueFirst_StandsFirst()
    {
        var (late, early) = (Sheet(Story.At(Stage.Draft), Dates, "item-1"), Sheet(Story.At(Stage.Draft), Dates with { SectionDue = new(2023, 4, 28) }, "item-2"));
        Assert.Equal(["item-2", "item-1"], Of("zaimu-tanto", late, early).Select(task => task.Id.Item.Value));
    }

    // 3 to 5 May are holidays, 6 and 7 a weekend.
    [Theory]
    [InlineData(8, -2)]
    [InlineData(2, -3)]
    [InlineData(10, 0)]
    [InlineData(12, 2)]
    [InlineData(15, 3)]
    public void Lateness_IsCountedInWorkingDays(int day, int left) =>
        Assert.Equal(left, Of("zaimu-tanto", Sheet(Story.At(Stage.Draft), Dates with { SectionDue = new(2023, 5, day) })).Single().WorkingDaysLeft);

    [Fact]
    public void DaysHeld_AreThoseSinceTheStageBegan()
    {
        var sheet = Sheet(Story.At(Stage.Draft), Dates) with { StageSince = new(2023, 5, 1) };
        Assert.Equal(9, Of("zaimu-tanto", sheet).Single().DaysHeld);
        Assert.Equal(0, Of("zaimu-tanto", sheet with { StageSince = new(2023, 5, 11) }).Single().DaysHeld);
    }

    private static Values<TaskLine> Of(string person, params TaskSheet[] sheets) => TaskList.Of(sheets, Town.Person(person), Calendar, Today);

    private static TaskSheet Sheet(Story story, CycleDates dates, string item = "item-1") =>
        new(new(new("ninomiya"), new(item), Town.Year), new("1"), "見直し", story.Sheet, Today, story.Around, dates);
}
