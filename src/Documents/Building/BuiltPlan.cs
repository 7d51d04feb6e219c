using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Building;

/// <summary>A plan beside the printed document it was built from.</summary>
/// <param name="Document">The document.</param>
/// <param name="Book">The plan and its sheets.</param>
/// <param name="Places">The places in printed order.</param>
/// <param name="Sections">Which sections the printed names are.</param>
internal sealed record BuiltPlan(SheetDocument Document, PlanBook Book, Values<BuiltPlace> Places, SectionNames Sections);

/// <summary>A place beside the item that is kept for it.</summary>
/// <param name="Printed">The place.</param>
/// <param name="Item">The item, built from <paramref name="Original"/>.</param>
/// <param name="Original">The item's first place; the same as <paramref name="Printed"/> unless this is a re-post.</param>
internal sealed record BuiltPlace(PrintedPlace Printed, ActionItem Item, PrintedPlace Original)
{
    /// <summary>Whether the item is printed here once more.</summary>
    public bool IsRepost => Printed.RepostOf is not null;
}
