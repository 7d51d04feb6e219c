using ReformFlow.Domain;
using ReformFlow.Domain.Cycles;
using ReformFlow.Tests.Unit.Organisation;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Cycles;

public class CycleRulesTests
{
    private const string Officer = "kikaku-kakari", Approver = "kikaku-kacho", Deputy = "kikaku-hosa", Head = "fuku-chocho";
    private static readonly CycleCommand Open = new CycleCommand.Open(Year.Dates), Again = new CycleCommand.Open(null), Close = new CycleCommand.Close(null);
    private static readonly CycleCommand Change = new CycleCommand.ChangeDates(Year.Dates with { PlanningDue = new(2022, 6, 10) }, "議会の日程");

    [Fact]
    public void Planning_OpensAndDates_AndItsApproverCloses()
    {
        foreach (var who in new[] { Officer, Approver })
        {
            Assert.Null(Ask(Open, Year.Start, who));
            Assert.Null(Ask(Change, Year.Of(2021, CyclePhase.Open), who));
        }
        Assert.Null(Ask(Close, Year.Of(2021, CyclePhase.Open), Approver));
        Assert.Equal(CycleRefusal.NotYourRole, Ask(Close, Year.Of(2021, CyclePhase.Open), Officer));
        foreach (var stranger in new[] { "zaimu-kacho", Deputy, Head, "nobody", null })
            foreach (var command in new[] { Open, Change, Close })
                Assert.Equal(CycleRefusal.NotYourRole, Ask(command, Year.Of(2021, CyclePhase.Open), stranger));
    }

    [Fact]
    public void WhoDecidesForTheApprover_Closes()
    {
        var open = Year.Of(2021, CyclePhase.Open);
        var absent = Village.Of(absences: new Domain.Organisation.Absence(new(Approver), Village.Today, Village.Today));
        var vacant = Village.With(Village.Find("kikaku-shonin") with { Holders = [] });

        Assert.Null(CycleRules.Against(open, Close, new(Deputy), Sample.Plan(), [], absent.OfficeOn(Village.Today), []));
        Assert.Equal(CycleRefusal.NotYourRole, CycleRules.Against(open, Close, new(Head), Sample.Plan(), [], absent.OfficeOn(Village.Today), []));
        Assert.Null(CycleRules.Against(open, Close, new(Head), Sample.Plan(), [], vacant.OfficeOn(Village.Today), []));
    }

    [Theory]
    [InlineData(2018, CycleRefusal.YearNotInPlan)]
    [InlineData(2019, null)]
    [InlineData(2022, null)]
    [InlineData(2023, CycleRefusal.YearNotInPlan)]
    public void OnlyAYearOfThePlan_IsOpened(int year, CycleRefusal? refusal) => Assert.Equal(refusal, Ask(Open, Year.Of(year, CyclePhase.NotOpened)));

    [Fact]
    public void Dates_AreGivenAndInOrder()
    {
        Assert.Equal(CycleRefusal.DatesMissing, Ask(Again, Year.Start));
        Assert.Equal(CycleRefusal.DatesMissing, Ask(new CycleCommand.Open(Year.WrongDates), Year.Start));
        Assert.Equal(CycleRefusal.DatesMissing, Ask(new CycleCommand.Open(Year.WrongDates), Year.Of(2021, CyclePhase.Open)));
        Assert.Equal(CycleRefusal.DatesMissing, Ask(new CycleCommand.ChangeDates(Year.WrongDates, "理由"), Year.Of(2021, CyclePhase.Open)));
        Assert.Equal(CycleRefusal.DatesMissing, Ask(new CycleCommand.Close(Year.WrongDates), Year.Of(2021, CyclePhase.Open)));
    }

    [Fact]
    public void AResumedOpening_KeepsTheDates()
    {
        foreach (var phase in new[] { CyclePhase.Opening, CyclePhase.Open })
        {
            Assert.Null(Ask(Again, Year.Of(2021, phase)));
            Assert.Null(Ask(Open, Year.Of(2021, phase)));
            Assert.Equal(CycleRefusal.DatesSet, Ask(new CycleCommand.Open(Year.Dates with { PublishOn = null }), Year.Of(2021, phase)));
        }
    }

    [Theory]
    [InlineData("", CycleRefusal.ReasonMissing)]
    [InlineData(" \n", CycleRefusal.ReasonMissing)]
    [InlineData("議会の\r\n日程", null)]
    [InlineData("議会\u0000", CycleRefusal.ReasonUnusable)]
    [InlineData("議会\t", CycleRefusal.ReasonUnusable)]
    public void AReason_IsGivenAndCanBeKept(string reason, CycleRefusal? refusal) =>
        Assert.Equal(refusal, Ask(new CycleCommand.ChangeDates(Year.Dates, reason), Year.Of(2021, CyclePhase.Open)));

    [Fact]
    public void AReason_HasAtMost2000Characters()
    {
        Assert.Null(Ask(new CycleCommand.ChangeDates(Year.Dates, new string('あ', 2000)), Year.Of(2021, CyclePhase.Open)));
        Assert.Equal(CycleRefusal.ReasonUnusable, Ask(new CycleCommand.ChangeDates(Year.Dates, new string('あ', 2001)), Year.Of(2021, CyclePhase.Open)));
    }

    [Fact]
    public void EachPhase_TakesItsCommands()
    {
        Assert.Equal(CycleRefusal.NotOpen, Ask(Change, Year.Start));
        Assert.Equal(CycleRefusal.NotOpen, Ask(Close, Year.Start));
        Assert.Equal(CycleRefusal.NotOpen, Ask(Close, Year.Of(2021, CyclePhase.Opening)));
        Assert.Null(Ask(Change, Year.Of(2021, CyclePhase.Opening)));
        Assert.Equal(CycleRefusal.BeingClosed, Ask(Open, Year.Of(2021, CyclePhase.Closing)));
        Assert.Equal(CycleRefusal.BeingClosed, Ask(Change, Year.Of(2021, CyclePhase.Closing)));
        Assert.Null(Ask(Close, Year.Of(2021, CyclePhase.Closing)));
        Assert.All(new[] { Open, Again, Change, Close }, command => Assert.Equal(CycleRefusal.ClosedAlready, Ask(command, Year.Of(2021, CyclePhase.Closed))));
    }

    [Fact]
    public void Years_AreClosedInTheirOrder()
    {
        var open = Year.Of(2021, CyclePhase.Open);
        foreach (var phase in new[] { CyclePhase.Opening, CyclePhase.Open, CyclePhase.Closing }) Assert.Equal(CycleRefusal.EarlierYearOpen, Ask(Close, open, all: [open, Year.Of(2020, phase)]));
        Assert.Null(Ask(Close, open, all: [open, Year.Of(2020, CyclePhase.Closed)]));
        Assert.Null(Ask(Close, open, all: [open, Year.Of(2022, CyclePhase.Open)]));
        Assert.Null(Ask(Close, open, all: [open, Year.Of(2020, CyclePhase.Open) with { Plan = new("another") }]));
    }

    [Fact]
    public void EverySheet_IsSettledBeforeTheClose()
    {
        Assert.Equal(CycleRefusal.SheetsMissing, Ask(Close, Year.Of(2021, CyclePhase.Open), unsettled: [new("i1")]));
        Assert.Null(Ask(Change, Year.Of(2021, CyclePhase.Open), unsettled: [new("i1")]));
    }

    [Fact]
    public void TheNextYear_IsOpenedInTheSameGo_WhereThereIsOneNotBegun()
    {
        var closeAndOpen = new CycleCommand.Close(Year.Dates);

        Assert.Null(Ask(closeAndOpen, Year.Of(2021, CyclePhase.Open)));
        Assert.Null(Ask(closeAndOpen, Year.Of(2021, CyclePhase.Open), all: [Year.Of(2022, CyclePhase.Open) with { Plan = new("another") }, Year.Of(2022, CyclePhase.NotOpened)]));
        Assert.Equal(CycleRefusal.DatesSet, Ask(closeAndOpen, Year.Of(2021, CyclePhase.Open), all: [Year.Of(2022, CyclePhase.Opening)]));
        Assert.Equal(CycleRefusal.YearNotInPlan, Ask(closeAndOpen, Year.Of(2022, CyclePhase.Open)));
        Assert.Null(Ask(Close, Year.Of(2022, CyclePhase.Open)));
    }

    private static CycleRefusal? Ask(CycleCommand command, CycleState cycle, string? by = Approver, Values<CycleState>? all = null, Values<ItemId>? unsettled = null) =>
        CycleRules.Against(cycle, command, by is null ? null : new(by), Sample.Plan(), all ?? [], Village.Of().OfficeOn(Village.Today), unsettled ?? []);
}
