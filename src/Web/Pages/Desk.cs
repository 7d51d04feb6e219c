using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Pages.Forms;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Pages;

/// <summary>What a page of a signed-in person looks at: who he is, his municipality as of the last commit, and the day.</summary>
/// <param name="Actor">Who is signed in.</param>
/// <param name="Snapshot">The municipality.</param>
/// <param name="Today">The business day.</param>
public sealed record Desk(Actor Actor, TownSnapshot Snapshot, DateOnly Today)
{
    /// <summary>The organisation.</summary>
    public Town Town => Snapshot.Town;

    /// <summary>The municipality's id.</summary>
    public MunicipalityId Municipality => Town.Municipality.Id;

    /// <summary>The posts as they are held today.</summary>
    public Office Office { get; } = Snapshot.Town.OfficeOn(Today);

    /// <summary>The days on which the town hall works.</summary>
    public TownCalendar Calendar { get; } = Snapshot.Town.WorkingDays();

    /// <summary>A plan of the municipality by the word in an address; null when there is none.</summary>
    public PlanRecord? Find(string plan) => StableId.IsValid(plan) ? Snapshot.Find(new(plan)) : null;

    /// <summary>The address of an item's sheet.</summary>
    public string SheetAddress(ItemId item, FiscalYear year) => $"/sheets/{new SheetId(Municipality, item, year)}";
}

/// <summary>Serves pages to the signed-in.</summary>
internal sealed class Desks(ITownBook book, BusinessClock clock)
{
    /// <summary>The page of whoever is signed in. There is none for an account of a municipality that is not registered yet.</summary>
    public async Task<IResult> ServeAsync(HttpContext http, Func<Desk, Task<IResult>> page)
    {
        if (SignedIn.Of(http.User) is not { } me) return Results.Challenge();
        if (http.Request.HasFormContentType && OwnOperations.Has((await http.Request.ReadFormAsync(http.RequestAborted)).Operation()))
            return Results.Text(Words.OwnOperation.Ja, statusCode: StatusCodes.Status422UnprocessableEntity);
        if (await book.OfAsync(me.Municipality, http.RequestAborted) is not { } snapshot) return Answers.NotThere();
        var desk = new Desk(me.Actor, snapshot, clock.Today);
        http.Items[typeof(Desk)] = desk;
        return await page(desk);
    }

    /// <summary>What the page of this request looks at; null where it was not served by <see cref="ServeAsync"/>.</summary>
    public static Desk? Of(HttpContext http) => http.Items[typeof(Desk)] as Desk;
}
