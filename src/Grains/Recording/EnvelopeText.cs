using System.Buffers;
using System.Text.Json;
using ReformFlow.Domain;
using ReformFlow.Grains.Json;

namespace ReformFlow.Grains.Recording;

/// <summary>A stored document of any grain, taken apart without knowing its state.</summary>
/// <param name="State">The state's exact JSON text.</param>
/// <param name="Head">Where the journal ended with this write.</param>
/// <param name="Journal">The entries of the write.</param>
/// <param name="Copies">What the write copied into tables.</param>
/// <param name="Unknown">The members of the envelope that this program does not know.</param>
public sealed record Envelope(ReadOnlyMemory<byte> State, ChainHead Head, Values<JournalEntry> Journal, Copies Copies,
    List<KeyValuePair<string, JsonElement>> Unknown);

/// <summary>
/// The envelope: <c>{"schema":1,"state":{…},"head":{…},"journal":[…],"rows":[…],"frozen":[…],"cycle":{…},"certificates":[…]}</c>.
/// The schema stands first; <c>cycle</c> is left out where there is none; what is unknown stands last.
/// </summary>
public static class EnvelopeText
{
    /// <summary>Puts a document together.</summary>
    public static byte[] Of(ReadOnlySpan<byte> state, ChainHead head, Values<JournalEntry> journal, Copies copies,
        IReadOnlyList<KeyValuePair<string, JsonElement>> unknown)
    {
        var text = new ArrayBufferWriter<byte>(state.Length + 4096);
        using (var json = new Utf8JsonWriter(text, DocumentJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", StateDocument.CurrentSchema);
            json.WritePropertyName("state");
            json.WriteRawValue(state, skipInputValidation: true);
            Write(json, "head", head);
            Write(json, "journal", journal);
            Write(json, "rows", copies.Rows);
            Write(json, "frozen", copies.Frozen);
            if (copies.Cycle is { } cycle) Write(json, "cycle", cycle);
            Write(json, "certificates", copies.Certificates);
            DocumentJson.WriteUnknown(json, unknown);
            json.WriteEndObject();
        }
        return text.WrittenSpan.ToArray();
    }

    /// <summary>Takes a document apart, without what was only there for the tables.</summary>
    /// <exception cref="NewerSchemaException">A newer program wrote it.</exception>
    /// <exception cref="JsonException">It is no document.</exception>
    public static Envelope Parse(ReadOnlySpan<byte> utf8) => Parse(utf8, withCopies: false);

    /// <summary>Takes a document apart with everything that was copied into tables.</summary>
    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})" />
    public static Envelope ParseWhole(ReadOnlySpan<byte> utf8) => Parse(utf8, withCopies: true);

    private static Envelope Parse(ReadOnlySpan<byte> utf8, bool withCopies)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        ReadSchema(ref reader);
        var parts = new Parts();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            try { ReadMember(ref reader, name, utf8, parts, withCopies); }
            catch (Exception thrown) when (Misfit.IsAbout(thrown)) { throw Misfit.InMember(name, thrown); }
        }
        return parts.State.IsEmpty || parts.Head is null || reader.Read()
            ? throw Misfit.Here("A document has a state and a head, and nothing follows it.")
            : new(parts.State, parts.Head, parts.Journal, parts.Copies, parts.Unknown);
    }

    private sealed class Parts
    {
        public HashSet<string> Seen { get; } = ["schema"];
        public ReadOnlyMemory<byte> State { get; set; }
        public ChainHead? Head { get; set; }
        public Values<JournalEntry> Journal { get; set; } = [];
        public Copies Copies { get; set; } = Copies.None;
        public List<KeyValuePair<string, JsonElement>> Unknown { get; } = [];
    }

    private static void ReadSchema(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartObject || !reader.Read() || !reader.ValueTextEquals("schema"))
            throw Misfit.Here("A document begins with its schema.");
        if (!reader.Read() || reader.TokenType is not JsonTokenType.Number || !reader.TryGetInt64(out var schema) || schema < 1)
            throw Misfit.Here("A schema is a whole number from 1.");
        if (schema > StateDocument.CurrentSchema) throw new NewerSchemaException(schema);
    }

    private static void ReadMember(ref Utf8JsonReader reader, string name, ReadOnlySpan<byte> utf8, Parts parts, bool withCopies)
    {
        if (!parts.Seen.Add(name)) throw Misfit.Here("The member stands twice.");
        switch (name)
        {
            case "state":
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                parts.State = utf8[start..(int)reader.BytesConsumed].ToArray();
                break;
            case "head": parts.Head = Read<ChainHead>(ref reader); break;
            case "journal" when withCopies: parts.Journal = Read<Values<JournalEntry>>(ref reader); break;
            case "rows" when withCopies: parts.Copies = parts.Copies with { Rows = Read<Values<SheetRow>>(ref reader) }; break;
            case "frozen" when withCopies: parts.Copies = parts.Copies with { Frozen = Read<Values<FrozenVersion>>(ref reader) }; break;
            case "cycle" when withCopies: parts.Copies = parts.Copies with { Cycle = Read<CycleRowDocument>(ref reader) }; break;
            case "certificates" when withCopies: parts.Copies = parts.Copies with { Certificates = Read<Values<CertificateDocument>>(ref reader) }; break;
            case var other when DocumentJson.Transient.Contains(other): reader.Skip(); break;
            default: parts.Unknown.Add(new(name, JsonElement.ParseValue(ref reader))); break;
        }
    }

    private static T Read<T>(ref Utf8JsonReader reader) => JsonSerializer.Deserialize<T>(ref reader, DomainJson.Options) ?? throw Misfit.Here("This is never null.");

    private static void Write<T>(Utf8JsonWriter json, string name, T value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, DomainJson.Options);
    }
}
