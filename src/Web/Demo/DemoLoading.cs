using ReformFlow.Documents.Sample;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Domain;
using ReformFlow.Web.Pages.SignIn;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Demo;

/// <summary>
/// Puts the demonstration into an empty database in Development: the sample's town with an account for every post, its plan
/// with the years before, and the cycle of 令和4年度 open. Every step may be repeated, so a start that was interrupted is
/// completed by the next one.
/// </summary>
internal sealed partial class DemoLoading(IGrainFactory grains, ITownBook book, IContacts contacts, BusinessClock clock, IServiceScopeFactory scopes, TimeProvider time, ILogger<DemoLoading> log) : BackgroundService
{
    private static readonly FiscalYear Year = new(2022);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private static MunicipalityId Municipality => SamplePlan.Municipality.Id;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if ((await book.AllAsync(stoppingToken)).Any(other => other != Municipality)) return;
        // A machine that is busy with something else while this starts must not stop the program: what was not answered is asked again.
        while (!await IsLoadedAsync(stoppingToken)) await Task.Delay(Pause, time, stoppingToken);
    }

    private async Task<bool> IsLoadedAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RegisterAsync();
            await MakeAccountsAsync();
            await AddressAsync(stoppingToken);
            await ImportAsync();
            await OpenAsync();
            LogLoaded();
            return true;
        }
        catch (TimeoutException late)
        {
            LogLate(late);
            return false;
        }
    }

    private async Task RegisterAsync()
    {
        var town = grains.GetGrain<ITownGrain>(GrainKeys.Town(Municipality));
        if (await town.Read() is null) await town.Change(new TownChange.Register(SamplePlan.Town()), new("demo-register"), Administrator);
    }

    // An account that is there already stays as it is.
    private async Task MakeAccountsAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var (accounts, known) = (scope.ServiceProvider.GetRequiredService<AccountSetup>(), scope.ServiceProvider.GetRequiredService<IAccounts>());
        foreach (var person in SamplePlan.Town().People.Where(person => person.Id.Value != "admin"))
            if (await known.FindAsync(person.Id.Value) is null) await accounts.CreateAsync(person.Id.Value, DemoAccounts.Password, Municipality, person.Id, isAdministrator: false);
        if (await known.FindAsync("admin") is null) await accounts.CreateAsync("admin", DemoAccounts.Password, Municipality, null, isAdministrator: true);
    }

    // Names under example.lg.jp belong to nobody. Whoever has an address already keeps it, also one that was taken away.
    private async Task AddressAsync(CancellationToken cancellation)
    {
        var known = (await contacts.OfAsync(Municipality, cancellation)).Select(contact => contact.Person).ToHashSet();
        var missing = SamplePlan.Town().People.Where(person => person.Id.Value != "admin" && !known.Contains(person.Id))
            .Select(person => new Contact(Municipality, person.Id, $"{person.Id}@example.lg.jp", null)).ToValues();
        if (missing.Count > 0) await contacts.SaveAsync(missing, new(Municipality, clock.Now, "demo", null, NoticeOperationKind.ChangeContact, "", ""), cancellation);
    }

    private async Task ImportAsync()
    {
        var plan = grains.GetGrain<IPlanGrain>(GrainKeys.Plan(Municipality, SamplePlan.PlanId));
        if ((await plan.Read()).Plan is not null) return;
        var book = SamplePlan.Decided(SamplePlan.Read().Book);
        var past = new PlanBook(book.Plan, book.Sheets.Where(sheet => sheet.Year < Year).ToValues());
        await plan.Act(new PlanAct.Make(new("demo-import"), 0, new PlanChange.ImportPlan(past)), Administrator);
    }

    // The dates lie around today, so that a demonstration has something that is due soon.
    private async Task OpenAsync()
    {
        var calendar = new TownCalendar(NationalHolidays.Standard, []);
        DateOnly In(int workingDays) => calendar.AddWorkingDays(clock.Today, workingDays);
        var cycle = grains.GetGrain<ICycleGrain>(GrainKeys.Cycle(Municipality, SamplePlan.PlanId, Year));
        if ((await cycle.Read()).Phase is not CyclePhase.NotOpened) return;
        await cycle.Command(new CycleCommand.Open(new(In(10), In(15), In(20), In(30))), new("demo-open"), new Actor(new PersonId("kikaku-tanto"), "kikaku-tanto"));
    }

    private static Actor Administrator { get; } = new(null, "demo");
}
