using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReformFlow.Tests.Checker;

namespace ReformFlow.Tests.EndToEnd.Judging;

/// <summary>
/// Rewrites one item's history and makes everything that hangs on it fit again: numbers, versions, chain, state, list rows.
/// What is wrong afterwards is only what the change itself made wrong, as if a broken program had written it.
/// </summary>
internal static class Forgery
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One entry that can be changed; the operation and the number are taken from its text.</summary>
    public static JsonObject Taken(this JsonObject entry) => entry["event"]!["taken"]!.AsObject();

    public static JsonObject Act(this JsonObject entry) => entry.Taken()["act"]!.AsObject();

    public static bool IsAct(this JsonObject entry, string operation) => entry["event"]!["kind"]!.GetValue<string>() is "acted" && entry.Act()["operation"]!.GetValue<string>() == operation;

    /// <summary>The recording with another history of one item.</summary>
    /// <param name="recording">A good one.</param>
    /// <param name="key">The item.</param>
    /// <param name="change">Changes the entries.</param>
    /// <param name="renumber">Whether the versions of each sheet are counted again.</param>
    public static Recording Rewrite(this Recording recording, string key, Action<List<JsonObject>> change, bool renumber = true)
    {
        var entries = recording.Journal.Where(row => row.Key == key).OrderBy(row => row.Seq).Select(row => JsonNode.Parse(row.Entry)!.AsObject()).ToList();
        change(entries);
        if (renumber) Renumber(entries);
        for (var index = 0; index < entries.Count; index++) entries[index]["seq"] = index + 1;
        var state = JsonNode.Parse(recording.States.Single(row => row.Key == key).Document)!.AsObject();
        var rows = recording.Rows.Select(row => row.Key == key ? Fold(row, entries, state) : row).ToList();
        Vouch(entries, state, rows.Where(row => row.Key == key));
        var journal = Chain(key, entries);
        state["head"] = new JsonObject { ["seq"] = journal[^1].Seq, ["hash"] = journal[^1].Hash };
        var writes = entries.Count(entry => entry.ContainsKey("state"));
        return recording with
        {
            Journal = [.. recording.Journal.Where(row => row.Key != key), .. journal],
            States = [.. recording.States.Select(row => row.Key == key ? row with { Document = state.ToJsonString(Readable), Version = writes } : row)],
            Rows = [.. rows.Select(row => row.Key == key ? row with { Version = writes } : row)],
        };
    }

    private static void Renumber(List<JsonObject> entries)
    {
        var versions = new Dictionary<long, long>();
        foreach (var entry in entries.Where(entry => entry["event"]!["kind"]!.GetValue<string>() is "acted"))
        {
            var year = entry["event"]!["of"]!.GetValue<long>();
            var version = versions[year] = versions.GetValueOrDefault(year) + 1;
            entry.Taken()["stateVersion"] = version;
        }
    }

    // The last act of the year decides what state and list row say.
    private static SheetRow Fold(SheetRow row, List<JsonObject> entries, JsonObject state)
    {
        var acts = entries.Where(entry => entry["event"]!["kind"]!.GetValue<string>() is "acted" && entry["event"]!["of"]!.GetValue<long>() == row.Year).ToList();
        var last = acts[^1].Taken();
        var sheet = state["state"]!["years"]!.AsArray().Single(year => year!["year"]!.GetValue<long>() == row.Year)!["sheet"]!.AsObject();
        (sheet["stage"], sheet["stateVersion"]) = (last["to"]!.DeepClone(), last["stateVersion"]!.DeepClone());
        (sheet["contentVersion"], sheet["publishedVersion"]) = (last["contentVersion"]!.DeepClone(), last["publishedVersion"]!.DeepClone());
        if (acts.LastOrDefault(entry => entry.Act().ContainsKey("content")) is { } saved) sheet["content"] = saved.Act()["content"]!.DeepClone();
        return row with
        {
            Stage = last["to"]!.GetValue<string>(), StateVersion = Number(last, "stateVersion"), ContentVersion = Number(last, "contentVersion"), PublishedVersion = Number(last, "publishedVersion"),
        };
    }

    private static void Vouch(List<JsonObject> entries, JsonObject state, IEnumerable<SheetRow> rows)
    {
        entries[^1]["state"] = Payload.Sha(state["state"]!.ToJsonString(Readable));
        entries[^1]["rows"] = new JsonObject(rows.Select(row => KeyValuePair.Create<string, JsonNode?>($"{row.Year}", Payload.Sha(
            $"{row.Plan}\n{row.Year}\n{row.Stage}\n{row.StateVersion}\n{row.ContentVersion}\n{row.PublishedVersion}\n{row.StageSince}\n{row.ChangedAt}\n{row.Document}"))));
    }

    private static List<JournalRow> Chain(string key, List<JsonObject> entries)
    {
        var (rows, hash) = (new List<JournalRow>(), new string('0', 64));
        foreach (var entry in entries)
        {
            var text = entry.ToJsonString(Readable);
            hash = Payload.Sha(hash + text);
            var operation = entry["event"]!["kind"]!.GetValue<string>() is "acted" ? entry.Act()["operation"]!.GetValue<string>() : null;
            rows.Add(new(key, rows.Count + 1, operation, text, hash));
        }
        return rows;
    }

    private static long Number(JsonObject taken, string name) => taken[name]!.GetValue<long>();
}
