using ReformFlow.Domain;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Contracts;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Towns;

/// <summary>組織: sections, posts and who holds them today, and the changes that each may make.</summary>
internal static class TownsEndpoints
{
    internal static void MapTowns(this IEndpointRouteBuilder app)
    {
        var officers = app.MapGroup("").RequireAuthorization();
        officers.MapMethods("/town", Answers.Reading, (HttpContext http, Desks desks) => desks.ServeAsync(http, desk => Task.FromResult(Show(desk))));
        officers.MapPost("/town/changes", (HttpContext http, IFormCollection form, Desks desks, IGrainFactory grains, Acts acts) =>
            desks.ServeAsync(http, desk => TakeAsync(desk, form, grains, acts)));
    }

    private static IResult Show(Desk desk, RefusedForm? refused = null) =>
        Answers.Page<TownPage>(new() { [nameof(TownPage.Desk)] = desk, [nameof(TownPage.Refused)] = refused }, refused);

    private static async Task<IResult> TakeAsync(Desk desk, IFormCollection form, IGrainFactory grains, Acts acts)
    {
        var (change, problem) = TownForms.Read(form);
        if (change is null) return Show(desk, RefusedForm.Of(form, problem));
        // An empty actor is the administrator's tool, which stands above posts; a page never speaks for it.
        if (desk.Actor.Person is null) return Show(desk, RefusedForm.Of(form, Words.Of(TownRefusal.NotYours).Ja));
        var operation = form.Operation();
        try
        {
            var town = grains.GetGrain<ITownGrain>(GrainKeys.Town(desk.Municipality));
            return await acts.AskAsync(operation, () => town.Change(change, operation, desk.Actor)) is TownAnswer.Refused refused
                ? Show(desk, RefusedForm.Of(form, Words.Of(refused.Why).Ja + Named(desk, refused)))
                : new SeeOther("/town");
        }
        catch (OutcomeUnknownException)
        {
            return Show(desk, RefusedForm.OfUnknown(form, operation));
        }
    }

    // The invariants' own words are for engineers.
    private static string Named(Desk desk, TownAnswer.Refused refused) => refused.Why is TownRefusal.Contradictory || refused.Where.Length == 0 ? ""
        : $"（{(StableId.IsValid(refused.Where) ? desk.Town.TitleOf(new PostId(refused.Where)) : refused.Where)}）";
}
