using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Domain;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Api;

/// <summary>Whose request it is and what the municipality looks like now; an address into another municipality leads nowhere.</summary>
internal sealed class Caller(ITownBook book, BusinessClock clock)
{
    /// <summary>The business day.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>The caller.</summary>
    public static SignedIn Of(HttpContext context) => SignedIn.Of(context.User)!;

    /// <summary>The caller's municipality; null while it is not registered.</summary>
    public Task<TownSnapshot?> TownAsync(HttpContext context) => book.OfAsync(Of(context).Municipality, context.RequestAborted);

    /// <summary>The sheet that an address names; null when it is none of the caller's municipality.</summary>
    public static SheetId? SheetOf(HttpContext context, string sheetId) =>
        SheetId.Parse(sheetId) is { } sheet && sheet.Municipality == Of(context).Municipality ? sheet : null;

    /// <summary>The plan that an address names; null when it has not the form of an id.</summary>
    public static PlanId? PlanOf(string plan) => StableId.IsValid(plan) ? new(plan) : null;

    /// <summary>The year that an address names; null when there is none.</summary>
    public static FiscalYear? YearOf(int year) => year is >= 1868 and <= 9998 ? new FiscalYear(year) : null;
}
