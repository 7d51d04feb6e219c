using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Grains.Ports;

/// <summary>The rows that lists, boards and inboxes are made of: one per item and year, committed with the state.</summary>
public interface ISheetLists
{
    /// <summary>The rows of a municipality: of one plan and year, or of all where null.</summary>
    Task<Values<SheetLine>> OfAsync(MunicipalityId municipality, PlanId? plan = null, FiscalYear? year = null, CancellationToken cancellation = default);

    /// <summary>A number that is another one after every change of a municipality's rows. Much cheaper than reading them: whoever kept what he made of them asks first.</summary>
    Task<long> VersionAsync(MunicipalityId municipality, CancellationToken cancellation = default);
}

/// <summary>One sheet in a list.</summary>
/// <param name="Id">Which sheet.</param>
/// <param name="Plan">The plan it belongs to.</param>
/// <param name="StageSince">Since when it stands at its stage.</param>
/// <param name="ChangedAt">When it was last changed.</param>
/// <param name="Sheet">
/// The sheet without its content, questions and receipts but the one of the act that brought it to its stage: enough to ask
/// the rules who may do what (<see cref="Approvals.Open"/>), with the same answers for lists as for pages, but for what only
/// content could stop.
/// </param>
public sealed record SheetLine(SheetId Id, PlanId Plan, DateTimeOffset StageSince, DateTimeOffset ChangedAt, SheetState Sheet);
