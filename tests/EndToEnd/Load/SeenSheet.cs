using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReformFlow.Tests.EndToEnd.Load;

/// <summary>A sheet as the API shows it.</summary>
internal sealed class SeenSheet(JsonElement view)
{
    private static readonly string[] Unanswered = [""];

    public string Id { get; } = Word(view, "id");

    public string Stage { get; } = Word(view, "stage");

    public long StateVersion { get; } = view.GetProperty("stateVersion").GetInt64();

    /// <summary>Who could do it now, of those who take a sheet further.</summary>
    public List<string> WhoMay(string verb) =>
        [.. view.GetProperty("turn").EnumerateArray().Where(turn => turn.GetProperty("verbs").EnumerateArray().Any(each => each.GetString() == verb)).Select(turn => Word(turn, "person"))];

    /// <summary>Whether every question is answered and every doubt explained.</summary>
    public bool IsComplete => Answers.Count == Questions.Count() && Questions.All(question =>
        question.GetProperty("doubts").EnumerateArray().All(doubt => Explanations.Contains((Word(question, "series"), Word(doubt, "kind")))));

    /// <summary>A whole content: every question answered with its target, every known doubt explained, a text of its own.</summary>
    public JsonObject Written(string narrative) => new()
    {
        ["answers"] = new JsonArray([.. Questions.Select(question => new JsonObject { ["series"] = Word(question, "series"), ["printed"] = Answer(question) })]),
        ["narrative"] = narrative,
        ["explanations"] = new JsonArray([.. from question in Questions from doubt in question.GetProperty("doubts").EnumerateArray()
            select new JsonObject { ["series"] = Word(question, "series"), ["kind"] = Word(doubt, "kind"), ["about"] = Answer(question), ["words"] = "確認済み" }]),
    };

    /// <summary>The present content with another narrative and nothing else changed.</summary>
    public JsonObject Polished(string narrative)
    {
        var content = JsonNode.Parse(view.GetProperty("content").GetRawText())!.AsObject();
        foreach (var answer in content["answers"]!.AsArray()) answer!.AsObject().Remove("reading");
        content["narrative"] = narrative;
        return content;
    }

    private IEnumerable<JsonElement> Questions => view.GetProperty("questions").EnumerateArray();

    private Dictionary<string, string> Answers => view.GetProperty("content").GetProperty("answers").EnumerateArray().ToDictionary(answer => Word(answer, "series"), answer => Word(answer, "printed"));

    private HashSet<(string, string)> Explanations => [.. view.GetProperty("content").GetProperty("explanations").EnumerateArray().Select(each => (Word(each, "series"), Word(each, "kind")))];

    private static string Answer(JsonElement question) =>
        question.TryGetProperty("target", out var target) && target.GetString() is { } printed && !Unanswered.Contains(printed) ? printed : "-";

    private static string Word(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
