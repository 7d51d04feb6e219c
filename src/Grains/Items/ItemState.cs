using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Grains.Items;

/// <summary>What is stored of an action item: the sheets of its years.</summary>
internal sealed record ItemState
{
    /// <summary>The years, in the order in which they were prepared.</summary>
    public Values<ItemYear> Years { get; init; } = [];

    /// <summary>The year's sheet; null when the item has none.</summary>
    public ItemYear? Find(FiscalYear year) => Years.FirstOrDefault(each => each.Year == year);

    /// <summary>The state with a year put in, in place of the same year before.</summary>
    public ItemState With(ItemYear year) => Find(year.Year) is { } before
        ? this with { Years = Years.Select(each => each == before ? year : each).ToValues() }
        : this with { Years = Years.With(year) };
}

/// <summary>One year's sheet as stored.</summary>
/// <param name="Year">The year.</param>
/// <param name="Plan">The plan it belongs to.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="StageSince">Since when it stands at its stage.</param>
/// <param name="ChangedAt">When it was last changed.</param>
internal sealed record ItemYear(FiscalYear Year, PlanId Plan, SheetState Sheet, DateTimeOffset StageSince, DateTimeOffset ChangedAt)
{
    /// <summary>The hash of the public version; null while nothing is public.</summary>
    public string? PublicHash { get; init; }

    /// <summary>Why the correction under way was opened; null when none is.</summary>
    public string? CorrectionReason { get; init; }
}
