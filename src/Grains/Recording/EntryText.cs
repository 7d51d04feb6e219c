using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Json;

namespace ReformFlow.Grains.Recording;

/// <summary>Something that happened to a grain and goes into its journal.</summary>
/// <param name="Event">What happened: a value of the domain or of the grain, written by <see cref="DomainJson"/>.</param>
/// <param name="Operation">The caller's name for it; null for what no caller named.</param>
public sealed record Happening(object Event, OperationId? Operation = null);

/// <summary>
/// What an entry of a journal looks like. All entries have <c>seq</c>, <c>at</c> and <c>event</c>; the last entry of a write
/// has the hashes of everything that was written with it:
/// <code>
/// {"seq":12,                          the entry's own number
///  "operation":"‹id›",                the caller's name for it; left out where there is none
///  "at":"2022-05-10T09:00:00+09:00",  when, for people; order is by seq
///  "event":{…},                       what happened
///  "state":"‹hash›",                  of the state's exact JSON text (DocumentJson.HashOfState), only in the last entry of a write
///  "rows":{"2022":"‹hash›"},          of each sheet row written, by fiscal year (SheetRow.Hash)
///  "frozen":{"plan/2022/1":"‹hash›"}, of each version published, by plan, fiscal year and version (FrozenVersion.Hash)
///  "cycle":"‹hash›",                  of the cycle row written (CycleRowDocument.Hash)
///  "certificates":{"1":"‹hash›"}}     of each certificate made, by number (CertificateDocument.RecordHash)
/// </code>
/// The last four are left out where there is nothing. So the chain covers the state, and every row that is derived from it.
/// There are as many entries with <c>state</c> as there were writes, so the n-th of them was stored as version n of the grain.
/// </summary>
public static class EntryText
{
    /// <summary>The text of an entry that is not its write's last.</summary>
    public static string Of(long seq, DateTimeOffset at, Happening happening) => Write(seq, at, happening, null, Copies.None);

    /// <summary>The text of the last entry of a write.</summary>
    public static string OfLast(long seq, DateTimeOffset at, Happening happening, string stateHash, Copies copies) => Write(seq, at, happening, stateHash, copies);

    private static string Write(long seq, DateTimeOffset at, Happening happening, string? stateHash, Copies copies)
    {
        var text = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(text, DocumentJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteNumber("seq", seq);
            if (happening.Operation is { } operation) json.WriteString("operation", operation.Value);
            json.WriteString("at", at);
            json.WritePropertyName("event");
            JsonSerializer.Serialize(json, happening.Event, happening.Event.GetType(), DomainJson.Options);
            if (stateHash is not null) json.WriteString("state", stateHash);
            WriteHashes(json, "rows", copies.Rows, row => Invariant($"{row.Year.StartYear}"), row => row.Hash());
            WriteHashes(json, "frozen", copies.Frozen, frozen => Invariant($"{frozen.Plan}/{frozen.Year.StartYear}/{frozen.Version}"), frozen => frozen.Hash);
            if (copies.Cycle is { } cycle) json.WriteString("cycle", cycle.Hash());
            WriteHashes(json, "certificates", copies.Certificates, certificate => Invariant($"{certificate.Number}"), certificate => certificate.RecordHash());
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static void WriteHashes<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> copied, Func<T, string> key, Func<T, string> hash)
    {
        if (copied.Count == 0) return;
        json.WriteStartObject(name);
        foreach (var each in copied) json.WriteString(key(each), hash(each));
        json.WriteEndObject();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
