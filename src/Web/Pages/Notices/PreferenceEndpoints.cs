using ReformFlow.Domain;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Notices;

/// <summary>通知の設定: one's own, and planning's for everybody.</summary>
internal static class PreferenceEndpoints
{
    private const string HoursUnreadable = "時間帯は、始まりと終わりの両方を入れるか、両方を空にしてください。";

    internal static void MapPreferences(this IEndpointRouteBuilder app)
    {
        var officers = app.MapGroup("").RequireAuthorization();
        officers.MapMethods(PreferencesPage.Own, Answers.Reading, (HttpContext http, Parts parts, string? done) => ForPerson(http, parts, (desk, person) => ShowAsync(http, desk, person, parts, done is not null)));
        officers.MapPost(PreferencesPage.Own, (HttpContext http, IFormCollection form, Parts parts) => ForPerson(http, parts, (desk, person) => TakeAsync(http, desk, person, parts, form)));
        officers.MapMethods(PreferencesPage.Everybody, Answers.Reading, (HttpContext http, Parts parts, string? done) => ForPlanning(http, parts, desk => ShowAsync(http, desk, null, parts, done is not null)));
        officers.MapPost(PreferencesPage.Everybody, (HttpContext http, IFormCollection form, Parts parts) => ForPlanning(http, parts, desk => TakeAsync(http, desk, null, parts, form)));
    }

    // An administrator's account is nobody of the town, so nobody is told by it.
    internal static Task<IResult> ForPerson(HttpContext http, Parts parts, Func<Desk, PersonId, Task<IResult>> page) =>
        parts.Desks.ServeAsync(http, desk => desk.Actor.Person is { } person ? page(desk, person) : Task.FromResult(Answers.NotThere()));

    private static Task<IResult> ForPlanning(HttpContext http, Parts parts, Func<Desk, Task<IResult>> page) =>
        parts.Desks.ServeAsync(http, desk => NoticeOffice.IsPlanning(desk) ? page(desk) : Task.FromResult(Answers.NotThere()));

    /// <summary>The page; with the calendar's address where that was just made.</summary>
    internal static async Task<IResult> ShowAsync(HttpContext http, Desk desk, PersonId? person, Parts parts, bool isDone, RefusedForm? refused = null, string? address = null)
    {
        var book = await parts.Preferences.OfAsync(desk.Municipality, http.RequestAborted);
        return Answers.Page<PreferencesPage>(new()
        {
            [nameof(PreferencesPage.Person)] = person,
            [nameof(PreferencesPage.IsPlanning)] = NoticeOffice.IsPlanning(desk),
            [nameof(PreferencesPage.Book)] = book,
            [nameof(PreferencesPage.IsTeamsOn)] = parts.Options.IsTeamsOn,
            [nameof(PreferencesPage.Count)] = person is null ? null : await CountAsync(http, desk, person, book, parts),
            [nameof(PreferencesPage.CalendarSince)] = person is null ? null : await parts.Addresses.SinceAsync(desk.Municipality, person, http.RequestAborted),
            [nameof(PreferencesPage.CalendarAddress)] = address,
            [nameof(PreferencesPage.IsDone)] = isDone,
            [nameof(PreferencesPage.Refused)] = refused,
        }, refused);
    }

    private static async Task<PreferenceCount> CountAsync(HttpContext http, Desk desk, PersonId person, PreferenceBook book, Parts parts)
    {
        var told = await parts.Notices.OfAsync(desk.Municipality, person, http.RequestAborted);
        var since = desk.Today.AddDays(-PreferencesPage.CountedDays);
        return PreferenceCount.Of(book, person, told.Select(each => (each.Notice.Kind, Day: Clocks.DayOf(each.CreatedAt))).Where(each => each.Day > since), parts.Options.IsTeamsOn);
    }

    private static async Task<IResult> TakeAsync(HttpContext http, Desk desk, PersonId? person, Parts parts, IFormCollection form)
    {
        if (PreferenceForms.Read(form) is not { } wanted) return await ShowAsync(http, desk, person, parts, false, RefusedForm.Of(form, HoursUnreadable));
        if (await parts.AgainstAsync(desk.Municipality, person, wanted, http.RequestAborted) is var (why, group))
            return await ShowAsync(http, desk, person, parts, false, RefusedForm.Of(form, (group is { } named ? $"「{PreferenceForms.Of(named).Name}」：" : "") + PreferenceRules.Of(why).Ja));
        var operation = new NoticeOperation(desk.Municipality, parts.Clock.Now, desk.Actor.Account, desk.Actor.Person, NoticeOperationKind.ChangePreference, person is null ? "自治体の標準" : person.Value, "");
        await parts.Keeper.KeepAsync(person, wanted, operation, http.RequestAborted);
        return new SeeOther($"{(person is null ? PreferencesPage.Everybody : PreferencesPage.Own)}?done=1");
    }

    /// <summary>What the pages and the API need.</summary>
    internal sealed record Parts(Desks Desks, INoticePreferences Preferences, IPreferenceKeeper Keeper, INotices Notices, ICalendarAddresses Addresses, NoticeOptions Options, BusinessClock Clock)
    {
        /// <summary>Why preferences are refused; null when they are taken.</summary>
        public async Task<(PreferenceRefusal Why, Notifications.Events.NoticeGroup? Group)?> AgainstAsync(MunicipalityId municipality, PersonId? person, NoticePreference wanted, CancellationToken cancellation)
        {
            var book = await Preferences.OfAsync(municipality, cancellation);
            return person is null ? PreferenceRules.AgainstDefaults(wanted, book.Own, Options.IsTeamsOn) : PreferenceRules.Against(wanted, book.Defaults, Options.IsTeamsOn);
        }
    }
}
