using System.Text.Json.Nodes;
using Json.Schema;

namespace ReformFlow.Tests.Unit.Notifications.Teams;

/// <summary>A schema that Microsoft publishes. It is no part of the repository: where it is absent the test says so and compares nothing with it.</summary>
internal static class PublicSchema
{
    public const string Card = "adaptive-card-1.5.json", Manifest = "MicrosoftTeams.v1.23.schema.json";

    private static string Folder { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "schemas"));

    private static readonly Dictionary<string, JsonSchema?> Read = new[] { Card, Manifest }.ToDictionary(name => name, Load);

    /// <summary>Whether the schema is there to compare with.</summary>
    public static bool IsThere(string name) => Read[name] is not null;

    /// <summary>Fails with every place where the text is not as the schema wants it.</summary>
    public static void Accepts(string name, JsonNode document)
    {
        if (Read[name] is not { } schema) return;
        var result = schema.Evaluate(document, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join(Environment.NewLine, result.Details.Where(detail => detail.HasErrors)
            .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Key} {error.Value}"))));
    }

    private static JsonSchema? Load(string name)
    {
        var path = Path.Combine(Folder, name);
        // The validator begins with draft 6. What changed since draft 4 (ids, exclusive bounds) this schema does not use.
        if (File.Exists(path)) return JsonSchema.FromText(File.ReadAllText(path).Replace("json-schema.org/draft-04/schema", "json-schema.org/draft-07/schema", StringComparison.Ordinal));
        Console.Error.WriteLine($"NOTE: no {path}: nothing was compared with that schema.");
        return null;
    }
}
