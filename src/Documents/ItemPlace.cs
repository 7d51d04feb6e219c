using ReformFlow.Domain;

namespace ReformFlow.Documents;

/// <summary>Where a file speaks of an item for the first time.</summary>
/// <param name="Item">The item.</param>
/// <param name="Place">File, sheet and cell.</param>
public sealed record ItemPlace(ItemId Item, SourcePlace Place);
