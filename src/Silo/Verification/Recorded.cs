using System.Text.Json;

namespace ReformFlow.Silo.Verification;

/// <summary>The hash that an entry keeps of something, and which write of the grain it was.</summary>
internal sealed record Recording(string Hash, long Write);

/// <summary>What a grain's journal says about everything else that is stored of it: the newest hash of each thing.</summary>
internal sealed class Recorded
{
    /// <summary>How many writes there were.</summary>
    public long Writes { get; private set; }

    /// <summary>The hash of the state after the last write; null while there was none.</summary>
    public string? State { get; private set; }

    /// <summary>The sheet rows by fiscal year.</summary>
    public Dictionary<string, Recording> Rows { get; } = new(StringComparer.Ordinal);

    /// <summary>The published versions by plan/year/version.</summary>
    public Dictionary<string, Recording> Frozen { get; } = new(StringComparer.Ordinal);

    /// <summary>The cycle row, under an empty name.</summary>
    public Dictionary<string, Recording> Cycle { get; } = new(StringComparer.Ordinal);

    /// <summary>The certificates by number.</summary>
    public Dictionary<string, Recording> Certificates { get; } = new(StringComparer.Ordinal);

    /// <summary>The files that were ever attached.</summary>
    public HashSet<NamedFile> Files { get; } = [];

    /// <summary>Takes in what an entry says. An entry that is the last of a write has the state's hash.</summary>
    public void Add(EntryFacts entry)
    {
        if (entry.File is { } file) Files.Add(file);
        if (entry.State is null) return;
        Writes++;
        State = entry.State;
        Take(entry.Rows, Rows);
        Take(entry.Frozen, Frozen);
        Take(entry.Cycle, Cycle);
        Take(entry.Certificates, Certificates);
    }

    private void Take(IReadOnlyDictionary<string, string> from, Dictionary<string, Recording> into)
    {
        foreach (var (name, hash) in from) into[name] = new(hash, Writes);
    }
}

/// <summary>What stands in an entry besides what happened (EntryText).</summary>
internal sealed record EntryFacts(long Seq, string? Operation, string? State, IReadOnlyDictionary<string, string> Rows,
    IReadOnlyDictionary<string, string> Frozen, IReadOnlyDictionary<string, string> Cycle, IReadOnlyDictionary<string, string> Certificates, NamedFile? File)
{
    /// <summary>Takes an entry apart; null where it is none.</summary>
    public static EntryFacts? Parse(string entry)
    {
        try
        {
            using var json = JsonDocument.Parse(entry);
            var root = json.RootElement;
            return new(root.GetProperty("seq").GetInt64(), Text(root, "operation"), Text(root, "state"), Hashes(root, "rows"), Hashes(root, "frozen"),
                Text(root, "cycle") is { } cycle ? new Dictionary<string, string> { [""] = cycle } : [], Hashes(root, "certificates"), FileOf(root));
        }
        catch (Exception thrown) when (thrown is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static NamedFile? FileOf(JsonElement root) =>
        Member(Member(Member(root, "event"), "taken"), "act") is { } act && Member(act, "attachment") is { } file
            ? new(file.GetProperty("sha256").GetString() ?? "", file.GetProperty("length").GetInt64())
            : null;

    private static JsonElement? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } owner && owner.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.Object ? member : null;

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static Dictionary<string, string> Hashes(JsonElement root, string name) => root.TryGetProperty(name, out var hashes)
        ? hashes.EnumerateObject().ToDictionary(each => each.Name, each => each.Value.GetString() ?? "", StringComparer.Ordinal)
        : [];
}
