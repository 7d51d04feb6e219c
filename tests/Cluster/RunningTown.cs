using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using ReformFlow.Documents.Sample;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Due;
using ReformFlow.Silo.Hosting;

namespace ReformFlow.Tests.Cluster;

/// <summary>The sample's town in a real process's worth of runtime, with its plan and nothing opened; the business clock is the test's.</summary>
internal sealed class RunningTown : IAsyncDisposable
{
    public static readonly CycleDates Dates = new(new(2022, 5, 13), new(2022, 5, 20), new(2022, 6, 10), new(2022, 6, 30));

    private readonly IHost _host;
    private int _operations;

    private RunningTown(IHost host, FakeTimeProvider clock) => (_host, Clock) = (host, clock);

    public static MunicipalityId Municipality => SamplePlan.Municipality.Id;

    public FakeTimeProvider Clock { get; }

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public T Part<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    public static async Task<RunningTown> StartAsync(Dictionary<string, string?> settings, Action<IServiceCollection>? also = null, DateTimeOffset? at = null)
    {
        var clock = new FakeTimeProvider(at ?? new(2022, 4, 11, 9, 0, 0, TimeSpan.FromHours(9)));
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddKeyedSingleton<TimeProvider>(BusinessClock.Key, clock);
        builder.AddReformFlow();
        also?.Invoke(builder.Services);
        var town = new RunningTown(builder.Build(), clock);
        await town._host.StartAsync();
        return town;
    }

    /// <summary>Registers the town and imports its plan with the sheets of the years before.</summary>
    public Task<RunningTown> WithPlanAsync(FiscalYear firstOpened, Func<Town, Town>? change = null)
    {
        var book = SamplePlan.Decided(SamplePlan.Read().Book);
        return WithBookAsync(new PlanBook(book.Plan, book.Sheets.Where(sheet => sheet.Year < firstOpened).ToValues()), change);
    }

    /// <summary>Registers the town and imports this book of it.</summary>
    public async Task<RunningTown> WithBookAsync(PlanBook book, Func<Town, Town>? change = null)
    {
        var town = SamplePlan.Town();
        await Grains.GetGrain<ITownGrain>(GrainKeys.Town(Municipality)).Change(new TownChange.Register(change is null ? town : change(town)), Next(), Tool);
        Assert.IsType<PlanDecision.Accepted>(await Plan.Act(new PlanAct.Make(Next(), 0, new PlanChange.ImportPlan(book)), Tool));
        return this;
    }

    public IPlanGrain Plan => Grains.GetGrain<IPlanGrain>(GrainKeys.Plan(Municipality, SamplePlan.PlanId));

    public ICycleGrain Cycle(FiscalYear year) => Grains.GetGrain<ICycleGrain>(GrainKeys.Cycle(Municipality, SamplePlan.PlanId, year));

    public IActionItemGrain Item(string item) => Grains.GetGrain<IActionItemGrain>(GrainKeys.Item(Municipality, new(item)));

    public Task<CycleAnswer> Open(FiscalYear year, CycleDates? dates = null) => Cycle(year).Command(new CycleCommand.Open(dates ?? Dates), Next(), Actor("kikaku-tanto"));

    /// <summary>The minute's look at everything that is due, so much later.</summary>
    public Task LooksAsync(TimeSpan later = default)
    {
        Clock.Advance(later);
        return Part<DueWork>().RunAsync(Part<BusinessClock>().Now);
    }

    /// <summary>The act must be accepted.</summary>
    public async Task<SheetState> Does(string item, FiscalYear year, string who, Verb verb, Func<Act, Act>? change = null)
    {
        var answer = await Asks(item, year, who, verb, change);
        Assert.True(answer.Decision is Decision.Accepted, $"{who} {verb} {item} at {answer.Sheet?.Stage}: {answer.Decision}");
        return answer.Sheet!;
    }

    public async Task<ActAnswer> Asks(string item, FiscalYear year, string who, Verb verb, Func<Act, Act>? change = null)
    {
        var seen = (await Item(item).Read(year))!.StateVersion;
        var act = new Act(Next(), verb, seen);
        return await Item(item).Act(year, change is null ? act : change(act), Actor(who));
    }

    /// <summary>Whoever may do it does it, in the order of the posts.</summary>
    public async Task<SheetState> DoneByAnyone(string item, FiscalYear year, Verb verb, Func<Act, Act>? change = null)
    {
        var sheet = (await Item(item).Read(year))!;
        var town = (await Part<ITownBook>().OfAsync(Municipality))!;
        var around = Surroundings.Of(town.Town, town.ItemIn(new(item), year)!, town.CycleOf(SamplePlan.PlanId, year), Part<BusinessClock>().Today);
        var who = town.Town.People.First(person => Approvals.Open(sheet, new(person.Id, ""), around).Any(rule => rule.May == verb));
        return await Does(item, year, who.Id.Value, verb, change);
    }

    /// <summary>Opens a year and closes its sheets without one, but for some.</summary>
    public async Task SettlesAsync(FiscalYear year, params string[] but)
    {
        foreach (var item in Assert.IsType<CycleAnswer.Done>(await Open(year)).Cycle.Items.Select(item => item.Item.Value).Except(but))
            await DoneByAnyone(item, year, Verb.CloseWithoutSheet, act => act with { CloseReason = CloseReason.NotEvaluated, Words = "対象外" });
    }

    /// <summary>Brings a sheet from the section's desk to the public.</summary>
    public async Task<SheetState> Publishes(string item, FiscalYear year)
    {
        await Approves(item, year);
        return await Does(item, year, "kikaku-tanto", Verb.Publish);
    }

    /// <summary>Brings a sheet from the section's desk to its approval.</summary>
    public async Task Approves(string item, FiscalYear year)
    {
        await Writes(item, year);
        await DoneByAnyone(item, year, Verb.Submit);
        while ((await Item(item).Read(year))!.Stage is Stage.DepartmentReview) await DoneByAnyone(item, year, Verb.Endorse);
        await DoneByAnyone(item, year, Verb.Approve);
    }

    public async Task<SheetState> Writes(string item, FiscalYear year, string narrative = "・計画どおり進めた。")
    {
        var sheet = (await Item(item).Read(year))!;
        return await DoneByAnyone(item, year, Verb.Save, act => act with { Content = Sheets.Answered(sheet, narrative) });
    }

    public OperationId Next() => new($"test-{Interlocked.Increment(ref _operations)}");

    public static Actor Actor(string person) => new(new PersonId(person), $"{person}@town");

    private static Actor Tool { get; } = new(null, "tool");

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
