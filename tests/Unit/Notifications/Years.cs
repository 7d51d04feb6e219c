using ReformFlow.Documents.Sample;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Inbox;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;

namespace ReformFlow.Tests.Unit.Notifications;

/// <summary>The sample's town in the spring of 2023, while it reports on 令和4年度. Item 7 is led by 財務課.</summary>
internal static class Years
{
    public static readonly FiscalYear Year = new(2022);
    public static readonly TownCalendar Working = new(NationalHolidays.Standard, []);
    public static readonly CycleDates Dates = new(new(2023, 5, 12), new(2023, 5, 19), new(2023, 6, 9), new(2023, 6, 30), new(2023, 6, 1));

    private static readonly Town Town = SamplePlan.Town();
    private static readonly Plan ThePlan = SamplePlan.Read().Book.Plan;

    public static TownSnapshot Snapshot(CycleDates? dates = null, CyclePhase phase = CyclePhase.Open) => new(Town,
        [PlanRecord.New with { Plan = ThePlan }], [CycleState.For(ThePlan.Id, Year) with { Phase = phase, Dates = dates ?? Dates }]);

    /// <summary>The sheet of item 7 as its row shows it.</summary>
    public static SheetLine Line(Stage stage, DateTimeOffset since, Func<SheetState, SheetState>? change = null)
    {
        var sheet = SheetState.For(Year, []) with { Stage = stage, StateVersion = 3, ContentVersion = stage is Stage.Draft ? 0 : 1 };
        if (stage is not Stage.Draft)
            sheet = sheet with { Pinned = Town.RouteOn(ThePlan.Find(new("item-7"))!, new(2023, 5, 1)).Route, Hands = [new(new("zaimu-tanto"), Verb.Submit, null)] };
        return new(new(SamplePlan.Municipality.Id, new("item-7"), Year), ThePlan.Id, since, since, change is null ? sheet : change(sheet));
    }

    /// <summary>An act that brought the sheet to its stage.</summary>
    public static Receipt Entered(Verb verb, string who, Stage from, Stage to, string? words = null) =>
        Receipt.Of(new(new(new("op-1"), verb, 2) { Words = words }, new(new(who), who), At(5, 1), from, to, 3, 1, 0));

    public static DateTimeOffset At(int month, int day) => new(2023, month, day, 9, 0, 0, TimeSpan.FromHours(9));

    public static Values<Notice> On(DateOnly today, SheetLine line, CycleDates? dates = null) => Planned(today, line, dates).Select(planned => planned.Notice).ToValues();

    /// <summary>What ought to be told by ten past ten of the day.</summary>
    public static Values<PlannedNotice> Planned(DateOnly today, SheetLine line, CycleDates? dates = null) =>
        Plan(Snapshot(dates), [line], new(today.ToDateTime(new(10, 10)), TimeSpan.FromHours(9)));

    /// <summary>The plan of a moment, where nobody has chosen anything.</summary>
    public static Values<PlannedNotice> Plan(TownSnapshot town, Values<SheetLine> lines, DateTimeOffset now, Values<Carried>? carried = null) =>
        NoticePlan.Of(town, lines, Working, now, PreferenceBook.Standard, new(), carried ?? []);

    /// <summary>Ten past ten of a day, when everything of the morning has come.</summary>
    public static DateTimeOffset Morning(int month, int day) => new(2023, month, day, 10, 10, 0, TimeSpan.FromHours(9));

    /// <summary>Who is told what, in order.</summary>
    public static IEnumerable<string> Told(DateOnly today, SheetLine line, CycleDates? dates = null) =>
        On(today, line, dates).Select(notice => $"{notice.Kind} {notice.Person}").Order(StringComparer.Ordinal);
}
