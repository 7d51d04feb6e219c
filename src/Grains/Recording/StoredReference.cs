using System.Text.Json;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains.Cycles;
using ReformFlow.Grains.Json;
using ReformFlow.Grains.Plans;
using ReformFlow.Grains.Towns;

namespace ReformFlow.Grains.Recording;

/// <summary>Reads the reference data out of stored documents, for <see cref="Ports.ITownBook"/>.</summary>
public static class StoredReference
{
    /// <summary>The town of a stored document; null before it is registered.</summary>
    public static Town? TownOf(ReadOnlySpan<byte> document) => Read<TownState>(document).Town;

    /// <summary>The plan of a stored document.</summary>
    public static PlanRecord PlanOf(ReadOnlySpan<byte> document) => Read<PlanStored>(document).Record;

    /// <summary>The cycle of a stored document; null before somebody begins it.</summary>
    public static CycleState? CycleOf(ReadOnlySpan<byte> document) => Read<CycleStored>(document).Cycle;

    private static T Read<T>(ReadOnlySpan<byte> document) => JsonSerializer.Deserialize<T>(EnvelopeText.Parse(document).State.Span, DomainJson.Options)
        ?? throw new JsonException("A stored document has a state.");
}
