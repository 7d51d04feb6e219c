using ReformFlow.Domain;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains;
using ReformFlow.Grains.Contracts;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Pages.Forms;
using ReformFlow.Web.Pages.Notices;

namespace ReformFlow.Web.Pages.Towns;

/// <summary>組織: sections, posts and who holds them today, and the changes that each may make.</summary>
internal static class TownsEndpoints
{
    internal static void MapTowns(this IEndpointRouteBuilder app)
    {
        var officers = app.MapGroup("").RequireAuthorization();
        officers.MapMethods("/town", Answers.Reading, (HttpContext http, Desks desks, IContacts contacts) => desks.ServeAsync(http, desk => ShowAsync(desk, contacts)));
        officers.MapPost("/town/changes", (HttpContext http, IFormCollection form, Desks desks, IContacts contacts, IGrainFactory grains, Acts acts) =>
            desks.ServeAsync(http, desk => TakeAsync(desk, contacts, form, grains, acts)));
        officers.MapPost("/town/contacts", (HttpContext http, IFormCollection form, Desks desks, IContacts contacts, BusinessClock clock) =>
            desks.ServeAsync(http, desk => KeepAsync(http, desk, contacts, form, clock)));
    }

    private static async Task<IResult> ShowAsync(Desk desk, IContacts contacts, RefusedForm? refused = null) => Answers.Page<TownPage>(new()
    {
        [nameof(TownPage.Desk)] = desk,
        [nameof(TownPage.Contacts)] = NoticeOffice.IsPlanning(desk) ? await contacts.OfAsync(desk.Municipality) : null,
        [nameof(TownPage.Refused)] = refused,
    }, refused);

    private static async Task<IResult> KeepAsync(HttpContext http, Desk desk, IContacts contacts, IFormCollection form, BusinessClock clock)
    {
        if (!NoticeOffice.IsPlanning(desk)) return Answers.NotThere();
        var (read, problem) = await ContactForms.ReadAsync(desk, form, http.RequestAborted);
        if (problem.Length > 0) return await ShowAsync(desk, contacts, RefusedForm.Of(form, problem));
        await contacts.SaveAsync(read, new(desk.Municipality, clock.Now, desk.Actor.Account, desk.Actor.Person, NoticeOperationKind.ChangeContact, "", ""), http.RequestAborted);
        return new SeeOther("/town");
    }

    private static async Task<IResult> TakeAsync(Desk desk, IContacts contacts, IFormCollection form, IGrainFactory grains, Acts acts)
    {
        var (change, problem) = TownForms.Read(form);
        if (change is null) return await ShowAsync(desk, contacts, RefusedForm.Of(form, problem));
        // An empty actor is the administrator's tool, which stands above posts; a page never speaks for it.
        if (desk.Actor.Person is null) return await ShowAsync(desk, contacts, RefusedForm.Of(form, Words.Of(TownRefusal.NotYours).Ja));
        var operation = form.Operation();
        try
        {
            var town = grains.GetGrain<ITownGrain>(GrainKeys.Town(desk.Municipality));
            return await acts.AskAsync(operation, () => town.Change(change, operation, desk.Actor)) is TownAnswer.Refused refused
                ? await ShowAsync(desk, contacts, RefusedForm.Of(form, Words.Of(refused.Why).Ja + Named(desk, refused)))
                : new SeeOther("/town");
        }
        catch (OutcomeUnknownException)
        {
            return await ShowAsync(desk, contacts, RefusedForm.OfUnknown(form, operation));
        }
    }

    // The invariants' own words are for engineers.
    private static string Named(Desk desk, TownAnswer.Refused refused) => refused.Why is TownRefusal.Contradictory || refused.Where.Length == 0 ? ""
        : $"（{(StableId.IsValid(refused.Where) ? desk.Town.TitleOf(new PostId(refused.Where)) : refused.Where)}）";
}
