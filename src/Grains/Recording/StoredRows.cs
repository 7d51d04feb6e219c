using System.Text.Json;
using ReformFlow.Domain;
using ReformFlow.Grains.Cycles;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Json;

namespace ReformFlow.Grains.Recording;

/// <summary>What lists show, computed anew from stored documents: the same texts as the writes carried.</summary>
public static class StoredRows
{
    /// <summary>The rows of an item's document, one a year.</summary>
    public static Values<SheetRow> OfItem(ReadOnlySpan<byte> document) => Read<ItemState>(document).Years.Select(SheetRows.Of).ToValues();

    /// <summary>The row of a cycle's document; null before somebody begins it.</summary>
    public static CycleRowDocument? OfCycle(ReadOnlySpan<byte> document)
    {
        if (Read<CycleStored>(document).Cycle is not { } cycle) return null;
        // The text as it was stored and copied then, even where this program would write the cycle otherwise.
        using var state = JsonDocument.Parse(EnvelopeText.Parse(document).State);
        return new(cycle.Phase.ToString(), state.RootElement.GetProperty("cycle").GetRawText());
    }

    private static T Read<T>(ReadOnlySpan<byte> document) => JsonSerializer.Deserialize<T>(EnvelopeText.Parse(document).State.Span, DomainJson.Options)
        ?? throw new JsonException("A stored document has a state.");
}
