using System.Text.Json;

namespace ReformFlow.Tests.Checker.Checks;

/// <summary>C6, C9: every publishing froze one version with the content of that moment, and it is still that.</summary>
internal static class FrozenCheck
{
    public static IEnumerable<Finding> Of(Recording recording, List<Entry> entries, string key)
    {
        var frozen = recording.Frozen.Where(row => row.Key == key).ToDictionary(row => (row.Year, row.Version));
        var contents = new Dictionary<long, string>();
        foreach (var entry in entries.Where(entry => entry.Act is not null))
        {
            var act = entry.Act!;
            if (act.PublicContent is { } saved) contents[entry.Year] = saved;
            if (act.Verb is not "Publish") continue;
            var where = $"{key} {entry.Year}";
            if (!frozen.Remove((entry.Year, act.PublishedVersion), out var row)) yield return new("C9", where, $"version {act.PublishedVersion} was published and is not frozen");
            else if (Payload.Sha(row.Document) != row.Hash || entry.FrozenHashes.GetValueOrDefault(row.Name) != row.Hash) yield return new("C9", where, $"version {act.PublishedVersion} is not what was published");
            else if (ContentOf(row) != contents.GetValueOrDefault(entry.Year)) yield return new("C9", where, $"version {act.PublishedVersion} has another content than was approved");
        }
        foreach (var row in frozen.Values) yield return new("C9", key, $"{row.Name} is frozen and was never published");
    }

    private static string ContentOf(FrozenRow row)
    {
        using var json = JsonDocument.Parse(row.Document);
        return Payload.Recorded(json.RootElement.GetProperty("content"), explained: false);
    }
}
