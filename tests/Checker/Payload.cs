using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ReformFlow.Tests.Checker;

/// <summary>
/// What an act carries, in one form for what a client sent and for what the journal kept, so that the two can be compared
/// without knowing how the program reads one and writes the other.
/// </summary>
internal static class Payload
{
    /// <summary>The hash of an act as sent to the API.</summary>
    public static string OfSent(JsonElement body) => Sha(Words(body) + (body.TryGetProperty("content", out var content) ? Sent(content) : "-"));

    /// <summary>The hash of an act as the journal keeps it.</summary>
    public static string OfRecorded(JsonElement act) => Sha(Words(act) + (act.TryGetProperty("content", out var content) ? Recorded(content) : "-"));

    /// <summary>A stored content as one text; without explanations for what is published.</summary>
    public static string Recorded(JsonElement content, bool explained = true) => Text(
        Each(content, "answers", answer => $"{Word(answer, "series")}\t{answer.GetProperty("value").GetProperty("printed").GetString()}"),
        Lines(content, "narrative"), Lines(content, "remarks"), explained ? Each(content, "explanations", Explanation) : "");

    public static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Sent(JsonElement content) => Text(
        Each(content, "answers", answer => $"{Word(answer, "series")}\t{Word(answer, "printed")}"),
        Word(content, "narrative"), Word(content, "remarks"), Each(content, "explanations", Explanation));

    private static string Text(string? answers, string? narrative, string? remarks, string? explanations) => string.Join('\u001f', answers, narrative ?? "-", remarks ?? "-", explanations);

    private static string Words(JsonElement act) =>
        string.Join('\u001f', Word(act, "verb"), Word(act, "words") ?? "-", Word(act, "returnTo") ?? "-", Word(act, "closeReason") ?? "-", "");

    private static string Explanation(JsonElement each) => string.Join('\t', Word(each, "series"), Word(each, "kind"), Word(each, "about"), Word(each, "words"));

    private static string? Word(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Each(JsonElement of, string name, Func<JsonElement, string> text) =>
        of.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array ? string.Join('\n', list.EnumerateArray().Select(text)) : "";

    private static string? Lines(JsonElement of, string name) =>
        of.TryGetProperty(name, out var list) ? string.Join('\n', list.EnumerateArray().Select(line => line.GetString())) : null;
}
