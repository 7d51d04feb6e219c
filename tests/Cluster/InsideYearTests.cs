using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Cluster;

/// <summary>Interim checks and January's values over the real grains and databases, in a year that nobody has opened.</summary>
[Collection(Databases.Name)]
public class InsideYearTests(Databases databases)
{
    private static readonly FiscalYear Year = new(2021);
    private static readonly Actor Drafter = RunningTown.Actor("zaimu-tanto"), Officer = RunningTown.Actor("kikaku-tanto");

    [Theory, EachDatabase]
    internal async Task ACheck_IsAskedAnsweredAndKept_WhenTheYearIsOpened(DatabaseEngine engine)
    {
        await using var town = await StartAsync(engine, new(2021, 10, 1, 0, 0, 0, TimeSpan.Zero));
        var add = new CycleCommand.AddCheck("上半期", new(2021, 9, 30), new(2021, 10, 15));
        var operation = town.Next();
        var set = Assert.IsType<CycleAnswer.Done>(await town.Cycle(Year).Command(add, operation, Officer)).Cycle;
        Assert.Equal(set, Assert.IsType<CycleAnswer.Done>(await town.Cycle(Year).Command(add, operation, Officer)).Cycle);
        town.Clock.SetUtcNow(new(2021, 10, 4, 1, 0, 0, TimeSpan.Zero));
        await town.LooksAsync();
        Assert.Equal(["progress.requested"], await KindsAsync(town, "zaimu-tanto"));

        var answer = new CycleCommand.AnswerCheck(1, new("item-7"), InterimStatus.Delayed, "契約が遅れている。");
        Assert.Equal(CycleRefusal.NotYourRole, Assert.IsType<CycleAnswer.Refused>(await town.Cycle(Year).Command(answer, town.Next(), RunningTown.Actor("somu-tanto"))).Why);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => town.Cycle(Year).Command(answer, town.Next(), Drafter)));
        Assert.IsType<CycleAnswer.Done>(await town.Open(Year));

        var cycle = (await town.Part<ITownBook>().OfAsync(RunningTown.Municipality))!.CycleOf(set.Plan, Year);
        Assert.Equal(CyclePhase.Open, cycle.Phase);
        Assert.Equal((InterimStatus.Delayed, "契約が遅れている。"), (cycle.Inside.LastOf(new("item-7"))!.Status, cycle.Inside.LastOf(new("item-7"))!.Words));
    }

    [Theory, EachDatabase]
    internal async Task ACalendarYearsValue_StandsInTheSheet_WhenTheYearIsOpened(DatabaseEngine engine)
    {
        await using var town = await StartAsync(engine, new(2022, 1, 4, 1, 0, 0, TimeSpan.Zero));
        var series = (await town.Part<ITownBook>().OfAsync(RunningTown.Municipality))!.ItemIn(new("item-7"), Year)!.AllSeries.First().Id;
        Assert.IsType<PlanDecision.Accepted>(await town.Plan.Act(new PlanAct.Make(town.Next(), 1, new PlanChange.SetTiming(new("item-7"), series, ValueTiming.InJanuary)), Officer));
        await town.LooksAsync();
        Assert.Equal(["progress.requested"], await KindsAsync(town, "zaimu-tanto"));

        Assert.IsType<CycleAnswer.Done>(await town.Cycle(Year).Command(new CycleCommand.GiveEarlyValue(new("item-7"), series, "12件"), town.Next(), Drafter));
        town.Clock.SetUtcNow(new(2022, 4, 11, 0, 0, 0, TimeSpan.Zero));
        Assert.IsType<CycleAnswer.Done>(await town.Open(Year));

        var sheet = (await town.Item("item-7").Read(Year))!;
        Assert.Equal((Stage.Draft, "12件"), (sheet.Stage, sheet.Content.AnswerTo(series)?.Printed));
        Assert.Equal(SheetContent.Empty, (await town.Item("item-8").Read(Year))!.Content);
        Assert.Equal(CycleRefusal.SheetIsOpen, Assert.IsType<CycleAnswer.Refused>(await town.Cycle(Year).Command(new CycleCommand.GiveEarlyValue(new("item-7"), series, "13件"), town.Next(), Drafter)).Why);
    }

    private async Task<RunningTown> StartAsync(DatabaseEngine engine, DateTimeOffset now)
    {
        var town = await (await RunningTown.StartAsync(await databases.NewAsync(engine))).WithPlanAsync(Year);
        town.Clock.AdjustTime(now);
        return town;
    }

    private static async Task<IEnumerable<string>> KindsAsync(RunningTown town, string person) =>
        (await town.Part<INotices>().OfAsync(RunningTown.Municipality, new(person))).Select(notice => Notifications.Events.EventTable.Of(notice.Notice.Kind).Word);
}
