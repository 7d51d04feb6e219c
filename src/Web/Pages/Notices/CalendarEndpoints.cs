using System.Text;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Web.Pages.Notices;

/// <summary>A person's days for his calendar program, by an address with a secret, and that address itself.</summary>
internal static class CalendarEndpoints
{
    private const string Ending = ".ics", Feeds = "/inbox/calendar/";

    internal static void MapCalendars(this IEndpointRouteBuilder app)
    {
        // Calendar programs cannot sign in. The address is the officers' alone: the residents' one has nothing of it.
        app.MapMethods(Feeds + "{name}", Answers.Reading, FeedAsync).AllowAnonymous();
        var officers = app.MapGroup("").RequireAuthorization();
        // Asking for the form is what asks for its token.
        officers.MapPost(CalendarAddressPart.Renew, (HttpContext http, IFormCollection _, PreferenceEndpoints.Parts parts, MailOptions mail) => PreferenceEndpoints.ForPerson(http, parts, async (desk, person) =>
        {
            var secret = await parts.Addresses.RenewAsync(desk.Municipality, person, http.RequestAborted);
            return await PreferenceEndpoints.ShowAsync(http, desk, person, parts, isDone: false, address: $"{SiteOf(http, mail)}{Feeds}{secret}{Ending}");
        }));
        officers.MapPost(CalendarAddressPart.Remove, (HttpContext http, IFormCollection _, PreferenceEndpoints.Parts parts) => PreferenceEndpoints.ForPerson(http, parts, async (desk, person) =>
        {
            await parts.Addresses.RemoveAsync(desk.Municipality, person, http.RequestAborted);
            return new SeeOther(PreferencesPage.Own);
        }));
    }

    // What a proxy forwards need not be what a calendar program can ask for; what letters link to is.
    private static string SiteOf(HttpContext http, MailOptions mail) => mail.BaseUrl.Length > 0 ? mail.BaseUrl.TrimEnd('/') : $"{http.Request.Scheme}://{http.Request.Host}";

    private static async Task<IResult> FeedAsync(HttpContext http, string name, ICalendarAddresses addresses, CalendarFeed feed)
    {
        if (!name.EndsWith(Ending, StringComparison.Ordinal) || await addresses.FindAsync(name[..^Ending.Length], http.RequestAborted) is not var (municipality, person)
            || await feed.OfAsync(municipality, person, http.RequestAborted) is not { } text) return Answers.NotThere();
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Text(text, "text/calendar", Encoding.UTF8);
    }
}
