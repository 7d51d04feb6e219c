using System.Buffers;
using System.Text.Json;
using ReformFlow.Domain;
using ReformFlow.Grains.Json;

namespace ReformFlow.Grains.Recording;

/// <summary>The stored document of a grain, whatever its state is.</summary>
public abstract class StateDocument
{
    /// <summary>
    /// The schema that this program writes, and the newest that it reads. It rises when older code could not keep what newer
    /// code writes: that is for every change but a new member of the envelope, or of the state itself.
    /// </summary>
    public const int CurrentSchema = 1;

    private protected StateDocument() { }

    /// <summary>Where the journal ends.</summary>
    public ChainHead Head { get; private protected init; } = ChainHead.Start;

    /// <summary>The entries of the write that is to come; empty in a document that was read.</summary>
    public Values<JournalEntry> Journal { get; private protected init; } = [];

    /// <summary>What that write copies into tables; nothing in a document that was read.</summary>
    public Copies Copies { get; private protected init; } = Copies.None;

    /// <summary>The document as it is stored.</summary>
    internal abstract byte[] ToUtf8();

    /// <summary>Another document of the same kind, as it was stored.</summary>
    internal abstract StateDocument Parse(ReadOnlySpan<byte> utf8);
}

/// <summary>
/// All that a grain stores, in one document: its state, where its journal ends, and, for the one write that is to come, the
/// new journal entries and what is copied into tables. Immutable: a grain makes the next document, writes it, and only then
/// is it the present one.
/// </summary>
/// <remarks>
/// Members of the envelope and of the state itself that this program does not know are kept and written again; in anything
/// below they are refused, because there they could not be kept (see <see cref="DomainJson"/>).
/// </remarks>
/// <typeparam name="TState">A record of the grain's own.</typeparam>
public sealed class StateDocument<TState> : StateDocument where TState : class
{
    private readonly byte[] _stateText = [];
    private readonly List<KeyValuePair<string, JsonElement>> _unknown = [];
    private readonly List<KeyValuePair<string, JsonElement>> _unknownOfState = [];

    /// <summary>The document of a grain of which nothing is stored.</summary>
    public StateDocument() { }

    private StateDocument(byte[] stateText, List<KeyValuePair<string, JsonElement>> unknown, List<KeyValuePair<string, JsonElement>> unknownOfState) =>
        (_stateText, _unknown, _unknownOfState) = (stateText, unknown, unknownOfState);

    /// <summary>The grain's state; null before the first write.</summary>
    public TState? State { get; private init; }

    /// <summary>The document after one happening.</summary>
    public StateDocument<TState> After(TState state, DateTimeOffset at, Happening happening, Copies? copies = null) => After(state, at, [happening], copies);

    /// <summary>The document after what happened, ready to be written.</summary>
    /// <param name="state">The state afterwards.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="happenings">What happened, in order; at least one thing, because the journal covers the state.</param>
    /// <param name="copies">What is copied into tables; null for nothing.</param>
    /// <exception cref="ArgumentException">Nothing happened.</exception>
    public StateDocument<TState> After(TState state, DateTimeOffset at, Values<Happening> happenings, Copies? copies = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(happenings);
        if (happenings.Count == 0) throw new ArgumentException("Every write says what happened.", nameof(happenings));
        copies ??= Copies.None;
        var text = TextOf(state);
        var hash = DocumentJson.HashOfState(text, _unknown);
        var (head, entries) = (Head, new List<JournalEntry>());
        foreach (var happening in happenings)
        {
            var json = entries.Count == happenings.Count - 1
                ? EntryText.OfLast(head.Seq + 1, at, happening, hash, copies)
                : EntryText.Of(head.Seq + 1, at, happening);
            (var entry, head) = head.Append(json, happening.Operation);
            entries.Add(entry);
        }
        return new(text, _unknown, _unknownOfState) { State = state, Head = head, Journal = entries.ToValues(), Copies = copies };
    }

    internal override byte[] ToUtf8()
    {
        if (Journal.Count == 0) throw new InvalidOperationException("A state is written only after something happened: make the document with After.");
        return EnvelopeText.Of(_stateText, Head, Journal, Copies, _unknown);
    }

    internal override StateDocument<TState> Parse(ReadOnlySpan<byte> utf8)
    {
        var envelope = EnvelopeText.Parse(utf8);
        var reader = new Utf8JsonReader(envelope.State.Span);
        reader.Read();
        var unknownOfState = new List<KeyValuePair<string, JsonElement>>();
        try
        {
            var state = Converter.Read(ref reader, DomainJson.Options, unknownOfState);
            return new(envelope.State.ToArray(), envelope.Unknown, unknownOfState) { State = state, Head = envelope.Head };
        }
        catch (Exception thrown) when (Misfit.IsAbout(thrown)) { throw Misfit.InMember("state", thrown); }
    }

    private byte[] TextOf(TState state)
    {
        var text = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(text, DocumentJson.WriterOptions)) Converter.Write(json, state, DomainJson.Options, _unknownOfState);
        return text.WrittenSpan.ToArray();
    }

    private static RecordConverter<TState> Converter => DomainJson.Options.GetConverter(typeof(TState)) as RecordConverter<TState>
        ?? throw new NotSupportedException($"{typeof(TState)} is no record of this program, so it cannot be a grain's state.");
}
