using CsCheck;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;

namespace ReformFlow.Tests.Unit.Cycles;

/// <summary>The dates that hold for a sheet. 3 to 7 May 2023 are closed.</summary>
public class SheetDatesTests
{
    private static readonly TownCalendar Calendar = new(NationalHolidays.Standard, []);
    private static readonly CycleDates Dates = new(new(2023, 5, 12), new(2023, 5, 19), new(2023, 6, 2), new(2023, 6, 30));
    private static readonly Role?[] Long = [Role.Intermediate, Role.SectionChief, Role.DivisionHead, Role.Executive];

    [Fact]
    public void ADateOnAClosedDay_EndsOnTheNextOpenOne()
    {
        var days = SheetDates.Of(Dates with { SectionDue = new(2023, 5, 3), ChiefDue = new(2023, 5, 6) }, [Role.SectionChief], null, Calendar);
        Assert.Equal((new(2023, 5, 8), new(2023, 5, 8)), (days.At(Stage.Draft), days.At(Stage.DepartmentReview)));
    }

    [Fact]
    public void StepsBesideTheChief_ShareTheWorkingDays()
    {
        var days = SheetDates.Of(Dates, Long, null, Calendar);
        Assert.Equal([new(2023, 5, 16), new(2023, 5, 19), new(2023, 5, 24), new(2023, 5, 29)], days.Steps);
        Assert.Equal(new(2023, 5, 29), days.At(Stage.DepartmentReview, 9));
        Assert.Equal((new(2023, 6, 2), new(2023, 6, 30), null), (days.At(Stage.PlanningApproval), days.At(Stage.Approved), days.At(Stage.Published)));
    }

    [Fact]
    public void AStepWithADateOfItsOwn_HasThat() =>
        Assert.Equal([new(2023, 5, 16), new(2023, 5, 19), new(2023, 6, 1), new(2023, 6, 1)], SheetDates.Of(Dates with { Levels = [new(Role.DivisionHead, new(2023, 6, 1))] }, Long, null, Calendar).Steps);

    [Fact]
    public void WhatWasGranted_MovesTheSubmission_AndLaterStepsOnlyWhereTheyWouldComeBeforeIt()
    {
        var days = SheetDates.Of(Dates, [Role.SectionChief], new(2023, 5, 21), Calendar);
        Assert.Equal((new(2023, 5, 22), new(2023, 5, 22), new(2023, 6, 2)), (days.Section, days.Steps[0], days.Planning));
        Assert.Equal(Dates.SectionDue, SheetDates.Of(Dates, [Role.SectionChief], new(2023, 5, 1), Calendar).Section);
    }

    [Fact]
    public void WhereTheTableOfHolidaysEnds_DatesAreTakenAsTheyAre()
    {
        var late = new CycleDates(new(2031, 5, 11), new(2031, 5, 18), new(2031, 6, 8));
        Assert.Equal((late.SectionDue, late.PlanningDue), (SheetDates.Of(late, Long, null, Calendar).Section, SheetDates.Of(late, Long, null, Calendar).Planning));
    }

    [Fact]
    public void NoDate_EverFallsOnAClosedDay_AndNoneComesBeforeTheOneBefore() =>
        Gen.Select(Gen.Int[0, 1800], Gen.Int[0, 40].Array[3], Gen.Int[-20, 60], Gen.Int[1, 7], Gen.Int[0, 6], Gen.Int[0, 40]).Sample((start, gaps, granted, steps, chief, set) =>
        {
            var section = new DateOnly(2021, 1, 1).AddDays(start);
            var dates = new CycleDates(section, section.AddDays(gaps[0]), section.AddDays(gaps[0] + gaps[1]), Levels: [new(Role.DivisionHead, section.AddDays(set))]);
            var roles = Enumerable.Range(0, steps).Select(step => step == chief ? Role.SectionChief : step == 0 ? (Role?)null : Role.DivisionHead).ToArray();

            var days = SheetDates.Of(dates, roles, granted < 0 ? null : section.AddDays(granted), Calendar);

            DateOnly[] all = [days.Section, .. days.Steps, days.Planning];
            Assert.All(all, day => Assert.True(Calendar.IsWorkingDay(day), $"{day} is closed"));
            Assert.Equal(all.Order(), all);
            Assert.True(days.Section >= section);
        });

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Grace_IsAFewWorkingDays(int days, bool isUsable) => Assert.Equal(isUsable, (Dates with { GraceDays = days }).AreInOrder);

    [Theory]
    [InlineData("2023-05-11", false)]
    [InlineData("2023-05-12", true)]
    [InlineData("2023-06-02", true)]
    [InlineData("2023-06-03", false)]
    public void AStepsDate_LiesBetweenTheSubmissionAndPlannings(string day, bool isUsable) =>
        Assert.Equal(isUsable, (Dates with { Levels = [new(Role.DivisionHead, DateOnly.Parse(day))] }).AreInOrder);
}
