using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain;

namespace ReformFlow.Grains.Contracts;

/// <summary>One action item and its open years' sheets. Key: <see cref="GrainKeys.Item"/>.</summary>
[Alias("reformflow.item")]
public interface IActionItemGrain : IGrainWithStringKey
{
    /// <summary>
    /// Answers one act on the sheet of a year. The same operation id gives the same answer, however often and however late.
    /// A storage fault throws, and then nobody knows: ask again under the same operation id.
    /// </summary>
    [Alias("act")]
    Task<ActAnswer> Act(FiscalYear year, Act act, Actor actor);

    /// <summary>Opens the sheet of a year, asked by its cycle.</summary>
    [Alias("open")]
    Task<ActAnswer> Open(OpenSheet asked);

    /// <summary>The sheet as stored; null when the item has none of that year.</summary>
    [Alias("read")]
    Task<SheetState?> Read(FiscalYear year);

    /// <summary>What the close certificate says of the sheet: where the item's chain stands.</summary>
    [Alias("seal")]
    Task<SealedSheet?> Seal(FiscalYear year);
}

/// <summary>What a cycle asks when it opens a sheet.</summary>
/// <param name="Plan">The plan whose year it is.</param>
/// <param name="Year">The year.</param>
/// <param name="Operation">The cycle's own name for this act.</param>
/// <param name="By">Who began the year.</param>
public sealed record OpenSheet(PlanId Plan, FiscalYear Year, OperationId Operation, Actor By);

/// <summary>The answer to an act, with the sheet as it stands after it, so that nobody has to ask again.</summary>
/// <param name="Decision">What became of the act.</param>
/// <param name="Sheet">The sheet now; null when the item has no sheet of that year.</param>
public sealed record ActAnswer(Decision Decision, SheetState? Sheet);

/// <summary>One line of a close certificate.</summary>
/// <param name="Item">The item.</param>
/// <param name="Seq">The last entry of its chain.</param>
/// <param name="Hash">That entry's hash.</param>
/// <param name="Stage">Where the sheet stands.</param>
/// <param name="PublishedVersion">第n版; 0 when nothing is public.</param>
/// <param name="ContentHash">The hash of the frozen version n; null when nothing is public.</param>
/// <param name="CloseReason">Why it was closed without a sheet; null unless it was.</param>
public sealed record SealedSheet(ItemId Item, long Seq, string Hash, Stage Stage, int PublishedVersion, string? ContentHash, CloseReason? CloseReason);
