using System.Text.Json;

namespace ReformFlow.Tests.Checker;

/// <summary>Reads what the clients noted: a line before an act was sent, a line when its answer was there, a line for each read.</summary>
internal static class Histories
{
    public static (IReadOnlyList<Attempt> Attempts, IReadOnlyList<View> Views) Read(string folder)
    {
        var (attempts, views) = (new Dictionary<(string, int), Attempt>(), new List<View>());
        foreach (var line in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines))
        {
            using var json = JsonDocument.Parse(line);
            var noted = json.RootElement;
            if (noted.TryGetProperty("view", out var sheet))
            {
                views.Add(new(sheet.GetString()!, Number(noted, "stateVersion"), Number(noted, "invokedAt"), Number(noted, "doneAt")));
                continue;
            }
            var id = (Word(noted, "opId"), (int)Number(noted, "attempt"));
            if (!noted.TryGetProperty("outcome", out var outcome)) attempts.Add(id, Invoked(noted));
            else attempts[id] = attempts[id] with { Outcome = Enum.Parse<Outcome>(outcome.GetString()!, ignoreCase: true), StateVersion = Number(noted, "stateVersion"), DoneAt = Number(noted, "doneAt") };
        }
        return ([.. attempts.Values], views);
    }

    private static Attempt Invoked(JsonElement noted) => new(Word(noted, "opId"), (int)Number(noted, "attempt"), (int)Number(noted, "client"), Word(noted, "sheet"),
        Word(noted, "person"), Word(noted, "verb"), Number(noted, "seenVersion"), Word(noted, "contentSha"), Number(noted, "invokedAt"));

    private static string Word(JsonElement noted, string name) => noted.GetProperty(name).GetString()!;

    private static long Number(JsonElement noted, string name) => noted.GetProperty(name).GetInt64();
}
