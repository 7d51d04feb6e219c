using System.Globalization;
using System.Text;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Inbox;
using ReformFlow.Notifications.Rehearsal;

namespace ReformFlow.Web.Pages.Cycles;

/// <summary>通知の予行: for planning, which notices of a year would go out if nobody did anything; nothing is sent.</summary>
internal static class RehearsalEndpoints
{
    private const string Address = "/cycles/{plan}/{year:int:min(1868):max(9998)}/rehearsal";
    private const int MostDays = 400, UsualDays = 60;

    internal static void MapRehearsal(this IEndpointRouteBuilder app)
    {
        var officers = app.MapGroup("").RequireAuthorization();
        officers.MapMethods(Address, Answers.Reading, (HttpContext http, string plan, int year, string? from, string? to, Parts parts) =>
            ServeAsync(http, parts, plan, year, from, to, (desk, found, fiscal, days, lines) => Answers.Page<RehearsalPage>(new()
            {
                [nameof(RehearsalPage.Desk)] = desk,
                [nameof(RehearsalPage.Plan)] = found,
                [nameof(RehearsalPage.Year)] = fiscal,
                [nameof(RehearsalPage.From)] = days.From,
                [nameof(RehearsalPage.To)] = days.To,
                [nameof(RehearsalPage.Lines)] = lines,
            })));
        officers.MapMethods(Address + ".csv", Answers.Reading, (HttpContext http, string plan, int year, string? from, string? to, Parts parts) =>
            ServeAsync(http, parts, plan, year, from, to, (desk, found, fiscal, days, lines) =>
                // Excel takes a file without the mark for Shift_JIS.
                Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(RehearsalTable.Csv(lines, desk.Town))], "text/csv", $"notices-{found.Id}-{fiscal.StartYear}.csv")));
    }

    private static Task<IResult> ServeAsync(HttpContext http, Parts parts, string plan, int year, string? from, string? to,
        Func<Desk, Plan, FiscalYear, (DateOnly From, DateOnly To), Domain.Values<Rehearsed>, IResult> page) => parts.Desks.ServeAsync(http, async desk =>
    {
        if (desk.Find(plan)?.Plan is not { } found || new FiscalYear(year) is var fiscal && (fiscal < found.First || fiscal > found.Last)) return Answers.NotThere();
        if (!desk.IsMine(found, desk.Snapshot.CycleOf(found.Id, fiscal), new CycleCommand.Open(null))) return Answers.NotThere();
        var days = DaysOf(from, to, desk.Today);
        var lines = await parts.Lists.OfAsync(desk.Municipality, found.Id, fiscal, http.RequestAborted);
        return page(desk, found, fiscal, days, await parts.Plans.RehearseAsync(desk.Snapshot, lines, days.From, days.To, parts.Clock.Now, http.RequestAborted));
    });

    // Whatever cannot be read, or is too far away, is the usual span again: a page that only looks refuses nothing.
    private static (DateOnly From, DateOnly To) DaysOf(string? from, string? to, DateOnly today)
    {
        var first = Day(from) ?? today;
        return (first, Day(to) is { } last && last >= first && last.DayNumber - first.DayNumber <= MostDays ? last : first.AddDays(UsualDays));
    }

    private static DateOnly? Day(string? word) =>
        DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 9000 ? day : null;

    /// <summary>What the page works with.</summary>
    internal sealed record Parts(Desks Desks, ISheetLists Lists, PlanDesk Plans, BusinessClock Clock);
}
