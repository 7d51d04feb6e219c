using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;

namespace ReformFlow.Web.Api.Cycles;

/// <summary>A plan's year.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Phase">How far it has come.</param>
/// <param name="PhaseJa">The same in Japanese.</param>
/// <param name="Version">Counts every event of the cycle.</param>
/// <param name="Dates">The dates; null before the opening.</param>
/// <param name="Hold">公表の保留; null when nothing is held.</param>
/// <param name="Items">The items and what became of opening each.</param>
/// <param name="Certificates">The certificate and its supplements.</param>
/// <param name="Checks">The interim checks and what sections answered.</param>
/// <param name="EarlyValues">The values of the calendar year that were given before the opening.</param>
internal sealed record CycleView(string Plan, int Year, CyclePhase Phase, string PhaseJa, long Version, DatesView? Dates, HoldView? Hold,
    IReadOnlyList<CycleItemView> Items, IReadOnlyList<CertificateView> Certificates,
    IReadOnlyList<CheckView> Checks, IReadOnlyList<EarlyValueView> EarlyValues)
{
    public static CycleView Of(CycleState cycle) => new(cycle.Plan.Value, cycle.Year.StartYear, cycle.Phase, Domain.Wording.Words.Of(cycle.Phase).Ja, cycle.Version,
        cycle.Dates is { } dates ? DatesView.Of(dates) : null,
        cycle.Hold is { } hold ? new(hold.Until, hold.Reason) : null,
        [.. cycle.Items.Select(item => new CycleItemView(item.Item.Value, item.IsOpened, item.Why, [.. item.Stuck]))],
        [.. cycle.Certificates.Select(note => new CertificateView(note.Number, note.Kind, note.Hash))],
        [.. cycle.Inside.Checks.Select(check => CheckView.Of(check, cycle.Inside))],
        [.. cycle.Inside.Early.Select(value => new EarlyValueView(value.Item.Value, value.Series.Value, value.Value.Printed, value.By.Value, value.At))]);
}

/// <summary>One item of the year.</summary>
/// <param name="Item">The item.</param>
/// <param name="IsOpened">Whether its sheet is open.</param>
/// <param name="Why">Why it could not be opened; null while waiting and when opened.</param>
/// <param name="Stuck">What its route lacks.</param>
internal sealed record CycleItemView(string Item, bool IsOpened, Refusal? Why, IReadOnlyList<string> Stuck);

/// <summary>A signed document of the year.</summary>
/// <param name="Number">1 for the certificate, then the supplements.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Hash">The hash of its text.</param>
internal sealed record CertificateView(int Number, CertificateKind Kind, string Hash);
