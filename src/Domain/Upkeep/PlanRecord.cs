using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Upkeep;

/// <summary>All that is remembered of one plan. Changed only by <see cref="PlanDesk"/>, never in place.</summary>
/// <remarks>
/// Four numbers that must not be mixed. <see cref="StateVersion"/> here counts every act on the plan; a sheet's own
/// <see cref="SheetState.StateVersion"/> counts the acts on that sheet. <see cref="TargetVersion"/> (目標の版) counts the
/// plan's approved revisions, and a sheet remembers which one it answers to; <see cref="Plans.TargetVersion.Number"/> counts
/// the versions of one series alone. <see cref="SheetState.ContentVersion"/> (内容の版) and
/// <see cref="SheetState.PublishedVersion"/> (第n版) are of a sheet and no plan has them.
/// </remarks>
public sealed record PlanRecord
{
    /// <summary>How many acts are remembered by receipt.</summary>
    public const int MostReceipts = 200;

    /// <summary>A plan that does not exist yet.</summary>
    public static PlanRecord New { get; } = new();

    /// <summary>The plan as it is in force; null while there is none.</summary>
    public Plan? Plan { get; init; }

    /// <summary>
    /// The sheets of years before the town worked with this system, as they were taken over with the plan: what later years
    /// are compared with. They have no history here.
    /// </summary>
    public Values<YearSheet> Past { get; init; } = [];

    /// <summary>The proposals that wait for planning's approver, oldest first; no two about the same thing.</summary>
    public Values<Proposal> Waiting { get; init; } = [];

    /// <summary>更新番号: counts every act on the plan, without a gap. 0 before the first.</summary>
    public long StateVersion { get; init; }

    /// <summary>目標の版: 1 for the plan as first adopted, one more with each approved proposal.</summary>
    public int TargetVersion { get; init; } = 1;

    /// <summary>The newest import out of a file; null when there was none.</summary>
    public PlanImport? Import { get; init; }

    /// <summary>
    /// Receipts of the newest <see cref="MostReceipts"/> acts, oldest first, so that a repeated one is recognised. An older
    /// operation is found in the journal, where its id is unique, by whoever keeps it.
    /// </summary>
    public Values<PlanReceipt> Done { get; init; } = [];
}

/// <summary>A revision that planning's approver has not agreed to yet (見直し案).</summary>
/// <param name="Id">The operation id of the act that proposed it.</param>
/// <param name="Change">The change that would take effect.</param>
/// <param name="By">Who proposed it, and therefore does not approve it.</param>
/// <param name="On">The day it was proposed.</param>
public sealed record Proposal(OperationId Id, PlanChange Change, PersonId By, DateOnly On)
{
    /// <summary>Whether both are about the same targets or the same definition, so that one would undo the other.</summary>
    public bool Concerns(PlanChange other) => (Change, other) switch
    {
        (PlanChange.ReviseTargets mine, PlanChange.ReviseTargets theirs) => (mine.Item, mine.Series) == (theirs.Item, theirs.Series),
        (PlanChange.RedefineIndicator mine, PlanChange.RedefineIndicator theirs) => (mine.Item, mine.Indicator) == (theirs.Item, theirs.Indicator),
        _ => false,
    };
}

/// <summary>The answer to an act on a plan. Closed: these are all the answers there are.</summary>
public abstract record PlanDecision
{
    private PlanDecision() { }

    /// <summary>It is done.</summary>
    /// <param name="Taken">What happened, for the journal.</param>
    /// <param name="Record">The plan after it.</param>
    public sealed record Accepted(PlanTaken Taken, PlanRecord Record) : PlanDecision;

    /// <summary>It was done before under the same operation id; nothing happens again.</summary>
    public sealed record Repeated(PlanReceipt Receipt) : PlanDecision;

    /// <summary>It is not done, and why; <paramref name="Where"/> as in <see cref="PlanAnswer.Refused"/>.</summary>
    public sealed record Refused(PlanRefusal Why, string Where) : PlanDecision;
}
