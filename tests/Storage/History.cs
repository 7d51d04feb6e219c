using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ReformFlow.Tests.Storage;

/// <summary>One grain's chain of entries, and documents that carry them as the grains do.</summary>
internal sealed class History(string type, string key)
{
    private static int _counted;

    public string Type => type;

    public string Key => key;

    public GrainId Grain => GrainId.Create(type, key);

    public long Seq { get; private set; }

    public string Hash { get; private set; } = new('0', 64);

    /// <summary>A grain that no other test has; a later one comes after an earlier one also in the order of texts.</summary>
    public static History Item() => new("item", $"item-ninomiya-i-{Interlocked.Increment(ref _counted):D6}");

    public static History Cycle(int year = 2022) => new("cycle", $"cycle-ninomiya-plan-{Interlocked.Increment(ref _counted)}-{year}");

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The next entry as it stands in a document.</summary>
    public JsonObject Entry(string json, string? operation = null)
    {
        (Seq, Hash) = (Seq + 1, Sha256(Hash + json));
        return new() { ["seq"] = Seq, ["operation"] = operation, ["json"] = json, ["hash"] = Hash };
    }

    /// <summary>A document with these new entries.</summary>
    public JsonObject Document(params JsonObject[] entries) => new()
    {
        ["schema"] = 1,
        ["state"] = new JsonObject { ["text"] = "調書" },
        ["head"] = new JsonObject { ["seq"] = Seq, ["hash"] = Hash },
        ["journal"] = new JsonArray([.. entries]),
        ["rows"] = new JsonArray(),
        ["frozen"] = new JsonArray(),
    };

    /// <summary>A state to write.</summary>
    public static GrainState<RawDocument> State(JsonObject document, string? etag = null) =>
        new(new() { Json = document.ToJsonString() }, etag);
}
