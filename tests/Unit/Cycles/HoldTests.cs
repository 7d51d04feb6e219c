using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Tests.Unit.Organisation;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Cycles;

/// <summary>公表の保留, and what is remembered of a changed date.</summary>
public class HoldTests
{
    private static readonly PublicationHold Assembly = new(new(2022, 6, 20), "議会への報告のため");
    private static readonly Actor By = new(new("kikaku-kakari"), "kikaku");
    private static readonly DateTimeOffset Noon = new(2022, 5, 2, 12, 0, 0, TimeSpan.FromHours(9));
    private static readonly CycleState Open = Year.Of(2021, CyclePhase.Open);

    [Fact]
    public void AHold_MovesThePublication_UntilItIsLifted()
    {
        var held = Open.After(new CycleEvent.PublicationHeld(Assembly), By);
        Assert.Equal((Assembly.Until, Year.Dates.PublishOn), (held.DatesInForce!.PublishOn, held.Dates!.PublishOn));
        Assert.Equal(Year.Dates, held.After(new CycleEvent.HoldLifted("済んだ"), By).DatesInForce);
    }

    [Fact]
    public void AHoldThatEndsBeforeTheDate_MovesNothing() =>
        Assert.Equal(Year.Dates, Open.After(new CycleEvent.PublicationHeld(Assembly with { Until = new(2022, 6, 1) }), By).DatesInForce);

    [Fact]
    public void WherePlanningPublishesByHand_AHoldMakesNoDate() =>
        Assert.Null((Open with { Dates = Year.Dates with { PublishOn = null } }).After(new CycleEvent.PublicationHeld(Assembly), By).DatesInForce!.PublishOn);

    [Theory]
    [InlineData("kikaku-kakari", CyclePhase.Open, "議会", null)]
    [InlineData("kikaku-kakari", CyclePhase.Open, " ", CycleRefusal.ReasonMissing)]
    [InlineData("zaimu-kacho", CyclePhase.Open, "議会", CycleRefusal.NotYourRole)]
    [InlineData("kikaku-kakari", CyclePhase.NotOpened, "議会", CycleRefusal.NotOpen)]
    [InlineData("kikaku-kakari", CyclePhase.Closing, "議会", CycleRefusal.BeingClosed)]
    [InlineData("kikaku-kakari", CyclePhase.Closed, "議会", CycleRefusal.ClosedAlready)]
    public void PlanningHolds_WithAReason_WhileTheYearRuns(string who, CyclePhase phase, string reason, CycleRefusal? why) =>
        Assert.Equal(why, Against(Year.Of(2021, phase), new CycleCommand.HoldPublication(Assembly with { Reason = reason }), who));

    [Fact]
    public void OnlyWhatIsHeld_IsLifted()
    {
        Assert.Equal(CycleRefusal.NotHeld, Against(Open, new CycleCommand.LiftHold("済んだ"), "kikaku-kakari"));
        Assert.Null(Against(Open with { Hold = Assembly }, new CycleCommand.LiftHold("済んだ"), "kikaku-kakari"));
        Assert.Equal(CycleRefusal.ReasonMissing, Against(Open with { Hold = Assembly }, new CycleCommand.LiftHold(""), "kikaku-kakari"));
        // A hold that outlives the close would stop every correction.
        Assert.Null(Against(Year.Of(2021, CyclePhase.Closed) with { Hold = Assembly }, new CycleCommand.LiftHold("済んだ"), "kikaku-kakari"));
        Assert.Equal(CycleRefusal.ClosedAlready, Against(Year.Of(2021, CyclePhase.Closed), new CycleCommand.LiftHold("済んだ"), "kikaku-kakari"));
    }

    [Fact]
    public void ADateFarFromThePlan_IsASlipOfTheKeyboard()
    {
        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
        {
            Assert.Equal(CycleRefusal.DayTooFar, Against(Open, new CycleCommand.HoldPublication(Assembly with { Until = day }), "kikaku-kakari"));
            Assert.Equal(CycleRefusal.DayTooFar, Against(Open, new CycleCommand.ChangeDates(Year.Dates with { PublishOn = day }, "連休"), "kikaku-kakari"));
            Assert.Equal(CycleRefusal.DayTooFar, Against(Year.Of(2021, CyclePhase.NotOpened), new CycleCommand.Open(Year.Dates with { SectionDue = day }), "kikaku-kakari"));
        }
    }

    [Fact]
    public void ARepeatedHold_IsKnownAgain()
    {
        Assert.True(CycleRules.IsLeftBy(new CycleEvent.PublicationHeld(Assembly), new CycleCommand.HoldPublication(Assembly)));
        Assert.False(CycleRules.IsLeftBy(new CycleEvent.PublicationHeld(Assembly), new CycleCommand.HoldPublication(Assembly with { Reason = "別" })));
        Assert.True(CycleRules.IsLeftBy(new CycleEvent.HoldLifted("済んだ"), new CycleCommand.LiftHold("済んだ")));
    }

    [Fact]
    public void AChangeOfDates_IsCounted_AndRemembersWhatWasBefore()
    {
        var (first, second) = (Year.Dates with { SectionDue = new(2022, 5, 12) }, Year.Dates with { SectionDue = new(2022, 5, 13) });
        var changed = Open.After(new CycleEvent.DatesChanged(first, "連休", Noon), By).After(new CycleEvent.DatesChanged(second, "再度", Noon), By);
        // Nobody may have been told of the first yet, so the two count as one.
        Assert.Equal(new DatesChange(Year.Dates, "再度", Noon, 2), changed.Changed);
        Assert.Equal(new DatesChange(second, "三度", Noon.AddDays(5), 3), changed.After(new CycleEvent.DatesChanged(first, "三度", Noon.AddDays(5)), By).Changed);
        // As a journal of before has it.
        Assert.Null(Open.After(new CycleEvent.DatesChanged(first, "連休"), By).Changed);
    }

    private static CycleRefusal? Against(CycleState cycle, CycleCommand command, string who) => CycleRules.Against(cycle, command, new(who), Sample.Plan(), [], Village.Of().OfficeOn(Village.Today), []);
}
