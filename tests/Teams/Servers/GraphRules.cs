using System.Text.Json.Nodes;
using Json.Schema;
using ReformFlow.Notifications.Teams;

namespace ReformFlow.Tests.Teams.Servers;

/// <summary>What a request must be like: Graph's own description of its types, and what the documentation and the app's manifest say beyond it.</summary>
internal static class GraphRules
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "schemas"));
    private static readonly JsonNode? Description = Read();

    /// <summary>Everything that is wrong with a request.</summary>
    public static IEnumerable<string> Broken(GraphRequest request)
    {
        if (request.Body is not { } body) yield break;
        var type = request.IsToOne ? "request_user_sendActivityNotification" : request.IsToMany ? "request_bulk_sendActivityNotification" : request.IsInstall ? "request_user_installApp" : null;
        if (type is null)
        {
            yield return $"nobody asks for {request.Method} {request.Path}";
            yield break;
        }
        foreach (var wrong in AgainstSchema(body, type)) yield return wrong;
        if (!request.IsInstall)
            foreach (var wrong in AgainstManifest(body)) yield return wrong;
    }

    private static IEnumerable<string> AgainstManifest(JsonNode body)
    {
        if (TeamsTexts.Rows.FirstOrDefault(row => row.ActivityType == (string?)body["activityType"]) is not { } text)
        {
            yield return $"the manifest has no {body["activityType"]}";
            yield break;
        }
        var parameters = body["templateParameters"]?.AsArray().ToDictionary(each => (string)each!["name"]!, each => (string?)each!["value"]) ?? [];
        if (!parameters.Keys.Order(StringComparer.Ordinal).SequenceEqual(text.Variables.Order(StringComparer.Ordinal))) yield return $"{text.ActivityType} was given {string.Join(", ", parameters.Keys)}";
        var topic = body["topic"]!;
        var link = (string?)topic["webUrl"] ?? "";
        if ((string?)topic["source"] != "text" || !link.StartsWith("https://teams.microsoft.com/", StringComparison.Ordinal) || link.Length > 1900) yield return $"the link {link}";
        if (((string?)topic["value"])?.Length is not (> 0 and <= 80)) yield return "the topic is empty or longer than 80";
        var preview = (string?)body["previewText"]!["content"] ?? "";
        if (preview.Length > 150) yield return "the preview is longer than 150";
        foreach (var line in parameters.Values.Append(preview).Append((string?)topic["value"]))
            if (line is null || line.Any(char.IsControl)) yield return $"'{line}' is no line";
        if (body["chainId"]!.GetValue<long>() is not (> 0 and < 1L << 52)) yield return "the chain has more than 52 bits";
    }

    private static IEnumerable<string> AgainstSchema(JsonNode body, string type)
    {
        if (Description is null) yield break;
        var one = Description.DeepClone().AsObject();
        one["$ref"] = $"#/$defs/{type}";
        var result = JsonSchema.FromText(one.ToJsonString()).Evaluate(body, new EvaluationOptions { OutputFormat = OutputFormat.List });
        if (!result.IsValid) yield return $"{body.ToJsonString()} is no {type}: {string.Join("; ", result.Details.SelectMany(detail => detail.Errors ?? new Dictionary<string, string>()).Select(error => error.Value))}";
    }

    private static JsonNode? Read()
    {
        var file = Path.Combine(Folder, "graph-v1.0-subset.schema.json");
        if (File.Exists(file)) return JsonNode.Parse(File.ReadAllText(file));
        Console.Error.WriteLine($"NOTE: no {file}: requests to Graph were not compared with its own description.");
        return null;
    }
}
