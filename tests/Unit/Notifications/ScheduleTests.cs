using System.Globalization;
using ReformFlow.Domain.Cycles;
using ReformFlow.Notifications.Jobs;
using static ReformFlow.Tests.Unit.Notifications.Years;

namespace ReformFlow.Tests.Unit.Notifications;

public class ScheduleTests
{
    [Fact]
    public void TheYearAhead_IsOneJobForEachDate_UnderItsKey() => Assert.Equal(
        [
            "2023-05-09T08:00 ninomiya/gyokaku-r1/2022/section-reminder SectionReminder",
            "2023-05-13T00:00 ninomiya/gyokaku-r1/2022/section-due SectionDue",
            "2023-05-16T08:00 ninomiya/gyokaku-r1/2022/chief-reminder ChiefReminder",
            "2023-05-20T00:00 ninomiya/gyokaku-r1/2022/chief-due ChiefDue",
            "2023-06-01T00:00 ninomiya/gyokaku-r1/2022/second-collection-from SecondCollectionFrom",
            "2023-06-06T08:00 ninomiya/gyokaku-r1/2022/planning-reminder PlanningReminder",
            "2023-06-10T00:00 ninomiya/gyokaku-r1/2022/planning-due PlanningDue",
            "2023-06-30T00:00 ninomiya/gyokaku-r1/2022/publish-on PublishOn",
        ],
        Schedule.Of(Snapshot(), [], Working).Select(job => string.Create(CultureInfo.InvariantCulture, $"{job.At:yyyy-MM-dd'T'HH:mm} {job.Key} {job.Kind}")));

    [Fact]
    public void TheSecondCollection_HasDeadlinesOfItsOwn() => Assert.Equal(
        [
            "2023-06-01T00:00 second-collection-from SecondCollectionFrom",
            "2023-06-20T08:00 second-collection-reminder SecondCollectionReminder",
            "2023-06-22T08:00 second-decision-reminder SecondDecisionReminder",
            "2023-06-24T00:00 second-collection-due SecondCollectionDue",
            "2023-06-28T00:00 second-decision-due SecondDecisionDue",
        ],
        Schedule.Of(Snapshot(Dates with { SecondCollectionDue = new(2023, 6, 23), SecondDecisionDue = new(2023, 6, 27) }), [], Working).Where(job => job.Key.Contains("/second-", StringComparison.Ordinal))
            .Select(job => string.Create(CultureInfo.InvariantCulture, $"{job.At:yyyy-MM-dd'T'HH:mm} {job.Key.Split('/')[^1]} {job.Kind}")));

    [Fact]
    public void EveryJob_IsInTokyosTime() => Assert.All(Schedule.Of(Snapshot(), [], Working), job => Assert.Equal(TimeSpan.FromHours(9), job.At.Offset));

    [Fact]
    public void ADateOnAClosedDay_EndsOnTheNextOpenOne_AndIsCalledToMindThreeWorkingDaysBeforeIt()
    {
        // 3 to 7 May 2023: three holidays and a weekend. Before them lie 2 May, 1 May and, over another weekend, 28 April.
        var jobs = Schedule.Of(Snapshot(Dates with { SectionDue = new(2023, 5, 3) }), [], Working);

        Assert.Equal(new(2023, 5, 9), Day(jobs.Single(job => job.Kind is DeadlineKind.SectionDue)));
        Assert.Equal(new(2023, 4, 28), Day(jobs.Single(job => job.Kind is DeadlineKind.SectionReminder)));
    }

    [Fact]
    public void WherePlanningPublishesByHand_NoJobIsAboutIt() => Assert.DoesNotContain(
        Schedule.Of(Snapshot(Dates with { PublishOn = null, SecondCollectionFrom = null }), [], Working), job => job.Kind is DeadlineKind.PublishOn or DeadlineKind.SecondCollectionFrom);

    [Theory]
    [InlineData(CyclePhase.NotOpened, 0)]
    [InlineData(CyclePhase.Opening, 8)]
    [InlineData(CyclePhase.Open, 8)]
    [InlineData(CyclePhase.Closing, 8)]
    [InlineData(CyclePhase.Closed, 0)]
    public void OnlyAYearThatRuns_HasJobs(CyclePhase phase, int jobs) => Assert.Equal(jobs, Schedule.Of(Snapshot(phase: phase), [], Working).Count);

    [Fact]
    public void BeyondTheTableOfHolidays_DaysFromMondayToFridayCount()
    {
        // 11 May 2031 is a Sunday, which nobody can know to be followed by a working day.
        var jobs = Schedule.Of(Snapshot(new(new(2031, 5, 11), new(2031, 5, 20), new(2031, 6, 10))), [], Working);

        Assert.Equal(new(2031, 5, 12), Day(jobs.Single(job => job.Kind is DeadlineKind.SectionDue)));
        Assert.Equal(new(2031, 5, 7), Day(jobs.Single(job => job.Kind is DeadlineKind.SectionReminder)));
    }

    private static DateOnly Day(PlannedJob job) => DateOnly.FromDateTime(job.At.DateTime);
}
