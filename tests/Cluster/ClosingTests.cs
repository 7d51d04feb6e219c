using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Cluster;

/// <summary>What happens to sheets while their year is being closed.</summary>
[Collection(Databases.Name)]
public class ClosingTests(Databases databases)
{
    private static readonly FiscalYear Year = new(2021), NextYear = new(2022);
    private readonly Interruption _interruption = new();

    [Theory, EachDatabase]
    internal async Task ASheetOpenedAgainWhileTheCloseBegins_StopsIt_AndNothingIsSigned(DatabaseEngine engine)
    {
        await using var town = await SettledAsync(engine, services => Wrap<ISheetLists>(services, lists => new InterruptedLists(lists, _interruption)));
        _interruption.Next(() => town.Does("item-7", Year, "kikaku-tanto", Verb.Correct, act => act with { Words = "件数の誤り" }));
        var operation = town.Next();

        var stopped = Assert.IsType<CycleAnswer.Refused>(await Close(town, operation));

        Assert.Equal((CycleRefusal.SheetsMissing, [new("item-7")]), (stopped.Why, stopped.Items));
        var cycle = await town.Cycle(Year).Read();
        Assert.Equal((CyclePhase.Open, 0, null), (cycle.Phase, cycle.Certificates.Count, cycle.Runs));

        // Settled again, the same operation still has the answer that it got, and a new one closes.
        await town.Publishes("item-7", Year);
        Assert.Equal(stopped, await Close(town, operation));
        Assert.Equal(CyclePhase.Closed, Assert.IsType<CycleAnswer.Done>(await Close(town, town.Next())).Cycle.Phase);
        Assert.Equal(stopped, await Close(town, operation));
    }

    [Theory, EachDatabase]
    internal async Task AnItemThatJoinsWhileTheCloseBegins_IsMissing(DatabaseEngine engine)
    {
        await using var town = await SettledAsync(engine, services => Wrap<ISheetLists>(services, lists => new InterruptedLists(lists, _interruption)));
        var record = await town.Plan.Read();
        var (known, place) = (record.Plan!.Items[0], record.Plan.Placements[0]);
        var added = new ActionItem(new("item-new"), "新しい取り組み", known.Leads, known.Related, known.Description, known.Schedule, [], new(Year));
        _interruption.Next(async () => Assert.IsType<PlanDecision.Accepted>(await town.Plan.Act(new PlanAct.Make(town.Next(), record.StateVersion,
            new PlanChange.AddItem(added, new(added.Id, place.Under, new("99"), IsRepost: false))), RunningTown.Actor("kikaku-tanto"))));

        var stopped = Assert.IsType<CycleAnswer.Refused>(await Close(town, town.Next()));

        Assert.Equal((CycleRefusal.SheetsMissing, [new("item-new")]), (stopped.Why, stopped.Items));
    }

    [Theory, EachDatabase]
    internal async Task ACorrectionPublishedWhileTheNextYearOpens_WaitsForNobody(DatabaseEngine engine)
    {
        await using var town = await SettledAsync(engine, services => Wrap<ISheetArchive>(services, archive => new InterruptedArchive(archive, _interruption)));
        var (publication, cycle) = (Task.FromResult<ActAnswer>(null!), town.Cycle(Year));
        // The year is closed and its successor opens item 1, when the correction of item 7 is on its way to becoming public:
        // item 7 has begun with it before it is asked to open.
        _interruption.Next(async () =>
        {
            await town.Does("item-7", Year, "kikaku-tanto", Verb.Correct, act => act with { Words = "件数の誤り" });
            await town.Approves("item-7", Year);
            publication = town.Asks("item-7", Year, "kikaku-tanto", Verb.Publish);
        });

        var closed = Assert.IsType<CycleAnswer.Done>(await Close(town, town.Next(), RunningTown.Dates));

        Assert.IsType<Decision.Accepted>((await publication).Decision);
        Assert.Equal(CyclePhase.Closed, closed.Cycle.Phase);
        var next = await town.Cycle(NextYear).Read();
        Assert.Equal(CyclePhase.Open, next.Phase);
        Assert.All(next.Items, item => Assert.True(item.IsOpened));
        // Were the cycle not told, whoever looks next what is due would have the supplement made.
        await town.LooksAsync();
        Assert.Equal([CertificateKind.Close, CertificateKind.Supplement], (await cycle.Read()).Certificates.Select(note => note.Kind));
    }

    // The year's sheets are all settled: item 7 published, the others closed without a sheet.
    private async Task<RunningTown> SettledAsync(DatabaseEngine engine, Action<IServiceCollection> also)
    {
        var town = await (await RunningTown.StartAsync(await databases.NewAsync(engine), also)).WithPlanAsync(Year);
        await town.SettlesAsync(Year, but: "item-7");
        await town.Publishes("item-7", Year);
        return town;
    }

    private static Task<CycleAnswer> Close(RunningTown town, OperationId operation, CycleDates? openNext = null) =>
        town.Cycle(Year).Command(new CycleCommand.Close(openNext), operation, RunningTown.Actor("kikaku-seisaku-kacho"));

    private static void Wrap<T>(IServiceCollection services, Func<T, T> around) where T : class
    {
        var known = services.Last(service => service.ServiceType == typeof(T));
        services.AddSingleton(provider => around((T)ActivatorUtilities.CreateInstance(provider, known.ImplementationType!)));
    }
}
