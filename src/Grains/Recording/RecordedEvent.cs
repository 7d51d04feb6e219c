using System.Text.Json;
using ReformFlow.Grains.Json;

namespace ReformFlow.Grains.Recording;

/// <summary>What a journal entry tells.</summary>
/// <param name="Seq">The entry's number.</param>
/// <param name="At">When, for people.</param>
/// <param name="Event">What happened.</param>
public sealed record RecordedEvent<T>(long Seq, DateTimeOffset At, T Event);

/// <summary>Reads journal entries (<see cref="EntryText"/>).</summary>
public static class RecordedEvent
{
    /// <summary>Reads an entry's text.</summary>
    /// <exception cref="JsonException">The text is no entry, or tells something else.</exception>
    public static RecordedEvent<T> Read<T>(string entry)
    {
        using var json = JsonDocument.Parse(entry);
        var root = json.RootElement;
        return new(root.GetProperty("seq").GetInt64(), root.GetProperty("at").GetDateTimeOffset(),
            root.GetProperty("event").Deserialize<T>(DomainJson.Options) ?? throw new JsonException("An entry tells what happened."));
    }
}
