using System.Text.Json;

namespace ReformFlow.Tests.Checker;

/// <summary>The journal, read: entries by item, acts by sheet.</summary>
internal sealed class Ledger
{
    private Ledger(IReadOnlyDictionary<string, List<Entry>> items, List<Finding> unreadable)
    {
        (Items, Unreadable) = (items, unreadable);
        Sheets = items.Values.SelectMany(entries => entries).Select(entry => entry.Act).OfType<ActEntry>()
            .GroupBy(act => act.Sheet).ToDictionary(group => group.Key, group => group.ToList());
        Operations = Sheets.Values.SelectMany(acts => acts).ToLookup(act => act.Operation);
    }

    /// <summary>The entries of each item in the order of their numbers.</summary>
    public IReadOnlyDictionary<string, List<Entry>> Items { get; }

    /// <summary>The acts on each sheet in the same order.</summary>
    public Dictionary<string, List<ActEntry>> Sheets { get; }

    /// <summary>The acts under each operation.</summary>
    public ILookup<string, ActEntry> Operations { get; }

    /// <summary>Entries that are none.</summary>
    public List<Finding> Unreadable { get; }

    public static Ledger Read(IEnumerable<JournalRow> rows)
    {
        var (items, unreadable) = (new Dictionary<string, List<Entry>>(), new List<Finding>());
        foreach (var row in rows.OrderBy(row => row.Key, StringComparer.Ordinal).ThenBy(row => row.Seq))
        {
            try
            {
                if (!items.TryGetValue(row.Key, out var entries)) items[row.Key] = entries = [];
                entries.Add(Entry.Read(row));
            }
            catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                unreadable.Add(new("C7", $"{row.Key} {row.Seq}", $"no entry: {wrong.Message}"));
            }
        }
        return new(items, unreadable);
    }
}

/// <summary>One entry.</summary>
/// <param name="StateHash">The hash of the state stored with it; null when it is not its write's last.</param>
/// <param name="RowHashes">The hashes of rows written, by year.</param>
/// <param name="FrozenHashes">The hashes of versions published, by "plan/year/version".</param>
/// <param name="Act">The act; null for the laying out of a sheet.</param>
internal sealed record Entry(JournalRow Row, string? StateHash, Dictionary<string, string> RowHashes, Dictionary<string, string> FrozenHashes, long Year, ActEntry? Act)
{
    public static Entry Read(JournalRow row)
    {
        using var json = JsonDocument.Parse(row.Entry);
        var root = json.RootElement;
        if (root.GetProperty("seq").GetInt64() != row.Seq) throw new JsonException("its text has another number");
        var happened = root.GetProperty("event");
        var year = happened.GetProperty("of").GetInt64();
        var act = happened.GetProperty("kind").GetString() switch
        {
            "acted" => ActEntry.Read(row, year, happened.GetProperty("taken")),
            "prepared" => null,
            var other => throw new JsonException($"'{other}' is no kind of event"),
        };
        return new(row, root.TryGetProperty("state", out var state) ? state.GetString() : null, Hashes(root, "rows"), Hashes(root, "frozen"), year, act);
    }

    private static Dictionary<string, string> Hashes(JsonElement root, string name) =>
        root.TryGetProperty(name, out var hashes) ? hashes.EnumerateObject().ToDictionary(each => each.Name, each => each.Value.GetString()!) : [];
}

/// <summary>One act as the journal has it.</summary>
/// <param name="Content">The content that came with it as one text (<see cref="Payload.Recorded"/>); null when none did.</param>
/// <param name="PublicContent">The same as it would be published.</param>
internal sealed record ActEntry(string Sheet, long Seq, string Operation, string Verb, string? Person, long Seen, string From, string To,
    long StateVersion, long ContentVersion, long PublishedVersion, string ContentSha, string? Content, string? PublicContent)
{
    public static ActEntry Read(JournalRow row, long year, JsonElement taken)
    {
        var act = taken.GetProperty("act");
        var operation = act.GetProperty("operation").GetString()!;
        if (operation != row.Operation) throw new JsonException("its text has another operation");
        var content = act.TryGetProperty("content", out var given) ? given : (JsonElement?)null;
        return new($"{row.Key["item-".Length..]}-{year}", row.Seq, operation, act.GetProperty("verb").GetString()!,
            taken.GetProperty("by").TryGetProperty("person", out var person) ? person.GetString() : null, act.GetProperty("seenStateVersion").GetInt64(),
            taken.GetProperty("from").GetString()!, taken.GetProperty("to").GetString()!, taken.GetProperty("stateVersion").GetInt64(),
            taken.GetProperty("contentVersion").GetInt64(), taken.GetProperty("publishedVersion").GetInt64(), Payload.OfRecorded(act),
            content is { } full ? Payload.Recorded(full) : null, content is { } shown ? Payload.Recorded(shown, explained: false) : null);
    }
}
