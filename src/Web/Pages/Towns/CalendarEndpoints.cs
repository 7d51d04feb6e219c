using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Contracts;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Towns;

/// <summary>開庁日と祝日: the days on which the town hall is closed, and where they come from.</summary>
internal static class CalendarEndpoints
{
    private const string Address = "/town/calendar";

    internal static void MapCalendar(this IEndpointRouteBuilder app)
    {
        var officers = app.MapGroup("").RequireAuthorization();
        officers.MapMethods(Address, Answers.Reading, (HttpContext http, Desks desks, int? year) => desks.ServeAsync(http, desk => Task.FromResult(Show(desk, year))));
        officers.MapPost(Address, (HttpContext http, IFormCollection form, Desks desks, IGrainFactory grains, Acts acts) =>
            desks.ServeAsync(http, desk => TakeAsync(http, desk, form, grains, acts)));
    }

    private static IResult Show(Desk desk, int? year, RefusedForm? refused = null)
    {
        var holidays = OfficialList.Over(desk.Town.Holidays);
        return Answers.Page<CalendarPage>(new()
        {
            [nameof(CalendarPage.Desk)] = desk,
            [nameof(CalendarPage.Year)] = Math.Clamp(year ?? desk.Today.Year, holidays.FirstYear, holidays.LastYear),
            [nameof(CalendarPage.Refused)] = refused,
        }, refused);
    }

    private static async Task<IResult> TakeAsync(HttpContext http, Desk desk, IFormCollection form, IGrainFactory grains, Acts acts)
    {
        // An empty actor is the administrator's tool, which stands above posts; a page never speaks for it.
        if (desk.Actor.Person is null) return Show(desk, null, RefusedForm.Of(form, Words.Of(TownRefusal.NotYours).Ja));
        var (change, problem) = await CalendarForms.ReadAsync(form, http.RequestAborted);
        var year = form.Day("day")?.Year;
        if (change is null) return Show(desk, year, RefusedForm.Of(form, problem));
        var operation = form.Operation();
        try
        {
            var town = grains.GetGrain<ITownGrain>(GrainKeys.Town(desk.Municipality));
            return await acts.AskAsync(operation, () => town.Change(change, operation, desk.Actor)) is TownAnswer.Refused refused
                ? Show(desk, year, RefusedForm.Of(form, Words.Of(refused.Why).Ja + (refused.Why is TownRefusal.ListUnusable ? refused.Where : "")))
                : new SeeOther(year is null ? $"{Address}#list" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Address}?year={year}"));
        }
        catch (OutcomeUnknownException)
        {
            return Show(desk, year, RefusedForm.OfUnknown(form, operation));
        }
    }
}
