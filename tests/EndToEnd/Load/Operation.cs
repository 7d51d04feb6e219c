using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReformFlow.Tests.Checker;

namespace ReformFlow.Tests.EndToEnd.Load;

/// <summary>One act that a client wants, with the exact body it sends, however often.</summary>
internal sealed record Operation(string Id, string Sheet, string Person, long Seen, string Body)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Operation Of(string id, string sheet, string person, long seen, JsonObject body) => new(id, sheet, person, seen, body.ToJsonString(Readable));

    public string Verb { get; } = JsonNode.Parse(Body)!["verb"]!.GetValue<string>();

    public string ContentSha { get; } = Payload.OfSent(JsonDocument.Parse(Body).RootElement);

    /// <summary>The same key with another wish, as a broken client would send it.</summary>
    public Operation Misused()
    {
        var body = JsonNode.Parse(Body)!.AsObject();
        body["words"] = $"{body["words"]} 別の依頼";
        return new(Id, Sheet, Person, Seen, body.ToJsonString(Readable));
    }
}
