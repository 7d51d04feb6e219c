using ReformFlow.Domain;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Tests.Unit.Organisation;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Cycles;

/// <summary>Items are led by 総務課; the second series of i1 is asked for in January.</summary>
public class InsideYearTests
{
    private const string Officer = "kikaku-kakari", Drafter = "somu-tanto", Stranger = "zaimu-tanto";

    private static readonly DateOnly September = new(2021, 9, 30), January = new(2022, 1, 5);
    private static readonly DateTimeOffset Now = new(2021, 9, 30, 10, 0, 0, TimeSpan.FromHours(9));
    private static readonly SeriesId Calendar = new("i1-s2");
    private static readonly Plan Plan = Sample.Plan([InJanuary(), Sample.Item("i2"), Sample.Item("i3")]);
    private static readonly CycleCommand Add = new CycleCommand.AddCheck("上半期", September, new(2021, 10, 15));
    private static readonly CycleCommand Answer = new CycleCommand.AnswerCheck(1, new("i1"), InterimStatus.Delayed, "契約が遅れている。");
    private static readonly CycleCommand Give = new CycleCommand.GiveEarlyValue(new("i1"), Calendar, "12件");

    [Fact]
    public void Planning_SetsAndChangesAndDropsChecks_BeforeTheYearIsOpened()
    {
        var set = Does(Year.Start, Add, Officer);
        Assert.Equal([new InterimCheck(1, "上半期", September, new(2021, 10, 15))], set.Inside.Checks);
        Assert.Equal((CyclePhase.NotOpened, 1), (set.Phase, set.Version));

        var changed = new InterimCheck(1, "前期", September, new(2021, 10, 20));
        Assert.Equal([changed], Does(set, new CycleCommand.ChangeCheck(changed), Officer).Inside.Checks);
        Assert.Equal([1, 2], Does(set, Add, Officer).Inside.Checks.Select(check => check.Number));
        Assert.Empty(Does(set, new CycleCommand.DropCheck(1), Officer).Inside.Checks);
        // Notices go by the number, so whoever was asked about the dropped one is asked again.
        Assert.Equal([2], Does(Does(set, new CycleCommand.DropCheck(1), Officer), Add, Officer).Inside.Checks.Select(check => check.Number));
        Assert.Equal(CycleRefusal.DayTooFar, Against(set, new CycleCommand.AddCheck("上半期", September, DateOnly.MaxValue), Officer));
        Assert.Equal(CycleRefusal.DayTooFar, Against(set, new CycleCommand.AddCheck("上半期", DateOnly.MinValue, September), Officer));
        Assert.Equal(CycleRefusal.CheckAnswered, Against(Does(set, Answer, Drafter), new CycleCommand.DropCheck(1), Officer));
        Assert.Equal(CycleRefusal.NoSuchCheck, Against(set, new CycleCommand.DropCheck(2), Officer));
        Assert.Equal(CycleRefusal.NoSuchCheck, Against(set, new CycleCommand.ChangeCheck(changed with { Number = 3 }), Officer));
        foreach (var who in new[] { Drafter, "somu-kacho", null }) Assert.Equal(CycleRefusal.NotYourRole, Against(set, Add, who));
    }

    [Theory]
    [InlineData("", "2021-09-30", "2021-10-15")]
    [InlineData("上\n下", "2021-09-30", "2021-10-15")]
    [InlineData("上半期", "2021-10-16", "2021-10-15")]
    public void ACheck_HasANameAndIsDueAfterItIsAsked(string name, string from, string due) =>
        Assert.Equal(CycleRefusal.CheckUnusable, Against(Year.Start, new CycleCommand.AddCheck(name, DateOnly.Parse(from), DateOnly.Parse(due)), Officer));

    [Fact]
    public void WhoeverWritesTheSheet_AnswersForTheItem_AndTheLastAnswerCounts()
    {
        var set = Does(Year.Start, Add, Officer);
        var answered = Does(Does(set, Answer, Drafter), new CycleCommand.AnswerCheck(1, new("i1"), InterimStatus.OnTrack, "追いついた。"), "somu-kacho");

        Assert.Equal(new InterimAnswer(1, new("i1"), InterimStatus.OnTrack, "追いついた。", new("somu-kacho"), Now), Assert.Single(answered.Inside.Answers));
        Assert.Equal(answered.Inside.Answers[0], answered.Inside.LastOf(new("i1")));
        foreach (var who in new[] { Stranger, Officer, null }) Assert.Equal(CycleRefusal.NotYourRole, Against(set, Answer, who));
        Assert.Equal(CycleRefusal.ItemNotInYear, Against(set, new CycleCommand.AnswerCheck(1, new("i9"), InterimStatus.OnTrack, "順調。"), Drafter));
        Assert.Equal(CycleRefusal.NoSuchCheck, Against(set, new CycleCommand.AnswerCheck(2, new("i1"), InterimStatus.OnTrack, "順調。"), Drafter));
        Assert.Equal(CycleRefusal.AnswerUnusable, Against(set, new CycleCommand.AnswerCheck(1, new("i1"), InterimStatus.OnTrack, " "), Drafter));
        Assert.Equal(CycleRefusal.AnswerUnusable, Against(set, new CycleCommand.AnswerCheck(1, new("i1"), (InterimStatus)9, "順調。"), Drafter));
        Assert.Equal(CycleRefusal.AnswerUnusable, Against(set, new CycleCommand.AnswerCheck(1, new("i1"), InterimStatus.OnTrack, new('長', InterimAnswer.LongestWords + 1)), Drafter));
    }

    [Fact]
    public void AClosedYear_IsNotAskedAnyMore()
    {
        foreach (var command in new[] { Add, Answer, Give }) Assert.Equal(CycleRefusal.ClosedAlready, Against(Year.Of(2021, CyclePhase.Closed), command, Drafter));
        Assert.Equal(CycleRefusal.BeingClosed, Against(Year.Of(2021, CyclePhase.Closing), Add, Officer));
        Assert.Equal(CycleRefusal.YearNotInPlan, Against(Year.Of(2023, CyclePhase.NotOpened), Add, Officer));
    }

    [Fact]
    public void ACalendarYearsValue_IsGivenInTheYearAfterIt_UntilTheSheetsAreOpen()
    {
        var given = Does(Year.Start, Give, Drafter, January);
        Assert.Equal(new EarlyValue(new("i1"), Calendar, Cell.Read("12件"), new(Drafter), Now), Assert.Single(given.Inside.Early));
        Assert.Equal([new Answer(Calendar, Cell.Read("12件"))], EarlyValues.Answers(given, Plan.Find(new("i1"))!));
        Assert.Empty(EarlyValues.Answers(given, Plan.Find(new("i2"))!));

        Assert.Equal(CycleRefusal.NotAskedInJanuary, Against(Year.Start, Give, Drafter, new(2021, 12, 31)));
        Assert.Equal(CycleRefusal.NotAskedInJanuary, Against(Year.Start, Give, Drafter, new(2023, 1, 1)));
        Assert.Equal(CycleRefusal.NotAskedInJanuary, Against(Year.Start, new CycleCommand.GiveEarlyValue(new("i1"), new("i1-s1"), "12件"), Drafter, January));
        Assert.Equal(CycleRefusal.SheetIsOpen, Against(Year.Of(2021, CyclePhase.Open), Give, Drafter, January));
        Assert.Equal(CycleRefusal.ValueUnusable, Against(Year.Start, new CycleCommand.GiveEarlyValue(new("i1"), Calendar, " "), Drafter, January));
        Assert.Equal(CycleRefusal.NotYourRole, Against(Year.Start, Give, Officer, January));
    }

    [Fact]
    public void WhatIsAsked_EndsWithItsAnswer()
    {
        var set = Does(Year.Start, Add, Officer);
        Assert.Empty(Tasks(set, September.AddDays(-1)));
        Assert.Equal([3], Tasks(set, September).Select(task => task.Items.Count));
        var answered = Does(set, Answer, Drafter);
        Assert.Equal(["i2", "i3"], Assert.Single(Tasks(answered, September)).Items.Select(item => item.Id.Value));
        Assert.Empty(Tasks(set with { Phase = CyclePhase.Closed }, September));

        Assert.Equal(("i1", null), (Assert.Single(Assert.Single(Tasks(Year.Start, January)).Items).Id.Value, Tasks(Year.Start, January).Single().Check));
        Assert.Empty(Tasks(Does(Year.Start, Give, Drafter, January), January));
        Assert.Empty(Tasks(Year.Of(2021, CyclePhase.Open), January));
        Assert.Empty(InsideTasks.Of(Plan, [], new(2025, 1, 5)));
    }

    [Fact]
    public void AYearOfWhichOnlyAnswersAreKnown_DoesNotStopTheNextOnesClose()
    {
        var (earlier, closing) = (Does(CycleState.For(new("plan"), new(2020)), Add, Officer), Year.Of(2021, CyclePhase.Open));

        Assert.Null(CycleRules.Against(closing, new CycleCommand.Close(null), new("kikaku-kacho"), Plan, [earlier, closing], Village.Of().OfficeOn(Village.Today), []));
    }

    [Fact]
    public void WhatACommandLeft_IsKnownAgain()
    {
        var set = Does(Year.Start, Add, Officer);
        foreach (var (cycle, command, who) in new[] { (Year.Start, Add, Officer), (set, Answer, Drafter), (Year.Start, Give, Drafter), (set, new CycleCommand.DropCheck(1), Officer), (set, new CycleCommand.ChangeCheck(set.Inside.Checks[0]), Officer) })
        {
            var happened = InsideYearRules.Happens(cycle, command, new(who), Now);
            Assert.True(CycleRules.IsLeftBy(happened, command));
            Assert.False(CycleRules.IsLeftBy(happened, new CycleCommand.AnswerCheck(1, new("i2"), InterimStatus.OnTrack, "順調。")));
        }
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(20, null, true)]
    [InlineData(20, 25, true)]
    [InlineData(0, null, false)]
    [InlineData(20, 19, false)]
    [InlineData(null, 25, false)]
    public void TheSecondCollection_FollowsTheOrderOfItsWork(int? due, int? decide, bool inOrder)
    {
        DateOnly? Day(int? away) => away is { } days ? new DateOnly(2022, 6, 1).AddDays(days - 1) : null;
        Assert.Equal(inOrder, (Year.Dates with { SecondCollectionFrom = new(2022, 6, 1), SecondCollectionDue = Day(due), SecondDecisionDue = Day(decide) }).AreInOrder);
        if (due is not null) Assert.False((Year.Dates with { SecondCollectionDue = Day(due) }).AreInOrder);
    }

    [Fact]
    public void TheSecondCollection_WaitsForTheBooks()
    {
        var early = Year.Dates with { SecondCollectionFrom = new(2022, 5, 31) };
        var office = Village.Of().OfficeOn(Village.Today);
        CycleRefusal? Ask(CycleCommand command, CycleState cycle) => CycleRules.Against(cycle, command, new("kikaku-kacho"), Plan, [], office, []);

        Assert.Equal(CycleRefusal.SecondCollectionTooEarly, Ask(new CycleCommand.Open(early), Year.Start));
        Assert.Equal(CycleRefusal.SecondCollectionTooEarly, Ask(new CycleCommand.ChangeDates(early, "決算"), Year.Of(2021, CyclePhase.Open)));
        Assert.Equal(CycleRefusal.SecondCollectionTooEarly, Ask(new CycleCommand.Close(Year.Dates with { SecondCollectionFrom = new(2022, 6, 1) }), Year.Of(2021, CyclePhase.Open)));
        Assert.Null(Ask(new CycleCommand.Open(early with { SecondCollectionFrom = new(2022, 6, 1) }), Year.Start));
    }

    private static List<InsideTask> Tasks(CycleState cycle, DateOnly today) => InsideTasks.Of(Plan, [cycle], today).ToList();

    private static CycleRefusal? Against(CycleState cycle, CycleCommand command, string? who, DateOnly? today = null) =>
        InsideYearRules.Against(cycle, command, who is null ? null : new(who), Plan, Village.Of(), today ?? September);

    private static CycleState Does(CycleState cycle, CycleCommand command, string who, DateOnly? today = null)
    {
        Assert.Null(Against(cycle, command, who, today));
        return cycle.After(InsideYearRules.Happens(cycle, command, new(who), Now), new(new(who), who));
    }

    private static ActionItem InJanuary()
    {
        var item = Sample.Item("i1");
        return item with { Indicators = item.Indicators.Select(each => new Indicator(each.Id, each.Definitions, each.Series.Select(series => series.Id == Calendar ? series with { Timing = ValueTiming.InJanuary } : series).ToValues())).ToValues() };
    }
}
