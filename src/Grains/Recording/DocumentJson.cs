using System.Buffers;
using System.Text.Json;
using ReformFlow.Grains.Json;

namespace ReformFlow.Grains.Recording;

/// <summary>Names and small helpers that writing, reading and verifying state documents share.</summary>
public static class DocumentJson
{
    /// <summary>The table's copies stand under these names; a reading grain passes over them.</summary>
    public static IReadOnlyList<string> Transient { get; } = ["journal", "rows", "frozen", "cycle", "certificates"];

    /// <summary>Without indentation, Japanese readable, and checked like everything else.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = DomainJson.Options.Encoder };

    /// <summary>
    /// The hash that an entry keeps of a state: SHA-256 over the state's exact JSON text. Members of the envelope that this
    /// version does not know count too: behind a line feed, as one object in the order in which they stand.
    /// </summary>
    public static string HashOfState(ReadOnlySpan<byte> state, IReadOnlyList<KeyValuePair<string, JsonElement>> unknown)
    {
        if (unknown.Count == 0) return Hashes.Of(state);
        var all = new ArrayBufferWriter<byte>(state.Length + 256);
        all.Write(state);
        all.Write("\n"u8);
        using (var json = new Utf8JsonWriter(all, WriterOptions))
        {
            json.WriteStartObject();
            WriteUnknown(json, unknown);
            json.WriteEndObject();
        }
        return Hashes.Of(all.WrittenSpan);
    }

    internal static void WriteUnknown(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, JsonElement>> unknown)
    {
        foreach (var (name, element) in unknown)
        {
            json.WritePropertyName(name);
            element.WriteTo(json);
        }
    }
}
