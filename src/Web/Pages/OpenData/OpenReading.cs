using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Sections;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Pages.Published;

namespace ReformFlow.Web.Pages.OpenData;

/// <summary>
/// Reads the open data. Of what is not frozen it knows nothing but a municipality's codes.
/// </summary>
internal sealed class OpenReading(PublicReading published, ITownBook towns)
{
    /// <summary>Every public plan, in the order in which the first page lists them.</summary>
    public async Task<Values<PublicPlan>> PlansAsync(CancellationToken cancellation)
    {
        var found = new List<PublicPlan>();
        foreach (var newest in await published.PlansAsync(cancellation))
            if (await published.PlanAsync(newest.Sheet.Municipality, newest.Sheet.Plan, cancellation) is { } plan) found.Add(plan);
        return found.ToValues();
    }

    /// <summary>A plan's year; null when nothing of it is public.</summary>
    public async Task<OpenYear?> YearAsync(MunicipalityId municipality, PlanId plan, FiscalYear year, CancellationToken cancellation) =>
        await published.PlanAsync(municipality, plan, cancellation) is { } found && found.Years.Contains(year) ? await YearAsync(found, year, cancellation) : null;

    /// <summary>A year of a plan that was read already; null when its municipality is not registered.</summary>
    public async Task<OpenYear?> YearAsync(PublicPlan plan, FiscalYear year, CancellationToken cancellation) =>
        await CodesAsync(plan.Newest.Sheet.Municipality, cancellation) is { } codes ? new(plan, year, codes) : null;

    private async Task<Values<DatedCode>?> CodesAsync(MunicipalityId municipality, CancellationToken cancellation) =>
        (await towns.OfAsync(municipality, cancellation))?.Town.Municipality.Codes;
}
